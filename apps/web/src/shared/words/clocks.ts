import { words } from '../../api/dictionaries';
import type { CaseAnswer, Clock, Colour } from '../../api/wire';

/** What a limit is called on a badge. `kind` is said first: the law's limits stand before the house's promises. */
export interface ClockWords {
  title: string;
  kind: string;
}

const kinds = { statutory: '法定', commitment: '承诺', duty: '交办' } as const;
/** The limits within which a matter as a whole is answered: they are the “法定” of a badge without a further name. */
const wholes = ['T05', 'T06'];

/** Words of a limit by its id, from the centre's own list of limits; 'T03/b' is the T03 of one part or person. */
export function clockWords(lane: string): ClockWords {
  const [id = lane] = lane.split('/');
  const told = words().clocks[id];
  if (told?.right) return { title: told.title, kind: '权利' };
  return { title: told?.title ?? id, kind: told ? kinds[told.kind] : isPromise(id) ? '承诺' : '法定' };
}

/** Is it a promise of the house? Before the words are here its number tells: the law's begin with T. */
function isPromise(id: string): boolean {
  const told = words().clocks[id];
  return told ? told.kind === 'commitment' : !id.startsWith('T');
}

/** How a badge calls the limit: 法定, 承诺, 交办, 法定·受理告知 for a limit of one step, 申请复查 for a right. */
export function clockName(id: string): string {
  const { kind, title } = clockWords(id);
  const short = title.replace(/（.*）$/, '');
  if (kind === '权利') return short;
  return kind === '法定' && !wholes.includes(id) && !wholes.includes(id.split('/')[0] ?? '')
    ? `${kind}·${short}`
    : kind;
}

/** A limit of a case with its id. */
export interface NamedClock {
  id: string;
  clock: Clock;
}

const gravity: Record<Colour, number> = { red: 0, orange: 1, yellow: 2, blue: 3, green: 4 };

/** Limits that still run, rest or ran over, the most pressing first; colours and days are the server's, only the order is ours. */
export function pressing(clocks: Record<string, Clock>): NamedClock[] {
  return Object.entries(clocks)
    .map(([id, clock]) => ({ id, clock }))
    .filter(({ clock }) => clock.state === 'running' || clock.state === 'overdue' || clock.state === 'paused')
    .sort((a, b) => weight(a) - weight(b) || a.clock.dueRolled.localeCompare(b.clock.dueRolled));
}

function weight({ clock }: NamedClock): number {
  if (clock.state === 'paused') return 6;
  return clock.state === 'overdue' ? -1 : clock.colour ? gravity[clock.colour] : 5;
}

/** The most pressing limit of one family: the promises of the centre, or everything else. */
export function pressingOf(clocks: Record<string, Clock>, family: 'law' | 'promise'): NamedClock | undefined {
  return pressing(clocks).find(({ id }) => isPromise(id) === (family === 'promise'));
}

const ordinals = '一二三四五六七八九十';

/** 部分二 for the part 'b'; beyond ten parts its letter. */
function partName(part: string): string {
  const at = part.length === 1 ? part.charCodeAt(0) - 'a'.charCodeAt(0) : -1;
  return `部分${ordinals[at] ?? part}`;
}

/** A limit that only one part or one petitioner has, with the words for whose it is. */
export interface LaneClock extends NamedClock {
  whose: string;
}

/** Limits of single parts (部分二) and of single petitioners (张**): those that run, rest or ran over. */
export function laneClocks(
  { partClocks = {}, personClocks = {} }: Pick<CaseAnswer, 'partClocks' | 'personClocks'>,
  nameOf: (party: string) => string,
): LaneClock[] {
  const of = (lanes: Record<string, Record<string, Clock>>, name: (lane: string) => string) =>
    Object.entries(lanes)
      .sort(([a], [b]) => a.localeCompare(b))
      .flatMap(([lane, clocks]) =>
        pressing(clocks).map(({ id, clock }) => ({ id: `${id}/${lane}`, clock, whose: name(lane) })),
      );
  return [...of(partClocks, partName), ...of(personClocks, nameOf)];
}

/** Limits that answer for a case as a whole: how they ended stays on its badge. */
const ends = ['T05', 'T06', 'T08', 'T10', 'T11', 'T12', 'T14'];

/** What a list shows of one family: the most pressing limit; when nothing runs any more, how the case as a whole was kept. */
export function shownOf(clocks: Record<string, Clock>, family: 'law' | 'promise'): NamedClock | undefined {
  const running = pressingOf(clocks, family);
  if (running || pressing(clocks).length > 0) return running;
  const ended = Object.entries(clocks)
    .map(([id, clock]) => ({ id, clock }))
    .filter(({ id, clock }) => clock.state === 'stopped' && isPromise(id) === (family === 'promise'))
    .filter(({ id }) => family === 'promise' || ends.includes(id));
  return ended.sort((a, b) => (b.clock.stopped ?? '').localeCompare(a.clock.stopped ?? ''))[0];
}

/** Limits in the order of a case's head: those of the law first, then the promises. */
export function lawFirst(clocks: Record<string, Clock>): NamedClock[] {
  const running = pressing(clocks);
  return [...running.filter(({ id }) => !isPromise(id)), ...running.filter(({ id }) => isPromise(id))];
}

/** Limits of a case's head: those that run, those of the law first; when none does, how the case was kept. */
export function headClocks(clocks: Record<string, Clock>): NamedClock[] {
  const running = lawFirst(clocks);
  if (running.length > 0) return running;
  return (['law', 'promise'] as const).map((family) => shownOf(clocks, family)).filter((one) => one !== undefined);
}
