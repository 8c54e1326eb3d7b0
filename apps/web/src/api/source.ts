/** What the stream tells, as the api names its events; `reset`: what was missed is not known any more. */
export const streamEvents = ['notice', 'task', 'case', 'presence', 'reset'] as const;
export type StreamEvent = (typeof streamEvents)[number];

/** What the worker, or the window itself where it has no workers, hands on. */
export type StreamWord = { live: boolean } | { event: StreamEvent; data: string };

const address = '/api/v1/stream';

/** Opens the source and hands on its words; the browser itself comes back with Last-Event-ID. Out: a way to end it. */
export function openSource(tell: (word: StreamWord) => void): () => void {
  const source = new EventSource(address, { withCredentials: true });
  source.onopen = () => tell({ live: true });
  source.onerror = () => tell({ live: false });
  for (const event of streamEvents) {
    source.addEventListener(event, ({ data }) => tell({ event, data: String(data) }));
  }
  return () => source.close();
}
