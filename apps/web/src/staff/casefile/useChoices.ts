import { useMemo } from 'react';
import { useUnitAccounts, useUnits } from '../../api/queries';
import type { CaseFile } from '../../api/wire';
import type { CaseChoices } from '../../shared/actions/choices';
import { maskName } from '../../shared/person/PersonMask';

interface PaperChoice {
  id: string;
  title: string;
}

/** What the forms of this case offer to choose from. */
export function useChoices(item: CaseFile | undefined, papers: PaperChoice[]): CaseChoices {
  const units = useUnits().data?.items;
  const staff = useUnitAccounts(item?.lead).data?.items;
  return useMemo(
    () => ({
      people: (item?.people ?? []).map(({ name }) => ({ code: name, title: maskName(name) })),
      parts: partsOf(item).map(({ part = '', digest = '' }) => ({ code: part, title: `${part} ${digest}` })),
      papers: papers.map(({ id, title }) => ({ code: id, title })),
      units: (units ?? []).map(({ id, title }) => ({ code: id, title })),
      staff: (staff ?? []).map(({ login, name, title }) => ({ code: login, title: `${name} ${title}` })),
    }),
    [item, papers, units, staff],
  );
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
