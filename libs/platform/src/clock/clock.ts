import { readFileSync } from 'node:fs';
import type { Instant } from '@yimen/domain/kernel/types';

/** The one clock by which absolute times are judged (design §4). Injected; never read Date.now beside it. */
export abstract class Clock {
  /** The present instant, ISO UTC with milliseconds. */
  abstract now(): Instant;
}

/** The host's time. */
export class SystemClock extends Clock {
  now(): Instant {
    return new Date().toISOString();
  }
}

/** Virtual time: reads the instant that a story has written into a small file, anew at each call. */
export class FileClock extends Clock {
  constructor(private readonly path: string) {
    super();
  }

  /** Throws when the file is away or holds no instant: a story must never fall back to the host's time unnoticed. */
  now(): Instant {
    const text = readFileSync(this.path, 'utf8').trim();
    const at = Date.parse(text);
    if (Number.isNaN(at)) throw new Error(`时钟文件 ${this.path} 中没有有效的时间：「${text}」`);
    return new Date(at).toISOString();
  }
}

/** Chooses the clock of a process. In: the configured clock file, if any. */
export function clockFor(clockFile: string | undefined): Clock {
  return clockFile ? new FileClock(clockFile) : new SystemClock();
}
