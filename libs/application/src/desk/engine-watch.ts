import { Injectable } from '@nestjs/common';
import { Engine } from '../kernel/ports';

const freshMs = 5_000;
const patienceMs = 150;

/** False after the patience has run out; keeps no process alive. */
function silence(): Promise<boolean> {
  return new Promise((resolve) => void setTimeout(() => resolve(false), patienceMs).unref());
}

/**
 * Is the process engine there? Registration does not need it; the desk only wants to tell 已登记，流程稍后启动. What was seen
 * holds for five seconds, so that a registration pays nothing for the question.
 */
@Injectable()
export class EngineWatch {
  private seen: { up: boolean; at: number } | null = null;
  private asking: Promise<boolean> | null = null;

  constructor(private readonly engine: Engine) {}

  /** 'waiting' when the engine is away or does not answer at once. Never throws. */
  async state(): Promise<'ready' | 'waiting'> {
    const fresh = this.seen && performance.now() - this.seen.at < freshMs;
    const up = fresh ? this.seen?.up : await Promise.race([this.ask(), silence()]);
    return up ? 'ready' : 'waiting';
  }

  private ask(): Promise<boolean> {
    this.asking ??= this.look().finally(() => (this.asking = null));
    return this.asking;
  }

  private async look(): Promise<boolean> {
    const up = await Promise.resolve()
      .then(() => this.engine.isUp())
      .catch(() => false);
    this.seen = { up, at: performance.now() };
    return up;
  }
}
