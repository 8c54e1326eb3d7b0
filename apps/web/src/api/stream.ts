import { useSyncExternalStore } from 'react';
import { queryClient, refreshCase } from './queries';
import { openSource, type StreamEvent, type StreamWord } from './source';

const patience = 60_000;

let live = false;
/** Silent for longer than a minute: the bar says so. */
let broken = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function change(next: { live?: boolean; broken?: boolean }): void {
  ({ live = live, broken = broken } = next);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Does the stream run? Then nobody has to ask every minute. */
export const useStreamLive = () => useSyncExternalStore(subscribe, () => live);
/** Has it been silent for over a minute? */
export const useStreamBroken = () => useSyncExternalStore(subscribe, () => broken);

/** Says that the stream stands or fell; a fall is told to people only after a minute, for it mends itself. */
function note(isLive: boolean): void {
  if (isLive) {
    clearTimeout(timer);
    timer = undefined;
    change({ live: true, broken: false });
    return;
  }
  change({ live: false });
  timer ??= setTimeout(() => change({ broken: true }), patience);
}

/** An event makes the reads that it concerns run again; personal data never travel in it. */
function hear(event: StreamEvent, data: string): void {
  const told = read(data);
  if (event === 'presence') void queryClient.invalidateQueries({ queryKey: ['presence', told.id] });
  if (event === 'notice') void queryClient.invalidateQueries({ queryKey: ['notices'] });
  if (event === 'task') void queryClient.invalidateQueries({ predicate: isDesk });
  if (event === 'case' && told.id) void refreshCase(told.id);
  if (event === 'reset') void queryClient.invalidateQueries();
}

const isDesk = ({ queryKey }: { queryKey: readonly unknown[] }) => ['tasks', 'approvals'].includes(String(queryKey[0]));

function read(data: string): { id?: string } {
  try {
    return JSON.parse(data) as { id?: string };
  } catch {
    return {};
  }
}

function receive(word: StreamWord): void {
  if ('live' in word) note(word.live);
  else hear(word.event, word.data);
}

/** One connection for all windows of the browser where it can share a worker, else one for this window. */
export function listenToStream(): () => void {
  timer ??= setTimeout(() => change({ broken: true }), patience);
  const end = typeof SharedWorker === 'function' ? shareSource() : holdSource();
  return () => {
    end();
    clearTimeout(timer);
    timer = undefined;
    change({ live: false, broken: false });
  };
}

function shareSource(): () => void {
  const worker = new SharedWorker(new URL('./stream.worker.ts', import.meta.url), { type: 'module', name: 'yimen' });
  worker.port.onmessage = ({ data }: MessageEvent<StreamWord>) => receive(data);
  worker.port.postMessage('open');
  const leave = () => worker.port.postMessage('close');
  window.addEventListener('pagehide', leave);
  return () => {
    window.removeEventListener('pagehide', leave);
    leave();
    worker.port.close();
  };
}

/** A source that was refused (401, 404, a proxy's page) does not come back by itself: it is asked for again. */
function holdSource(): () => void {
  let end = openSource(receive);
  const again = setInterval(() => {
    if (live) return;
    end();
    end = openSource(receive);
  }, patience / 2);
  return () => {
    clearInterval(again);
    end();
  };
}
