import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { readBlocks } from './blocks';
import { loadFaces } from './fonts';
import { printer, type Print } from './pdf';
import { fillTemplate, type PaperOrder } from './template';

/** A paper to be printed. `at`: the instant it was issued; the file carries it, so that the same paper gives the same pages. */
export interface PrintOrder extends PaperOrder {
  at: string;
}

/** What a thread is started with. */
export const threadMark = 'yimen-papers';

/** Prints papers one after another with the fonts of one folder. */
export function printing(fontFolder?: string): (order: PrintOrder) => Promise<Print> {
  const print = printer(loadFaces(fontFolder));
  return async (order) => {
    const blocks = await readBlocks(await fillTemplate(order));
    return print(blocks, order.values['title'] ?? '', new Date(order.at));
  };
}

/** One thing asked of the thread, and its answer. */
export interface Asked {
  id: number;
  order: PrintOrder;
}
export type Answered = { id: number } & ({ print: Print } | { fault: string });

const given = workerData as { mark?: string; fontFolder?: string } | null;

if (!isMainThread && given?.mark === threadMark) {
  const print = printing(given.fontFolder);
  parentPort?.on('message', ({ id, order }: Asked) => {
    const tell = (answer: Answered) => parentPort?.postMessage(answer);
    print(order).then(
      (done) => tell({ id, print: done }),
      (error: unknown) => tell({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
}
