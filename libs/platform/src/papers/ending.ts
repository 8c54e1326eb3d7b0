import type { Block } from './blocks';

const isKept = (block: Block | undefined) => block?.kind === 'paragraph' && block.keep;
const isBlank = (block: Block | undefined) =>
  block?.kind === 'paragraph' && block.runs.every(({ text }) => !text.trim());

/**
 * Where the end of a paper begins and where it stops, which stands on one page: the body that signs and the day never stand
 * alone, the last line of the text goes with them, and its heading with it (GB/T 9704 §7.3.5). Null when nothing is signed.
 */
export function endingOf(blocks: Block[]): { from: number; to: number } | null {
  const last = blocks.findLastIndex(isKept);
  if (last < 0) return null;
  let from = last;
  while (from > 0 && (isKept(blocks[from - 1]) || isBlank(blocks[from - 1]))) from--;
  from--; // the last line of the text
  if (blocks[from]?.kind !== 'paragraph') return null;
  while (from > 0 && isKept(blocks[from - 1])) from--;
  return { from, to: last + 2 };
}
