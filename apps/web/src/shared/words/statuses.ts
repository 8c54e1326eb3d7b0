export type Family = 'rests' | 'waits' | 'moves' | 'reached' | 'remedy';

/** Family of a status by procedure and code; the word itself comes from the server (screens: grey, amber, blue, green, violet). */
const families: Record<string, Record<string, Family>> = {
  petition: {
    registered: 'rests',
    triaged: 'rests',
    arrived: 'waits',
    objected: 'waits',
    signed: 'waits',
    accepted: 'moves',
    guided: 'remedy',
    declined: 'remedy',
    declined_again: 'remedy',
    opinion_issued: 'waits',
    opinion_delivered: 'reached',
    suggestion_replied: 'reached',
    in_review: 'remedy',
    reviewed: 'remedy',
    in_recheck: 'remedy',
    settled: 'reached',
    finalised: 'remedy',
    withdrawn: 'rests',
    merged: 'rests',
    archived: 'rests',
  },
  mediation: {
    entrusted: 'waits',
    received: 'waits',
    accepted: 'moves',
    mediating: 'moves',
    handing_over: 'waits',
    effective: 'moves',
    performed: 'reached',
    confirmed: 'remedy',
    terminated: 'rests',
    archived: 'rests',
  },
};

/** The family that colours a status; orders and escalations that have none yet move. */
export function familyOf(procedure: string, status: string): Family {
  return families[procedure]?.[status] ?? 'moves';
}

/** What is to be done next in a petition, and by whom; the word of the unit comes from the case. */
export interface NextWords {
  who: 'desk' | 'unit' | 'bureau';
  what: string;
  /** The limits of the law that this step has to keep, the deciding one first. */
  limits: string[];
}

const nexts: Record<string, NextWords> = {
  registered: { who: 'desk', what: '甄别', limits: ['T01'] },
  triaged: { who: 'desk', what: '转送、交办', limits: ['T01'] },
  arrived: { who: 'unit', what: '签收或提出异议', limits: ['T04', 'T03', 'T02'] },
  objected: { who: 'bureau', what: '核实异议', limits: [] },
  signed: { who: 'unit', what: '决定是否受理并书面告知', limits: ['T03', 'T02'] },
  accepted: { who: 'unit', what: '出具处理意见书', limits: ['T06', 'T05'] },
  opinion_issued: { who: 'unit', what: '送达处理意见书', limits: ['T06', 'T05'] },
  opinion_delivered: { who: 'unit', what: '落实意见并办结', limits: [] },
  settled: { who: 'bureau', what: '回访评价', limits: [] },
};

/** The next step of a petition by status; null when nothing is owed. */
export function nextWords(procedure: string, status: string): NextWords | null {
  return procedure === 'petition' ? (nexts[status] ?? null) : null;
}
