import { Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { useCase, useJournal, useUnits } from '../../api/queries';
import type { CaseFile, JournalEntry, Noun } from '../../api/wire';
import { ActionPanel } from '../../shared/actions/ActionPanel';
import { ChoicesContext, type CaseChoices } from '../../shared/actions/choices';
import type { IssuedPaper } from '../../shared/actions/useAct';
import { StageStrip } from '../../shared/StageStrip';
import { Guarded } from '../../shared/states/States';
import { Timeline } from '../../shared/Timeline';
import { holderKeys, useSession } from '../session';
import { useDirtyMark, useTabSearch, useTabTitle } from '../shell/tabs';
import { CaseHead } from './CaseHead';
import { Handling } from './Handling';
import { Links } from './Links';
import { Overview } from './Overview';
import { PaperList, PaperView } from './Papers';

/** A case of any procedure: where it is, what is due when, what was said, and the acts that are open to this person. */
export function CasePage({ noun, id }: { noun: Noun; id: string }) {
  const file = useCase(noun, id);
  const journal = useJournal(noun, id);
  useTabTitle(file.data?.caseCode);
  return (
    <Guarded query={file}>
      {file.data && <CaseBody noun={noun} item={file.data} journal={journal.data?.items ?? []} />}
    </Guarded>
  );
}

interface BodyProps {
  noun: Noun;
  item: CaseFile;
  journal: JournalEntry[];
}

function CaseBody({ noun, item, journal }: BodyProps) {
  const { account } = useSession();
  const [search, setSearch] = useTabSearch();
  const setDirty = useDirtyMark();
  const [issued, setIssued] = useState<IssuedPaper[]>([]);
  const [paper, setPaper] = useState<string | null>(null);
  const choices = useChoices(item, issued);
  const keys = useMemo(() => holderKeys(account), [account]);
  const papers = Object.values(item.papers).reduce((sum, count) => sum + count, 0);
  const calls = rungCount(item.rungs);
  const tabs = [
    { key: 'overview', label: '概况', children: <Overview item={item} /> },
    { key: 'handling', label: '办理', children: <Handling item={item} /> },
    {
      key: 'papers',
      label: `文书${papers || ''}`,
      children: <PaperList item={item} issued={issued} onOpen={setPaper} />,
    },
    { key: 'flow', label: '流转', children: <Timeline items={journal} /> },
    { key: 'links', label: '关联', children: <Links item={item} /> },
  ];
  return (
    <ChoicesContext value={choices}>
      <div className="case">
        <CaseHead noun={noun} item={item} />
        {noun === 'petitions' && (
          <StageStrip stage={item.stage} statusTitle={item.statusTitle} journal={journal} calls={calls} />
        )}
        <div className="case-body">
          <Tabs activeKey={search.tab ?? 'overview'} onChange={(tab) => setSearch({ tab })} items={tabs} />
          <ActionPanel
            noun={noun}
            item={item}
            keys={keys}
            onDirty={setDirty}
            onPaper={(one) => setPaper(one.id)}
            onDone={(answer) => setIssued((all) => [...all, ...(answer.documents ?? [])])}
          />
        </div>
        <PaperView id={paper} onClose={() => setPaper(null)} />
      </div>
    </ChoicesContext>
  );
}

/** How many rungs of the ladder have been climbed, over all limits. */
function rungCount(rungs: unknown): number {
  if (typeof rungs !== 'object' || rungs === null) return 0;
  return Object.values(rungs).reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 1), 0);
}

/** What the forms of this case offer to choose from. */
function useChoices(item: CaseFile, issued: IssuedPaper[]): CaseChoices {
  const units = useUnits().data?.items;
  return useMemo(() => {
    const named = (name: string) => ({ code: name, title: name });
    const triage = item.texts.filter(({ act }) => act === 'petition.triage').at(-1)?.fields.subMatters;
    const parts = Array.isArray(triage) ? (triage as { part?: string; digest?: string }[]) : [];
    return {
      people: item.people.map(({ name }) => named(name)),
      parts: parts.map(({ part = '', digest = '' }) => ({ code: part, title: `${part} ${digest}` })),
      papers: issued.map(({ id, title }) => ({ code: id, title })),
      units: (units ?? []).map(({ id, title }) => ({ code: id, title })),
    };
  }, [item, issued, units]);
}
