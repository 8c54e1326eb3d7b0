/** How near two accounts are: 0 nothing in common, 1 the same. */
export interface Likeness {
  score: number;
  /** Words that both have, longest first, for the reason shown. */
  shared: string[];
}

const plain = (text: string): string => text.replace(/[^\p{Script=Han}0-9A-Za-z]/gu, '');

/** Pairs of neighbouring characters: good enough for Chinese without a dictionary. */
function bigrams(text: string): Set<string> {
  const characters = [...plain(text)];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** Stretches of at least two characters that stand in both, the longest first. */
function sharedStretches(a: string, b: string, most = 3): string[] {
  const [left, right] = [[...plain(a)], plain(b)];
  const found: string[] = [];
  for (let start = 0; start < left.length; start += 1) {
    let end = start + 2;
    if (!right.includes(left.slice(start, end).join('')) || end > left.length) continue;
    while (end < left.length && right.includes(left.slice(start, end + 1).join(''))) end += 1;
    found.push(left.slice(start, end).join(''));
    start = end - 1;
  }
  return [...new Set(found)].sort((x, y) => y.length - x.length).slice(0, most);
}

/**
 * Likeness of two accounts by Dice on character bigrams; where one is much shorter, by how much of it the other holds. Pure; the
 * same either way round. Only ever a hint: a person decides whether it is the same matter (domain.md §1.5).
 */
export function likeness(a: string, b: string): Likeness {
  const [x, y] = [bigrams(a), bigrams(b)];
  if (!x.size || !y.size) return { score: 0, shared: [] };
  const both = [...x].filter((pair) => y.has(pair)).length;
  const dice = (2 * both) / (x.size + y.size);
  const held = both / Math.min(x.size, y.size);
  const score = Math.round(Math.max(dice, held * 0.8) * 100) / 100;
  return { score, shared: sharedStretches(a, b) };
}

/** What stands in accounts of every kind: days and sums, and the words with which anybody asks. */
const stock = /[0-9０-９]+[年月日号元万%％]*|请求|要求|希望|解决|问题|给予|说明/gu;

/** Likeness of the accounts of different people, by what happened and not by how it is asked for (同因不同人). */
export function causeLikeness(a: string, b: string): Likeness {
  return likeness(a.replace(stock, '，'), b.replace(stock, '，'));
}
