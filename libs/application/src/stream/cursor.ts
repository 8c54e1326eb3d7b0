/** A place in the feed: everything before it has been told. Ordered by transaction, then by row. */
export interface Cursor {
  xact: bigint;
  seq: bigint;
}

/** As it travels in `id:` and Last-Event-ID, e.g. '7731-90'. */
export function cursorText({ xact, seq }: Cursor): string {
  return `${xact}-${seq}`;
}

/** Reads such a text; null for anything else. */
export function cursorOf(text: string | undefined): Cursor | null {
  const found = /^(\d{1,19})-(\d{1,19})$/.exec(text ?? '');
  return found ? { xact: BigInt(found[1] ?? 0), seq: BigInt(found[2] ?? 0) } : null;
}

/** Does `a` stand behind `b`? */
export function isAfter(a: Cursor, b: Cursor): boolean {
  return a.xact > b.xact || (a.xact === b.xact && a.seq > b.seq);
}
