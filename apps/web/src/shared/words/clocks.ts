import type { Clock, Colour } from '../../api/wire';

/** What a limit is called on a badge. `kind` is said first: the law's limits stand before the house's promises. */
export interface ClockWords {
  title: string;
  kind: '法定' | '承诺' | '交办' | '权利' | '调解';
}

const statutory: Record<string, ClockWords> = {
  T01: { title: '转送、交办', kind: '法定' },
  T02: { title: '受理告知', kind: '法定' },
  T03: { title: '受理告知', kind: '法定' },
  T04: { title: '异议', kind: '权利' },
  T05: { title: '办结', kind: '法定' },
  T06: { title: '延期', kind: '法定' },
  T07: { title: '申请复查', kind: '权利' },
  T08: { title: '复查决定', kind: '法定' },
  T09: { title: '申请复核', kind: '权利' },
  T10: { title: '复核决定', kind: '法定' },
  T11: { title: '交办反馈', kind: '交办' },
  T12: { title: '三项建议反馈', kind: '法定' },
  T13: { title: '申请司法确认', kind: '权利' },
  T14: { title: '调解', kind: '调解' },
};

/** Words of a limit by its id; what the law does not name is a promise of the centre. */
export function clockWords(id: string): ClockWords {
  return statutory[id] ?? { title: `承诺${id}`, kind: '承诺' };
}

/** A limit of a case with its id. */
export interface NamedClock {
  id: string;
  clock: Clock;
}

const gravity: Record<Colour, number> = { red: 0, yellow: 1, blue: 2 };

/** Limits that still run (or ran over), the most pressing first; colours and days are the server's, only the order is ours. */
export function pressing(clocks: Record<string, Clock>): NamedClock[] {
  return Object.entries(clocks)
    .map(([id, clock]) => ({ id, clock }))
    .filter(({ clock }) => clock.state === 'running' || clock.state === 'overdue')
    .sort((a, b) => weight(a) - weight(b) || a.clock.dueRolled.localeCompare(b.clock.dueRolled));
}

function weight({ clock }: NamedClock): number {
  return clock.state === 'overdue' ? -1 : clock.colour ? gravity[clock.colour] : 3;
}

/** The most pressing limit of one family: the promises of the centre, or everything else. */
export function pressingOf(clocks: Record<string, Clock>, family: 'law' | 'promise'): NamedClock | undefined {
  return pressing(clocks).find(({ id }) => (clockWords(id).kind === '承诺') === (family === 'promise'));
}

/** The limit that colours the case: a duty (a right has no colour) that presses most. */
export function lightOf(clocks: Record<string, Clock>): NamedClock | undefined {
  return pressing(clocks).find(({ clock }) => clock.colour !== undefined);
}
