import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from './http';
import { Problem } from './problem';
import type {
  Action,
  CaseAnswer,
  CaseFile,
  EntryKind,
  ExplainedClock,
  JournalEntry,
  LinkRow,
  Noun,
  Page,
  PaperRow,
  Targets,
} from './wire';
import type { Unit } from './wire-inbox';

/** One store of what was read; a refusal is never asked for twice, a lost connection is tried once more. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) =>
        count < 1 && error instanceof Problem && (error.body.status === 0 || error.body.status >= 500),
      refetchOnWindowFocus: true,
    },
  },
});

/** The filters of a list of cases, by the words that stand in the address of a page and in that of the request alike. */
export const caseFilters = [
  'status',
  'unit',
  'colour',
  'category',
  'topic',
  'stage',
  'due_within',
  'flag',
  'mine',
  'q',
  'sort',
  'cursor',
] as const;

/** How a list is asked for. */
export type CaseQuery = Partial<Record<(typeof caseFilters)[number], string>>;

/** '?a=1&b=2' of what is given; '' of nothing. */
export function queryWords(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}` : '';
}

export const pageSize = 50;

/** A page of a list of cases; while the next page comes the last one stays. */
export function useCases(noun: Noun, query: CaseQuery) {
  return useQuery({
    queryKey: ['cases', noun, query],
    queryFn: ({ signal }) => call<Page<CaseAnswer>>(`/${noun}${queryWords({ ...query, limit: pageSize })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** How many cases lie in each state, behind the same walls and filters as the list. */
export function useCounts(noun: Noun, query: CaseQuery, enabled = true) {
  return useQuery({
    queryKey: ['counts', noun, query],
    queryFn: () =>
      call<{ items: Record<string, number>; total: number }>(
        `/${noun}/counts${queryWords({ by: 'status', ...query })}`,
      ),
    placeholderData: keepPreviousData,
    enabled,
  });
}

const rare = 10 * 60_000;

const ofCase = <T>(noun: Noun, id: string, part: string) => ({
  queryKey: ['case', noun, id, part],
  queryFn: ({ signal }: { signal: AbortSignal }) => call<T>(`/${noun}/${id}${part}`, { signal }),
});

/** The case with masked people and texts. */
export const useCase = (noun: Noun, id: string) => useQuery(ofCase<CaseFile>(noun, id, ''));
/** What happened, oldest first; only entries of the kinds that are asked for. */
export const useJournal = (noun: Noun, id: string, kinds?: EntryKind[]) =>
  useQuery({
    ...ofCase<{ items: JournalEntry[]; next?: string | null }>(
      noun,
      id,
      `/journal${queryWords({ kinds: kinds?.join(',') })}`,
    ),
    placeholderData: keepPreviousData,
    enabled: kinds?.length !== 0,
  });
/** What this person may do now, and why not the rest. */
export const useActions = (noun: Noun, id: string) => useQuery(ofCase<{ items: Action[] }>(noun, id, '/actions'));
/** The papers of a case, the newest last. */
export const useCasePapers = (noun: Noun, id: string) =>
  useQuery(ofCase<{ items: PaperRow[] }>(noun, id, '/documents'));
/** What hangs together with a case. */
export const useLinks = (noun: Noun, id: string) => useQuery(ofCase<{ items: LinkRow[] }>(noun, id, '/links'));
/** Why each limit ends on its day. */
export const useExplanations = (noun: Noun, id: string, enabled: boolean) =>
  useQuery({ ...ofCase<{ items: ExplainedClock[] }>(noun, id, '/clocks'), enabled });
/** Where a petition may be sent, and the other ways that the law gives it. */
export const useTargets = (id: string, enabled: boolean) =>
  useQuery({ ...ofCase<Targets>('petitions', id, '/targets'), enabled, staleTime: rare });

/** Reads all parts of a case again, and every list, after an act. */
export async function refreshCase(id: string): Promise<void> {
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey, id) });
}

function concerns([part, , third]: readonly unknown[], id: string): boolean {
  if (part === 'case') return third === id;
  return part !== 'units' && part !== 'accounts' && part !== 'views' && part !== 'document';
}

/** The units of the centre; they change rarely. */
export const useUnits = () =>
  useQuery({ queryKey: ['units'], queryFn: () => call<{ items: Unit[] }>('/units'), staleTime: rare });

/** The people of a unit, to choose a handler from. */
export const useUnitAccounts = (unit: string | null | undefined) =>
  useQuery({
    queryKey: ['accounts', unit],
    queryFn: () => call<{ items: { login: string; name: string; title: string }[] }>(`/units/${unit}/accounts`),
    enabled: Boolean(unit),
    staleTime: rare,
  });

/** Names of units by id; empty until they are known. */
export function useUnitNames(): ReadonlyMap<string, string> {
  const items = useUnits().data?.items;
  return useMemo(() => new Map((items ?? []).map(({ id, title }) => [id, title])), [items]);
}
