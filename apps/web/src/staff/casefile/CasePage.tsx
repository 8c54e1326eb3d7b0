import { Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { useCase, useCasePapers, useLinks } from '../../api/queries';
import type { CaseFile, Noun, PaperRow } from '../../api/wire';
import { ActionPanel } from '../../shared/actions/ActionPanel';
import { ChoicesContext } from '../../shared/actions/choices';
import { StageStrip } from '../../shared/StageStrip';
import { Guarded } from '../../shared/states/States';
import { holderKeys, useSession } from '../session';
import { casePath, openPath, useDirtyMark, useTabSearch, useTabTitle } from '../shell/tabs';
import { PaperLinks } from '../paper/PaperLinks';
import { CaseHead } from './CaseHead';
import { Flow } from './Flow';
import { Handling } from './Handling';
import { Links } from './Links';
import { Overview } from './Overview';
import { PaperList, PaperView } from './Papers';
import { useChoices } from './useChoices';
import { usePresent } from './usePresent';

const noPapers: PaperRow[] = [];

/** A case of any procedure: where it is, what is due when, what was said, and the acts that are open to this person. */
export function CasePage({ noun, id }: { noun: Noun; id: string }) {
  const file = useCase(noun, id);
  useTabTitle(file.data?.caseCode);
  return <Guarded query={file}>{file.data && <CaseBody noun={noun} item={file.data} />}</Guarded>;
}

function CaseBody({ noun, item }: { noun: Noun; item: CaseFile }) {
  const { account } = useSession();
  const [search, setSearch] = useTabSearch();
  const mark = useDirtyMark();
  const [writing, setWriting] = useState(false);
  const [paper, setPaper] = useState<string | null>(null);
  const papers = useCasePapers(noun, item.id);
  const links = useLinks(noun, item.id);
  const choices = useChoices(item, papers.data?.items ?? noPapers, links.data?.items);
  const keys = useMemo(() => holderKeys(account), [account]);
  const others = usePresent(noun, item.id, writing);
  const setDirty = useMemo(
    () => (dirty: boolean) => {
      mark(dirty);
      setWriting(dirty);
    },
    [mark],
  );
  const counted = (title: string, count: number | undefined) => (count ? `${title} ${count}` : title);
  const tabs = [
    { key: 'overview', label: '概况', children: <Overview item={item} /> },
    { key: 'handling', label: '办理', children: <Handling item={item} /> },
    {
      key: 'papers',
      label: counted('文书', papers.data?.items.length),
      children: (
        <>
          {noun === 'petitions' && <PaperLinks id={item.id} />}
          <PaperList papers={papers} onOpen={setPaper} />
        </>
      ),
    },
    { key: 'flow', label: '流转', children: <Flow noun={noun} id={item.id} /> },
    {
      key: 'links',
      label: counted('关联', links.data?.items.length),
      children: <Links links={links} />,
    },
  ];
  return (
    <ChoicesContext value={choices}>
      <div className="case">
        <CaseHead noun={noun} item={item} others={others} />
        {item.stages && (
          <StageStrip
            stages={item.stages}
            statusTitle={item.statusTitle}
            calls={rungCount(item.rungs)}
            orders={links.data?.items.filter(({ kind }) => kind === 'order').length ?? 0}
          />
        )}
        <div className="case-body">
          <Tabs activeKey={search.tab ?? 'flow'} onChange={(tab) => setSearch({ tab })} items={tabs} />
          <ActionPanel
            noun={noun}
            item={item}
            keys={keys}
            onDirty={setDirty}
            onPaper={(one) => setPaper(one.id)}
            onCase={(procedure, id) => openPath(casePath(procedure, id))}
          />
        </div>
        <PaperView id={paper} onOpen={setPaper} onClose={() => setPaper(null)} />
      </div>
    </ChoicesContext>
  );
}

/** How many rungs of the ladder have been climbed, over all limits. */
function rungCount(rungs: unknown): number {
  if (typeof rungs !== 'object' || rungs === null) return 0;
  return Object.values(rungs).reduce<number>((sum, sent) => sum + Number(sent ?? 0), 0);
}
