import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { readBlocks } from './blocks';
import { htmlOf, textOf } from './page-html';
import type { Print } from './pdf';
import { printing, threadMark, type Answered, type Asked, type PrintOrder } from './printing';
import { fillTemplate, type PaperOrder } from './template';

/** Printed papers kept in memory: they hold personal data and are never written to a disk. */
const kept = 64;

interface Waiting {
  resolve: (print: Print) => void;
  reject: (error: Error) => void;
}

/**
 * Makes papers from templates. Pages are set in a thread of their own, so that no request waits while a paper is printed;
 * the same paper is printed once.
 */
export class PaperPress {
  private readonly prints = new Map<string, Promise<Print>>();
  private readonly waiting = new Map<number, Waiting>();
  private thread: Worker | undefined;
  private asked = 0;
  private here: ((order: PrintOrder) => Promise<Print>) | undefined;

  constructor(private readonly fontFolder?: string) {}

  /** The paper as a .docx. */
  docx(order: PaperOrder): Promise<Uint8Array> {
    return fillTemplate(order);
  }

  /** The paper for a screen, and as text for those who listen to it. */
  async page(order: PaperOrder): Promise<{ html: string; text: string }> {
    const blocks = await readBlocks(await fillTemplate(order));
    return { html: htmlOf(blocks), text: textOf(blocks) };
  }

  /** The paper as a PDF with embedded fonts, its number of pages, and characters that no font could draw. */
  print(order: PrintOrder): Promise<Print> {
    const key = createHash('sha256').update(JSON.stringify(order)).digest('hex');
    const known = this.prints.get(key);
    if (known) return known;
    const made = this.make(order);
    this.prints.set(key, made);
    made.catch(() => this.prints.delete(key));
    const [oldest] = this.prints.keys();
    if (this.prints.size > kept && oldest) this.prints.delete(oldest);
    return made;
  }

  /** Ends the thread. */
  async onApplicationShutdown(): Promise<void> {
    await this.thread?.terminate();
  }

  private make(order: PrintOrder): Promise<Print> {
    // uncompiled sources (tests) cannot be started as a thread
    if (!__filename.endsWith('.js')) return (this.here ??= printing(this.fontFolder))(order);
    const thread = (this.thread ??= this.start());
    return new Promise((resolve, reject) => {
      const id = ++this.asked;
      this.waiting.set(id, { resolve, reject });
      thread.postMessage({ id, order } satisfies Asked);
    });
  }

  private start(): Worker {
    const file = require.resolve('./printing');
    const thread = new Worker(file, { workerData: { mark: threadMark, fontFolder: this.fontFolder } });
    thread.unref();
    thread.on('message', (answer: Answered) => this.settle(answer));
    thread.on('error', (error) => this.lose(error));
    thread.on('exit', () => this.lose(new Error('The printing thread ended.')));
    return thread;
  }

  private settle(answer: Answered): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('print' in answer) waiting?.resolve(answer.print);
    else waiting?.reject(new Error(answer.fault));
  }

  /** Who waits is told; the next paper starts a new thread. */
  private lose(error: unknown): void {
    this.thread = undefined;
    for (const { reject } of this.waiting.values()) reject(error instanceof Error ? error : new Error(String(error)));
    this.waiting.clear();
  }
}
