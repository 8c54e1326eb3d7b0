import type { Paper } from '../../api/wire-inbox';

export type Change = 'correct' | 'void' | 'reissue';

interface ChangeWords {
  title: string;
  button: string;
  result: string;
  /** Are items of the paper written anew; must at least one be? */
  fields?: 'needed' | 'maybe';
}

/** The acts on an issued paper; the button names what comes of it. */
export const changes: Record<Change, ChangeWords> = {
  correct: {
    title: '更正',
    button: '出具更正版',
    result: '原文号、原日期不变，出具更正版，写明更正说明；已送达的须重新送达',
    fields: 'needed',
  },
  void: { title: '作废', button: '作废这份文书', result: '这份文书不再有效，文号保留不再使用' },
  reissue: {
    title: '作废重开',
    button: '作废并重新出具',
    result: '这份文书作废，按今天的日期和新的文号重新出具',
    fields: 'maybe',
  },
};

/** Why a paper cannot be changed this way now; null when it can. Only what the reader sees anyway; the api judges the rest. */
export function refusal(
  change: Change,
  { id, unit, versions, voidedAt, deliveredOn }: Paper,
  own: string,
): string | null {
  if (voidedAt) return '这份文书已经作废';
  if (unit !== own) return '文书只能由出具机关更正、作废';
  if (versions.at(-1)?.id !== id) return '这份文书已经更正过，请在最新一版上办理';
  return change !== 'correct' && deliveredOn ? '文书已经送达，不能作废，请办理更正' : null;
}
