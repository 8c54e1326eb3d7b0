import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api/http';
import { queryClient, queryWords } from '../../api/queries';
import type { Matched, Slip, Suggestion, VisitDay, WindowRow } from './wire';

const halfMinute = 30_000;

/** Windows of the centre: those that fit the matter first, with the reason; every one with its queue. */
export const useWindows = (matter: string | null) =>
  useQuery({
    queryKey: ['windows', matter ?? ''],
    queryFn: () => call<{ items: WindowRow[] }>(`/windows${queryWords({ matter })}`),
    placeholderData: keepPreviousData,
    refetchInterval: halfMinute,
    staleTime: halfMinute / 2,
  });

/** Who came on a day, newest first, with the counts. */
export const useVisits = (day: string) =>
  useQuery({
    queryKey: ['visits', day],
    queryFn: () => call<VisitDay>(`/visits${queryWords({ day })}`),
    refetchInterval: halfMinute,
  });

/** Reads the list of today and the queues again. */
export function refreshDesk(): void {
  for (const part of ['visits', 'windows', 'counts', 'cases']) void queryClient.invalidateQueries({ queryKey: [part] });
}

/** What may be the same person: names and numbers travel in the body, never in the address. */
export interface Likeness {
  idNumber?: string;
  name?: string;
  phone?: string;
  town?: string;
  topic?: string;
}

/** At most three likely matches; the server writes down that it was asked. */
export const matchPeople = (likeness: Likeness, signal: AbortSignal) =>
  call<{ items: Matched[] }>('/people/match', { method: 'POST', body: likeness, signal });

/** 分流建议 for what was told; the words travel in the body and are written down nowhere. */
export const suggestFor = (told: object, signal: AbortSignal) =>
  call<Suggestion>('/desk/suggest', { method: 'POST', body: told, signal });

/** What a slip says; a reprint makes a new code and takes the old one back. */
export const readSlip = (visit: string) => call<Slip>(`/visits/${visit}/slip`);
export const reprintSlip = (visit: string) =>
  call<Slip>(`/visits/${visit}/slip/reprint`, { method: 'POST', body: {}, key: crypto.randomUUID() });
