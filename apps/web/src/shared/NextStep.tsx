import type { CaseAnswer } from '../api/wire';

/** The next step for a row of a list: 我 11-26前 签收. */
export function nextShort({ next }: CaseAnswer): string {
  if (!next) return '—';
  return [next.mine ? '我' : next.who, next.by ? `${next.by.slice(5)}前` : '', next.title].filter(Boolean).join(' ');
}

/** The first line of a case: 谁该做什么、哪天到期, in the server's sentence. Nothing owed: nothing. */
export function NextStep({ item: { next } }: { item: CaseAnswer }) {
  return next ? <p className="next">下一步：{next.text}</p> : null;
}
