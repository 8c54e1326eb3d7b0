import fc from 'fast-check';
import { national, city } from '../../support/law-data';
import { dayAt, lastDay, midnightAfter, serial, type Almanac } from './calculator';
import { mediationKinds, promises, statutory, type Row } from './law';
import { almanacs, instants, later, Matter, scopeOf, waits } from './matter';

const runs = { numRuns: 120 };
const rows = [
  ...[...statutory, ...promises.zhongxiang].map((row) => ({ ...row, pack: 'zhongxiang' as const })),
  ...promises.tongling.map((row) => ({ ...row, pack: 'tongling' as const })),
];
type CityRow = Row & { pack: 'zhongxiang' | 'tongling' };

/** Begins the limit of a row at an instant. */
function begun(row: CityRow, at: string, almanac: Almanac, roll?: boolean): Matter {
  const matter = new Matter(almanac, scopeOf(row), row.pack, roll);
  matter.tell(row.starts, at);
  return matter;
}

describe('The table of the law and the packs', () => {
  it('names every limit of the national pack and of both cities, but the two of the simplified measures', () => {
    const told = (pack: 'zhongxiang' | 'tongling') => [...statutory, ...promises[pack]].map(({ id }) => id);
    for (const pack of ['zhongxiang', 'tongling'] as const) {
      const packed = [...(national.clocks ?? []), ...(city(pack).clocks ?? [])].map(({ id }) => id);
      const simplified = ['simplified_accept', 'simplified_opinion'];
      expect(packed.filter((id) => !simplified.includes(id)).sort()).toEqual([...told(pack), 'T06'].sort());
    }
  });
});

