import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from './http';
import { Problem } from './problem';
import type {
  Action,
  Approval,
  CaseAnswer,
  CaseFile,
  ExplainedClock,
  JournalEntry,
  Noun,
  Notice,
  Page,
  Paper,
  Task,
  Unit,
} from './wire';

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

/** How a list is asked for; the words of the address. */
export interface CaseQuery {
  status?: string;
  unit?: string;
  category?: string;
  colour?: string;
  stage?: string;
  q?: string;
  sort?: string;
  cursor?: string;
  limit?: number;
}

/** The first page of everything open, for the counts of the work list and of the bar. */
export const openCases: CaseQuery = { limit: 200, sort: 'due' };

function search(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}` : '';
}

/** A page of a list of cases; while the next page comes the last one stays. */
export function useCases(noun: Noun, query: CaseQuery, enabled = true) {
  return useQuery({
    queryKey: ['cases', noun, query],
    queryFn: ({ signal }) => call<Page<CaseAnswer>>(`/${noun}${search(query)}`, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

const ofCase = <T>(noun: Noun, id: string, part: string) => ({
  queryKey: ['case', noun, id, part],
  queryFn: ({ signal }: { signal: AbortSignal }) => call<T>(`/${noun}/${id}${part}`, { signal }),
});

/** The case with masked people and texts. */
export const useCase = (noun: Noun, id: string) => useQuery(ofCase<CaseFile>(noun, id, ''));
/** Everything that happened, oldest first. */
export const useJournal = (noun: Noun, id: string) => useQuery(ofCase<{ items: JournalEntry[] }>(noun, id, '/journal'));
/** What this person may do now, and why not the rest. */
export const useActions = (noun: Noun, id: string) => useQuery(ofCase<{ items: Action[] }>(noun, id, '/actions'));
/** Why each limit ends on its day; only petitions tell. */
export const useExplanations = (id: string, enabled: boolean) =>
  useQuery({ ...ofCase<{ items: ExplainedClock[] }>('petitions', id, '/clocks'), enabled });

/** Reads all parts of a case again, and every list, after an act. */
export async function refreshCase(id: string): Promise<void> {
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'case' || queryKey[2] === id });
}

const minute = 60_000;

/** Open tasks of the own inboxes, by due day. */
export const useTasks = (caseId?: string) =>
  useQuery({
    queryKey: ['tasks', caseId ?? ''],
    queryFn: () => call<{ items: Task[] }>(`/tasks${search({ open: caseId ? undefined : 'true', case: caseId })}`),
    refetchInterval: minute,
  });

/** Acts that wait for a second signature. */
export const useApprovals = (caseId?: string) =>
  useQuery({
    queryKey: ['approvals', caseId ?? ''],
    queryFn: () => call<{ items: Approval[] }>(`/approvals${search({ case: caseId })}`),
    refetchInterval: minute,
  });

/** Messages of the own inboxes, newest first; asked for every minute. */
export const useNotices = () =>
  useQuery({
    queryKey: ['notices'],
    queryFn: () => call<{ items: Notice[] }>('/notices'),
    refetchInterval: minute,
  });

/** The units of the centre; they change rarely. */
export const useUnits = () =>
  useQuery({ queryKey: ['units'], queryFn: () => call<{ items: Unit[] }>('/units'), staleTime: 10 * minute });

/** Names of units by id; empty until they are known. */
export function useUnitNames(): ReadonlyMap<string, string> {
  const items = useUnits().data?.items;
  return useMemo(() => new Map((items ?? []).map(({ id, title }) => [id, title])), [items]);
}

/** One paper with its text. */
export const useDocument = (id: string | null) =>
  useQuery({ queryKey: ['document', id], queryFn: () => call<Paper>(`/documents/${id}`), enabled: id !== null });
