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
  review: { applied: 'waits', accepted: 'remedy', decided: 'waits', delivered: 'reached', declined: 'remedy' },
  recheck: {
    ...{ applied: 'waits', accepted: 'remedy', hearing: 'waits' },
    ...{ decided: 'waits', delivered: 'reached', declined: 'remedy' },
  },
  supervision: { drafted: 'waits', dropped: 'reached', ordered: 'waits', recommended: 'waits', replied: 'reached' },
  escalation: {
    ...{ raised: 'waits', handed_over: 'remedy', accepted: 'moves', ordered: 'moves' },
    ...{ resolved: 'reached', refused: 'rests', closed: 'rests' },
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
