import { readFileSync } from 'node:fs';
import type { Stack } from '../support/stack';
import { until } from '../support/wait';

/** How much the worker holds; MiB. */
export interface Memory {
  open: number;
  rss: number;
  heap: number;
}

/** Waits until the relay has carried every registration to the engine; answers the seconds it took. */
export async function outboxEmpty({ sql }: Stack, withinMs = 600_000): Promise<number> {
  const began = performance.now();
  const empty = await until(
    async () => {
      const [row] = await sql<{ waiting: string }>('select count(*) as waiting from outbox where sent_at is null');
      return row?.waiting === '0';
    },
    { withinMs, everyMs: 200 },
  );
  if (!empty) throw new Error('the relay did not carry the outbox in time');
  return (performance.now() - began) / 1000;
}

/** The worker's memory as its own page of figures and the system tell it, beside the number of open cases. */
export async function workerMemory(stack: Stack): Promise<Memory> {
  const [row] = await stack.sql<{ open: string }>('select count(*) as open from case_file where closed_at is null');
  const page = await fetch(`http://127.0.0.1:${stack.env['YIMEN_WORKER_PORT'] ?? ''}/metrics`).then((reply) =>
    reply.text(),
  );
  const figure = (name: string) => Number(new RegExp(`^\\S*${name}(?:{[^}]*})? (\\S+)$`, 'm').exec(page)?.[1] ?? 0);
  return {
    open: Number(row?.open ?? 0),
    rss: rssOf(stack) ?? mib(figure('process_resident_memory_bytes')),
    heap: mib(figure('nodejs_heap_size_used_bytes')),
  };
}

/** Linux tells the resident set of any process; elsewhere the process's own figure stands. */
function rssOf(stack: Stack): number | null {
  try {
    const status = readFileSync(`/proc/${stack.children.get('worker')?.pid ?? 0}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return null;
  }
}

function mib(bytes: number): number {
  return bytes / 1024 / 1024;
}
