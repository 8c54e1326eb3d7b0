import { found } from './find-words';
import { quoted, wholeOf, type Hint, type Told } from './told';
import type { AccusationSign, DeskWords } from './words';

/**
 * 建议意见 when the request says so; 检举控告 when misconduct of somebody in office is reported; else 申诉求决 (Art. 29–31).
 * Pure; in: what was told, the words. Out: the category with the words that led to it.
 */
export function categoryOf(told: Told, words: DeskWords): Hint {
  return accusationOf(told, words) ?? suggestionOf(told, words) ?? claim;
}

const claim: Hint = { code: 'claim', title: '申诉求决', why: '要求解决自己的事' };

function suggestionOf({ request }: Told, { category, kinds, aside }: DeskWords): Hint | undefined {
  const { opening, soft, own } = category.suggestion;
  const text = without(request, aside, kinds);
  const said = found(text, opening, kinds);
  if (said.length) return { code: 'suggestion', title: '建议意见', why: `诉求写明${quoted(said)}` };
  const mild = found(text, own, kinds).length ? [] : found(text, soft, kinds);
  return mild.length ? { code: 'suggestion', title: '建议意见', why: `口气是提意见：${quoted(mild)}` } : undefined;
}

/**
 * Signs add up: somebody in office (who), what he is said to have done (what), words of reporting. Nothing is marked without both a
 * who and a what, except by what nobody else can do, or by a report that names somebody in office. A mark decides nothing.
 */
function accusationOf(told: Told, words: DeskWords): Hint | undefined {
  const seen = signsIn(told, words);
  const points = seen.reduce((sum, { sign }) => sum + sign.points, 0);
  const has = hasSign(seen);
  const meant = (has('who') && (has('what') || has('report'))) || has('alone');
  if (!meant || points < words.category.accusation.enough) return undefined;
  return { code: 'accusation', title: '检举控告', why: `提到${reasonsOf(seen)}` };
}

/**
 * Too little for a mark, yet somebody tells of those in office or of public money and asks for nothing of his own: the person at
 * the desk is asked to look whether this is 检举控告 (Art. 30), for one that is missed reaches those whom it accuses. Pure.
 */
export function suspicionOf(told: Told, words: DeskWords): { why: string } | undefined {
  const seen = signsIn(told, words);
  const has = hasSign(seen);
  if (!has('silent') || !(has('who') || has('what') || has('report') || has('about'))) return undefined;
  return { why: `没有为自己提要求，却提到${reasonsOf(seen)}，请判断是否检举控告（条例第30条）` };
}

interface Seen {
  sign: AccusationSign;
  said: string[];
}

function signsIn(told: Told, { category, kinds }: DeskWords): Seen[] {
  const seen = category.accusation.signs.map((sign) => ({ sign, said: saidOf(sign, told, kinds) }));
  return seen.filter(({ sign, said }) => (sign.as === 'silent' ? !said.length : said.length));
}

function hasSign(seen: Seen[]): (as: AccusationSign['as']) => boolean {
  return (as) => seen.some(({ sign }) => sign.as === as);
}

function reasonsOf(seen: Seen[]): string {
  return seen
    .filter(({ sign, said }) => sign.points >= 0 && said.length)
    .map(({ sign, said }) => `${sign.title}${quoted(said.slice(0, 3))}`)
    .join('、');
}

function saidOf({ words, only, and }: AccusationSign, told: Told, kinds: DeskWords['kinds']): string[] {
  const text = only === 'request' ? told.request : wholeOf(told);
  const said = found(text, words, kinds);
  const also = and ? found(text, and, kinds) : said;
  return said.length && also.length ? [...new Set([...said, ...also])] : [];
}

/** The text without turns of speech that mean something else (“医生建议”). */
function without(text: string, aside: readonly string[], kinds: DeskWords['kinds']): string {
  return found(text, aside, kinds).reduce((rest, turn) => rest.replaceAll(turn, '，'), text);
}
