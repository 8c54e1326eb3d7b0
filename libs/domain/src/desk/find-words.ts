/** How far apart the two ends of a word with a gap (“欠我…钱”) may stand, in characters. */
const reach = 6;
const stops = /[。！？；\n]/;

/** The stretch of the text that a word of the lists means, or ''. “…” in a word stands for up to six characters of one sentence. */
function stretch(text: string, word: string): string {
  const gap = word.indexOf('…');
  if (gap < 0) return text.includes(word) ? word : '';
  const [head, tail] = [word.slice(0, gap), word.slice(gap + 1)];
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const rest = text.slice(at + head.length, at + head.length + reach * 2 + tail.length);
    const inner = stretch(rest, tail);
    const end = inner ? rest.indexOf(inner) : -1;
    if (end >= 0 && end <= reach && !stops.test(rest.slice(0, end))) return head + rest.slice(0, end) + inner;
  }
  return '';
}

/** What of these words the text says, in its own wording; in the order of the list, each stretch once. Pure. */
export function found(text: string, words: readonly string[] = []): string[] {
  return [...new Set(words.map((word) => stretch(text, word)).filter(Boolean))];
}