describe.each(rows)('$pack $id $title', (row) => {
  it('ends on the day of the other calculator, whatever day it begins on and whatever the calendar', () => {
    fc.assert(
      fc.property(instants, almanacs, fc.constantFrom(undefined, true, false), (at, almanac, roll) => {
        const { from, dueRaw, dueRolled, provisional = false, ...clock } = begun(row, at, almanac, roll).clock(row.id);
        const rolls = !row.promise || roll !== false;
        expect({ from, dueRaw, dueRolled, provisional }).toEqual({
          from: dayAt(at),
          ...lastDay(dayAt(at), row.days, row.unit, almanac, rolls),
        });
        expect([clock.budget, clock.unit, clock.startedAt]).toEqual([row.days, row.unit, at]);
        expect(clock.stoppedAt ?? clock.pausedOn ?? clock.excluded ?? clock.extended).toBeUndefined();
      }),
      runs,
    );
  });

  it('is late from 00:00 of the day after its last day, not a minute earlier, and never where it is a right', () => {
    fc.assert(
      fc.property(
        instants,
        almanacs,
        fc.constantFrom(...row.ends),
        waits(100),
        fc.boolean(),
        (at, almanac, end, wait, edge) => {
          const { dueRolled } = lastDay(dayAt(at), row.days, row.unit, almanac);
          const last = midnightAfter(dueRolled);
          const when = edge ? later(last, wait % 2 === 0 ? -1 : 0) : later(at, wait);
          const matter = begun(row, at, almanac);
          matter.tell(end, when);
          const clock = matter.clock(row.id);
          expect([clock.stoppedAt, clock.stoppedOn, clock.dueRolled]).toEqual([when, dayAt(when), dueRolled]);
          expect(clock.late).toBe(row.right ? undefined : when >= last);
        },
      ),
      runs,
    );
  });

  it('is not moved by anything else that happens, nor by beginning again, but for a letter that comes anew', () => {
    const noise = [
      ...[
        'petition.noted',
        'petition.conduct_reported',
        'petition.hearing_notified',
        'petition.hearing_closed',
        'petition.rated',
      ],
      ...[
        'petition.objection_rejected',
        'petition.result_returned',
        'mediation.session_held',
        'recheck.hearing_opened',
      ],
      ...['mediation.extended', 'petition.extension_granted', 'review.accepted', 'petition.materials_requested'],
    ];
    const other = row.id === 'T05' ? noise.filter((name) => name !== 'petition.extension_granted') : noise;
    const own = row.id === 'T14' ? other.filter((name) => name !== 'mediation.extended') : other;
    const letter = ['petition.arrived', 'petition.assigned'].includes(row.starts);
    fc.assert(
      fc.property(
        instants,
        almanacs,
        fc.array(fc.tuple(fc.constantFrom(...own), waits(30))),
        (at, almanac, happenings) => {
          const matter = begun(row, at, almanac);
          const before = matter.clock(row.id);
          for (const [name, wait] of happenings) matter.tell(name, later(at, wait), { days: 20 });
          expect(matter.clock(row.id)).toBe(before);
          const again = later(at, 3 * 1440);
          matter.tell(row.starts, again);
          expect(matter.clock(row.id).startedAt).toBe(letter ? again : at);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('A limit that a letter states (T11, T12)', () => {
  it.each(['T11', 'T12'])('%s ends on the day of the letter, rolled from a rest day', (id) => {
    const row = statutory.find((one) => one.id === id)!;
    fc.assert(
      fc.property(instants, almanacs, fc.integer({ min: 0, max: 200 }), (at, almanac, days) => {
        const due = lastDay(dayAt(at), days, 'natural', almanac);
        const matter = new Matter(almanac, scopeOf(row));
        matter.tell(row.starts, at, { deadline: due.dueRaw });
        const { dueRaw, dueRolled, provisional = false } = matter.clock(id);
        expect({ dueRaw, dueRolled, provisional }).toEqual(due);
      }),
      runs,
    );
  });
});

describe('T14 by source and dispute', () => {
  it.each(mediationKinds)('$known: $days $unit days from $starts', ({ known, starts, days, unit }) => {
    fc.assert(
      fc.property(instants, almanacs, waits(9), (at, almanac, wait) => {
        const matter = new Matter(almanac, { procedure: 'mediation', known });
        const early = ['mediation.applied', 'mediation.received', 'mediation.accepted'];
        early.forEach((name, nth) => matter.tell(name, later(at, nth * wait)));
        const from = dayAt(later(at, early.indexOf(starts) * wait));
        expect(matter.clock('T14')).toMatchObject({ from, unit, budget: days });
        const { dueRaw, dueRolled, provisional = false } = matter.clock('T14');
        expect({ dueRaw, dueRolled, provisional }).toEqual(lastDay(from, days, unit, almanac));
      }),
      runs,
    );
  });
});

describe('T01 for every category, T05 only for a claim on the petition route', () => {
  const kinds = fc.constantFrom('suggestion', 'accusation', 'claim');
  const routes = fc.constantFrom('judicial', 'arbitration', 'party_appeal', 'administrative', 'duty', 'petition');
  it('so that nothing else has sixty days, and an accusation has no limit but that of sending it on', () => {
    fc.assert(
      fc.property(instants, almanacs, kinds, routes, (at, almanac, category, route) => {
        const matter = new Matter(almanac, {
          category,
          route,
          sources: ['transferred'],
          known: { identity_clear: true },
        });
        ['registered', 'arrived', 'accepted', 'opinion_delivered'].forEach((name, nth) =>
          matter.tell(`petition.${name}`, later(at, nth)),
        );
        const statutoryIds = Object.keys(matter.clocks).filter((id) => id.startsWith('T'));
        const notice = category === 'accusation' ? [] : ['T03', 'T04'];
        expect(statutoryIds.sort()).toEqual([
          'T01',
          ...notice,
          ...(category === 'claim' && route === 'petition' ? ['T05'] : []),
        ]);
      }),
      runs,
    );
  });

  it('nobody need be told where nobody is known (T02, T03)', () => {
    fc.assert(
      fc.property(instants, almanacs, fc.constantFrom('direct', 'transferred'), (at, almanac, source) => {
        const matter = new Matter(almanac, { category: 'claim', sources: [source], known: { identity_clear: false } });
        matter.tell('petition.registered', at);
        matter.tell('petition.arrived', later(at, 1));
        expect(Object.keys(matter.clocks).filter((id) => ['T02', 'T03'].includes(id))).toEqual([]);
      }),
      runs,
    );
  });
});

it('the calculator itself knows the days of the stories (A17, M2)', () => {
  const almanac = {
    rows: [{ day: '2026-10-01', kind: 'holiday' as const }],
    until: '2026-12-31',
    endsOnWeekends: false,
  };
  expect(lastDay('2026-09-01', 30, 'natural', almanac)).toEqual({
    dueRaw: '2026-10-01',
    dueRolled: '2026-10-02',
    provisional: false,
  });
  expect(lastDay('2026-12-30', 3, 'natural', almanac)).toEqual({
    dueRaw: '2027-01-02',
    dueRolled: '2027-01-04',
    provisional: true,
  });
  expect(lastDay('2026-09-29', 2, 'working', almanac).dueRaw).toBe('2026-10-02');
  expect(serial('1970-01-02')).toBe(1);
});
