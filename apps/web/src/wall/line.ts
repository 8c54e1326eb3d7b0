import type { Wall } from './wall';

/** What comes over the line to the house. */
export interface Heard {
  /** Anything at all came: the line lives. */
  sign: () => void;
  /** How the hall stands. */
  wall: (wall: Wall) => void;
  /** The token opens nothing (any more). */
  refused: () => void;
}

/** The house beats every 15 seconds: a line that is silent for twice as long is dead, whatever the network says. */
export const silenceMs = 30_000;
const againMs = [500, 1000, 2000, 5000];
const refusedMs = 30_000;
const refreshMs = 60_000;

/** The screen's token behind the #, where no server log sees it; without one the person who signed in here is asked. */
export function tokenIn(hash: string): string | null {
  return /^#(screen_[\w-]+)$/.exec(hash)?.[1] ?? null;
}

/**
 * Keeps the line for ever: hears of every change and reads anew how the hall stands, also after every break and once a
 * minute. A plain stream instead of EventSource, for that shows no beats and carries no token. Out: a way to end it.
 */
export function keepLine(token: string | null, heard: Heard): () => void {
  const ended = new AbortController();
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const read = reader(headers, heard, ended.signal);
  const timer = setInterval(read, refreshMs);
  void hearForEver(headers, heard, read, ended.signal);
  return () => {
    clearInterval(timer);
    ended.abort();
  };
}

/** Reads the snapshot; what changes while it is being read is read once more. */
function reader(headers: Record<string, string>, heard: Heard, signal: AbortSignal): () => void {
  let state: 'idle' | 'reading' | 'again' = 'idle';
  const turn = async () => {
    do {
      state = 'reading';
      const answer = await fetch('/api/v1/wall/snapshot', { headers, signal, cache: 'no-store' }).catch(() => null);
      if (answer?.ok) {
        heard.wall((await answer.json()) as Wall);
        heard.sign();
      }
    } while (isAgain());
    state = 'idle';
  };
  const isAgain = () => state === 'again' && !signal.aborted;
  return () => {
    if (state === 'idle') void turn().catch(() => (state = 'idle'));
    else state = 'again';
  };
}

async function hearForEver(
  headers: Record<string, string>,
  heard: Heard,
  read: () => void,
  ended: AbortSignal,
): Promise<void> {
  for (let failures = 0; !ended.aborted; failures += 1) {
    const outcome = await hearOnce(headers, heard, read, ended);
    if (outcome === 'refused') heard.refused();
    if (outcome === 'heard') failures = 0;
    await pause(outcome === 'refused' ? refusedMs : (againMs[failures] ?? 5000), ended);
  }
}

/** One stream from its start to its end. */
async function hearOnce(
  headers: Record<string, string>,
  heard: Heard,
  read: () => void,
  ended: AbortSignal,
): Promise<'heard' | 'refused' | 'nothing'> {
  const cut = new AbortController();
  const end = () => cut.abort();
  ended.addEventListener('abort', end);
  let guard = setTimeout(end, silenceMs);
  let came = false;
  try {
    const answer = await fetch('/api/v1/stream?topic=wall', { headers, signal: cut.signal, cache: 'no-store' });
    if (answer.status === 401) return 'refused';
    if (!answer.ok || !answer.body) return 'nothing';
    read();
    const words = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; ;) {
      const { value, done } = await words.read();
      if (done) return came ? 'heard' : 'nothing';
      came = true;
      clearTimeout(guard);
      guard = setTimeout(end, silenceMs);
      heard.sign();
      const events = (rest + value).split('\n\n');
      rest = events.pop() ?? '';
      if (events.some((event) => /^event: (wall|reset)$/m.test(event))) read();
    }
  } catch {
    return came ? 'heard' : 'nothing'; // broken off: it is opened again
  } finally {
    clearTimeout(guard);
    ended.removeEventListener('abort', end);
    cut.abort();
  }
}

function pause(ms: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    ended.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
