import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { call } from '../../api/http';
import { Problem } from '../../api/problem';
import { dropDraft, keepDraft, readDraft } from '../drafts';
import { hourOf } from '../words/days';

interface Stored<T> {
  content: T;
  version: number;
}

/** A draft in this window, with the version of the server's copy it grew from. */
interface Local<T> {
  content: T;
  version: number;
}

const pause = 5000;

/**
 * Keeps what is typed: in this window at once, on the server after five seconds or when the page loses the focus. What
 * was kept comes back by `onFound` after a reload or in another window, unless something was typed before it came; the
 * server's refusal never disturbs.
 */
export function useDraftKeeper<T>(name: string, content: T, dirty: boolean, onFound: (content: T) => void) {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const version = useRef(0);
  const sent = useRef('');
  const dropped = useRef(0);
  const kept = useRef(false);
  const [restored, setRestored] = useState(false);
  const found = useEffectEvent((kept: T) => {
    if (dirty) return;
    onFound(kept);
    setRestored(true);
  });
  useEffect(() => {
    const local = readDraft<Local<T>>(name);
    if (local) {
      version.current = local.version;
      found(local.content);
      return undefined;
    }
    const stop = new AbortController();
    call<Stored<T>>(`/drafts/${name}`, { signal: stop.signal }).then(
      (stored) => {
        version.current = stored.version;
        if (stored.content) found(stored.content);
      },
      () => undefined, // none is kept, or the server is away: the page begins empty
    );
    return () => stop.abort();
  }, [name]);

  /** The text has become an act, or is gone: no copy stays. */
  const drop = useCallback(() => {
    dropDraft(name);
    sent.current = '';
    version.current = 0;
    dropped.current += 1;
    kept.current = false;
    setSavedAt(null);
    setRestored(false);
    void forget(name);
  }, [name]);
  const dropAll = useEffectEvent(drop);
  const send = useEffectEvent(async () => {
    const print = JSON.stringify(content);
    if (!dirty || print === sent.current) return;
    sent.current = print;
    const before = dropped.current;
    const stored = await put(name, content, version.current);
    if (before !== dropped.current) return forget(name); // became an act while it was on its way
    if (stored === null) {
      sent.current = '';
      return;
    }
    version.current = stored;
    keepDraft(name, { content, version: stored });
    setSavedAt(hourOf(new Date().toISOString()));
  });
  useEffect(() => {
    if (!dirty) {
      if (kept.current) dropAll(); // emptied by hand
      return undefined;
    }
    keepDraft(name, { content, version: version.current });
    kept.current = true;
    const timer = setTimeout(() => void send(), pause);
    return () => clearTimeout(timer);
  }, [name, content, dirty]);
  useEffect(() => {
    const leave = () => void send();
    window.addEventListener('blur', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('blur', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, []);

  return { savedAt: dirty ? savedAt : null, restored: dirty && restored, drop, saveNow: () => void send() };
}

/** Takes the server's copy away; when it is out of reach the next saving writes over it. */
async function forget(name: string): Promise<void> {
  await call(`/drafts/${name}`, { method: 'DELETE' }).catch(() => undefined);
}

/** The new version; null when the server is away. A newer copy elsewhere yields to the text in front of the person. */
async function put(name: string, content: unknown, version: number): Promise<number | null> {
  const write = (seen: number) =>
    call<{ version: number }>(`/drafts/${name}`, { method: 'PUT', body: { content, version: seen } });
  try {
    return (await write(version)).version;
  } catch (error) {
    if (!(error instanceof Problem) || error.body.code !== 'draft_newer') return null;
    const stored = (error.body as unknown as { stored?: { version: number } }).stored;
    const newest = stored?.version ?? (await call<{ version: number }>(`/drafts/${name}`)).version;
    return (await write(newest).catch(() => null))?.version ?? null;
  }
}
