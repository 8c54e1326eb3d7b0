import { useMemo } from 'react';
import { words } from '../../api/dictionaries';
import { useUnitAccounts, useUnits } from '../../api/queries';
import type { CaseFile, LinkRow } from '../../api/wire';
import type { CaseChoices } from '../../shared/actions/choices';
import { maskName } from '../../shared/person/PersonMask';
import { useSession } from '../session';

const none: LinkRow[] = [];

interface PaperChoice {
  id: string;
  title: string;
}

/** Who may be chosen to handle a case: the people of the body that has it; of a 复查 those of the body that handles anew. */
function staffUnit(item: CaseFile | undefined): string | null | undefined {
  return item?.procedure === 'review' ? item.respondent : item?.lead;
}

function useStaff(unit: string | null | undefined) {
  const items = useUnitAccounts(unit).data?.items;
  return useMemo(
    () => (items ?? []).map(({ login, name, title }) => ({ code: login, title: `${name} ${title}` })),
    [items],
  );
}

/** What the forms of this case offer to choose from. */
export function useChoices(item: CaseFile | undefined, papers: PaperChoice[], links: LinkRow[] = none): CaseChoices {
  const { account } = useSession();
  const units = useUnits().data?.items;
  const staff = useStaff(staffUnit(item));
  const colleagues = useStaff(account.unit);
  const mediators = useStaff(item?.committee);
  return useMemo(
    () => ({
      people: (item?.people ?? []).map(({ name }) => ({ code: name, title: maskName(name) })),
      parts: partChoices(item),
      papers: papers.map(({ id, title }) => ({ code: id, title })),
      units: (units ?? []).map(({ id, title }) => ({ code: id, title })),
      committees: words().committees.map(({ id, title }) => ({ code: id, title })),
      cases: links
        .filter(({ caseCode }) => caseCode)
        .map(({ id, caseCode, title }) => ({ code: id, title: `${caseCode} ${title}` })),
      ...{ staff, colleagues, mediators },
      ...recorded(item),
    }),
    [item, papers, links, units, staff, colleagues, mediators],
  );
}

/** What earlier acts have left to refer to: materials asked for, instructions, reports of conduct. */
function recorded(item: CaseFile | undefined): Pick<CaseChoices, 'requests' | 'instructions' | 'conducts'> {
  const numbered = (ids: (string | undefined)[], title: string) =>
    ids.flatMap((id, index) => (id ? [{ code: id, title: `${title}${index + 1}` }] : []));
  return {
    requests: numbered(
      (item?.materials ?? []).map(({ request }) => request),
      '补充材料·第',
    ),
    instructions: numbered(
      (item?.instructions ?? []).map(({ instruction }) => instruction),
      '批示·第',
    ),
    conducts: numbered(item?.conducts ?? [], '行为情况·第'),
  };
}

/** The sub-matters to choose from; a matter that was not divided is one part by itself. */
function partChoices(item: CaseFile | undefined) {
  const parts = partsOf(item).map(({ part = '', digest = '' }) => ({ code: part, title: `${part} ${digest}` }));
  return parts.length === 0 && item?.parts === 1 ? [{ code: 'a', title: 'a 本事项' }] : parts;
}

interface Part {
  part?: string;
  digest?: string;
}

/** The sub-matters as triage wrote them down last. */
export function partsOf(item: CaseFile | undefined): Part[] {
  const written = item?.texts.filter(({ act }) => act === 'petition.triage').at(-1)?.fields.subMatters;
  return Array.isArray(written) ? (written as Part[]) : [];
}
