import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** Stops listening; resolves when the connection is closed. */
export type StopListening = () => Promise<void>;

/**
 * Hears NOTIFY on one channel over a connection of its own, and connects again for ever when it breaks. A notice is
 * only a wake-up: those sent while disconnected are lost, so `handler` is also called once (with '') after every
 * connect, and the hearer must poll besides. In: a plain identifier as channel. The handler must not throw.
 */
export function listen(databaseUrl: string, channel: string, handler: (payload: string) => void): StopListening {
  if (!/^[a-z_][a-z0-9_]*$/.test(channel)) throw new Error(`Not a channel name: ${channel}`);
  const stopped = new AbortController();
  const ended = hearForEver(databaseUrl, channel, handler, stopped.signal);
  return async () => {
    stopped.abort();
    await ended;
  };
}

async function hearForEver(
  url: string,
  channel: string,
  handler: (payload: string) => void,
  stop: AbortSignal,
): Promise<void> {
  for (let failures = 0; !stop.aborted; failures++) {
    const connected = await hear(url, channel, handler, stop);
    if (connected) failures = 0;
    const pause = Math.min(100 * 2 ** failures, 5_000);
    await sleep(pause, undefined, { signal: stop }).catch(() => undefined);
  }
}

/** One connection from its start to its end, whatever ends it; true when it had been up. */
async function hear(
  url: string,
  channel: string,
  handler: (payload: string) => void,
  stop: AbortSignal,
): Promise<boolean> {
  const client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
  client.on('notification', (notice) => handler(notice.payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    handler('');
    await lost;
    return true;
  } catch {
    return false; // the database is away: the caller waits and tries again
  } finally {
    await client.end().catch(() => undefined);
  }
}
