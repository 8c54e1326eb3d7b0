/** Lists with a name (干部, 亲属 …) that words may point to as <干部>. */
export type Kinds = Record<string, readonly string[]>;

/** How far apart the two ends of a word with a gap (“欠我…钱”) may stand, in characters, and what no gap reaches over. */
const gap = '[^。！？；\\n]{0,6}?';
const none: Kinds = {};
const known = new WeakMap<Kinds, Map<string, RegExp>>();

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** “…” stands for up to six characters of one sentence, (甲/乙) for either, <干部> for anything of the list of that name. */
function patternOf(word: string, kinds: Kinds): string {
  const oneOf = (choices: readonly string[], lists: Kinds): string =>
    `(?:${choices.map((choice) => patternOf(choice, lists)).join('|')})`;
  const parts = word.split(/(…|\([^)]*\)|<[^>]*>)/).filter(Boolean);
  const patterns = parts.map((part) => {
    if (part === '…') return gap;
    if (part.startsWith('(')) return oneOf(part.slice(1, -1).split('/'), kinds);
    return part.startsWith('<') ? oneOf(kinds[part.slice(1, -1)] ?? [], none) : literal(part);
  });
  return patterns.join('');
}

function expression(word: string, kinds: Kinds): RegExp {
  const kept = known.get(kinds) ?? new Map<string, RegExp>();
  known.set(kinds, kept);
  const expression = kept.get(word) ?? new RegExp(patternOf(word, kinds));
  kept.set(word, expression);
  return expression;
}

/** What of these words the text says, in its own wording; in the order of the list, each stretch once. Pure. */
export function found(text: string, words: readonly string[] = [], kinds: Kinds = none): string[] {
  return [...new Set(words.map((word) => expression(word, kinds).exec(text)?.[0] ?? '').filter(Boolean))];
}
