import { useQuery } from '@tanstack/react-query';
import { call, newKey } from '../../api/http';
import { queryClient, queryWords } from '../../api/queries';

export type QueueAct = 'call' | 'recall' | 'skip' | 'move' | 'done';

/** A number at a window. */
export interface QueueLine {
  ticket: string;
  priority: boolean;
  state: 'waiting' | 'called' | 'skipped';
  calledAt: string | null;
}

const rhythm = 10_000;

/** The numbers at a window, those with priority first. */
export const useQueue = (window: string | undefined) =>
  useQuery({
    queryKey: ['queue', window],
    queryFn: () => call<{ items: QueueLine[] }>(`/queue${queryWords({ window })}`),
    enabled: Boolean(window),
    refetchInterval: rhythm,
  });

/** One step with a number; without one the next that waits. Throws Problem. Reads the queue again whatever came of it. */
export async function stepQueue(act: QueueAct, body: { window: string; ticket?: string; to?: string }): Promise<void> {
  try {
    await call(`/queue/${act}`, { method: 'POST', body, key: newKey() });
  } finally {
    await queryClient.invalidateQueries({ queryKey: ['queue', body.window] });
  }
}

/** Whose turn it is (the one called last), how many wait, who was passed over. Pure. */
export function standOf(lines: readonly QueueLine[]) {
  const called = lines.filter(({ state }) => state === 'called');
  const [current] = called.sort((a, b) => (b.calledAt ?? '').localeCompare(a.calledAt ?? ''));
  return {
    current: current?.ticket ?? null,
    waiting: lines.filter(({ state }) => state === 'waiting').length,
    skipped: lines.filter(({ state }) => state === 'skipped').map(({ ticket }) => ticket),
  };
}
