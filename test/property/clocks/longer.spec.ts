import fc from 'fast-check';
import type { ClockState } from '@yimen/domain/clocks/definition';
import { bothIncluded, dayAt, lastDay, midnightAfter, worksAfter, type LastDay } from './calculator';
import { mediationKinds, statutory } from './law';
import { almanacs, instants, later, Matter, scopeOf, waits } from './matter';

const runs = { numRuns: 150 };
const row = (id: string) => statutory.find((one) => one.id === id)!;
const dates = ({ dueRaw, dueRolled, provisional = false }: ClockState): LastDay => ({ dueRaw, dueRolled, provisional });

describe('T06: the days granted on top of sixty (Art. 34, design §12.6)', () => {
  const granted = fc.record({
    at: instants,
    almanac: almanacs,
    days: fc.integer({ min: 1, max: 30 }),
    asked: waits(60),
    ended: waits(110),
  });

  it('count from the unrolled sixtieth day, whenever they are asked', () => {
    fc.assert(
      fc.property(granted, ({ at, almanac, days, asked }) => {
        const matter = new Matter(almanac, scopeOf(row('T05')));
        matter.tell('petition.accepted', at);
        matter.tell('petition.extension_granted', later(at, asked), { days });
        const sixty = lastDay(dayAt(at), 60, 'natural', almanac);
        expect(dates(matter.clock('T05'))).toEqual(sixty);
        expect(matter.clock('T05').extended).toBe(days);
        expect(dates(matter.clock('T06'))).toEqual(lastDay(sixty.dueRaw, days, 'natural', almanac));
        expect(matter.clock('T06')).toMatchObject({ from: sixty.dueRaw, budget: days, length: 60 + days });
      }),
      runs,
    );
  });

  it('decide for both limits whether the answer was late; a second grant changes nothing', () => {
    fc.assert(
      fc.property(granted, fc.boolean(), ({ at, almanac, days, asked, ended }, edge) => {
        const matter = new Matter(almanac, scopeOf(row('T05')));
        matter.tell('petition.accepted', at);
        matter.tell('petition.extension_granted', later(at, asked), { days });
        expect(matter.tell('petition.extension_granted', later(at, asked), { days: 30 })).toEqual([]);
        const end = midnightAfter(
          lastDay(lastDay(dayAt(at), 60, 'natural', almanac).dueRaw, days, 'natural', almanac).dueRolled,
        );
        const when = edge ? later(end, ended % 2 === 0 ? -1 : 0) : later(at, asked + ended);
        matter.tell('petition.opinion_delivered', when);
        expect([matter.clock('T05').late, matter.clock('T06').late]).toEqual([when >= end, when >= end]);
      }),
      runs,
    );
  });

  it('do not come without a running T05', () => {
    fc.assert(
      fc.property(granted, ({ at, almanac, days }) => {
        const matter = new Matter(almanac, scopeOf(row('T05')));
        expect(matter.tell('petition.extension_granted', at, { days })).toEqual([]);
        matter.tell('petition.accepted', at);
        matter.tell('petition.opinion_delivered', at);
        expect(matter.tell('petition.extension_granted', at, { days })).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('T10: days of a hearing are not counted, both ends included (Art. 36, design §12.8)', () => {
  const hearings = fc.array(fc.tuple(waits(8), waits(15)), { minLength: 1, maxLength: 3 });

  it('however many hearings there are', () => {
    fc.assert(
      fc.property(instants, almanacs, hearings, (at, almanac, all) => {
        const matter = new Matter(almanac, scopeOf(row('T10')));
        matter.tell('recheck.applied', at);
        let now = at;
        let left = 0;
        for (const [before, length] of all) {
          const notified = (now = later(now, before));
          const closed = (now = later(now, length));
          const [paused] = matter.tell('recheck.hearing_notified', notified);
          expect(paused).toMatchObject({ id: 'T10', pausedOn: dayAt(notified) });
          expect(matter.tell('recheck.hearing_notified', notified)).toEqual([]);
          matter.tell('recheck.hearing_closed', closed);
          left += bothIncluded(dayAt(notified), dayAt(closed));
          expect(dates(matter.clock('T10'))).toEqual(lastDay(dayAt(at), 30 + left, 'natural', almanac));
          expect(matter.clock('T10')).toMatchObject({ excluded: left });
          expect(matter.clock('T10')).not.toHaveProperty('pausedOn');
        }
      }),
      runs,
    );
  });

  it('and a decision delivered while it lasts is judged without them', () => {
    fc.assert(
      fc.property(instants, almanacs, waits(40), waits(40), (at, almanac, before, length) => {
        const matter = new Matter(almanac, scopeOf(row('T10')));
        const [notified, ended] = [later(at, before), later(at, before + length)];
        matter.tell('recheck.applied', at);
        matter.tell('recheck.hearing_notified', notified);
        matter.tell('recheck.delivered', ended);
        const due = lastDay(dayAt(at), 30 + bothIncluded(dayAt(notified), dayAt(ended)), 'natural', almanac);
        expect(dates(matter.clock('T10'))).toEqual(due);
        expect(matter.clock('T10').late).toBe(ended >= midnightAfter(due.dueRolled));
      }),
      runs,
    );
  });

  it('and move no other limit', () => {
    const others = statutory.filter(({ id }) => id !== 'T10');
    fc.assert(
      fc.property(instants, almanacs, fc.constantFrom(...others), (at, almanac, other) => {
        const matter = new Matter(almanac, scopeOf(other));
        matter.tell(other.starts, at);
        const before = matter.clock(other.id);
        matter.tell('recheck.hearing_notified', later(at, 60));
        matter.tell('recheck.hearing_closed', later(at, 9999));
        expect(matter.clock(other.id)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('T14: longer when all agree, and without the days of an appraisal', () => {
  it.each(mediationKinds)('$known: in its own unit, in any order', ({ known, starts, days, unit }) => {
    const grants = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 3 });
    fc.assert(
      fc.property(
        instants,
        almanacs,
        grants,
        waits(5),
        waits(12),
        fc.boolean(),
        (at, almanac, more, before, length, first) => {
          const matter = new Matter(almanac, { procedure: 'mediation', known });
          matter.tell(starts, at);
          const [begins, ends] = [later(at, before), later(at, before + length)];
          const extend = () => more.forEach((n) => matter.tell('mediation.extended', begins, { days: n }));
          if (first) extend();
          matter.tell('mediation.appraisal_started', begins);
          matter.tell('mediation.appraisal_ended', ends);
          if (!first) extend();
          const [a, b] = [dayAt(begins), dayAt(ends)];
          const out = unit === 'working' ? worksAfter(a, b, almanac) : bothIncluded(a, b) - 1;
          const all = days + out + more.reduce((sum, n) => sum + n, 0);
          expect(dates(matter.clock('T14'))).toEqual(lastDay(dayAt(at), all, unit, almanac));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('no days, less than none, or no number make it no longer', () => {
    const nothing = fc.constantFrom<{ days?: number | string }>({}, { days: 0 }, { days: -3 }, { days: '3' });
    fc.assert(
      fc.property(instants, almanacs, nothing, (at, almanac, said) => {
        const matter = new Matter(almanac, { procedure: 'mediation', known: {} });
        matter.tell('mediation.accepted', at);
        expect(matter.tell('mediation.extended', at, said)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('a hand-over ends it and begins thirty ordinary days at the new committee', () => {
    fc.assert(
      fc.property(instants, almanacs, fc.constantFrom(...mediationKinds), waits(50), (at, almanac, kind, wait) => {
        const matter = new Matter(almanac, { procedure: 'mediation', known: kind.known });
        matter.tell(kind.starts, at);
        const when = later(at, wait);
        const told = matter.tell('mediation.received', when, { handedOver: true }).filter(({ id }) => id === 'T14');
        const old = lastDay(dayAt(at), kind.days, kind.unit, almanac);
        expect(told).toMatchObject(
          [
            {
              ...old,
              provisional: old.provisional || undefined,
              stoppedAt: when,
              late: when >= midnightAfter(old.dueRolled),
            },
            { rule: 'ordinary', from: dayAt(when), budget: 30, unit: 'natural' },
          ].map((one) => JSON.parse(JSON.stringify(one)) as object),
        );
        expect(dates(matter.clock('T14'))).toEqual(lastDay(dayAt(when), 30, 'natural', almanac));
      }),
      runs,
    );
  });
});
