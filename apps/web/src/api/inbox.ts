import { useQuery } from '@tanstack/react-query';
import { call } from './http';
import { queryClient, queryWords } from './queries';
import type { Noun } from './wire';
import type { Approval, Notice, Paper, Present, SavedView, Task } from './wire-inbox';
import { useStreamLive } from './stream';

const minute = 60_000;

/** While the stream tells what is new nobody asks; without it every minute does. */
const useRhythm = () => (useStreamLive() ? false : minute);

/** Open tasks of the own inboxes, by due day. */
export const useTasks = (caseId?: string) =>
  useQuery({
    queryKey: ['tasks', caseId ?? ''],
    queryFn: () => call<{ items: Task[] }>(`/tasks${queryWords({ open: caseId ? undefined : 'true', case: caseId })}`),
    refetchInterval: useRhythm(),
  });

/** Acts that wait for a second signature. */
export const useApprovals = (caseId?: string) =>
  useQuery({
    queryKey: ['approvals', caseId ?? ''],
    queryFn: () => call<{ items: Approval[] }>(`/approvals${queryWords({ case: caseId })}`),
    refetchInterval: useRhythm(),
  });

/** Messages of the own inboxes, newest first. */
export const useNotices = () =>
  useQuery({
    queryKey: ['notices'],
    queryFn: () => call<{ items: Notice[]; unread?: number }>('/notices'),
    refetchInterval: useRhythm(),
  });

/** Named questions of one page: own ones, and those that the unit shares. */
export const useViews = (page: string) =>
  useQuery({
    queryKey: ['views'],
    queryFn: () => call<{ items: SavedView[] }>('/views'),
    select: ({ items }) => items.filter((view) => view.page === page),
    staleTime: minute,
    retry: false,
  });

/** Cases that several people work on at once. */
const watched: readonly Noun[] = ['petitions', 'mediations', 'reviews', 'rechecks'];

/** Who else has the case open. */
export const usePresence = (noun: Noun, id: string) =>
  useQuery({
    queryKey: ['presence', id],
    queryFn: () => call<{ items: Present[] }>(`/${noun}/${id}/presence`),
    enabled: watched.includes(noun),
    refetchInterval: useRhythm(),
    retry: false,
  });

/** One paper with its text. */
export const useDocument = (id: string | null) =>
  useQuery({ queryKey: ['document', id], queryFn: () => call<Paper>(`/documents/${id}`), enabled: id !== null });

/** Reads again what lies in the own inboxes. */
export function refreshInbox(...parts: ('notices' | 'tasks' | 'approvals')[]): void {
  for (const part of parts) void queryClient.invalidateQueries({ queryKey: [part] });
}
