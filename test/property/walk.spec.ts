import { procedures } from '@yimen/domain/procedures';
import { refusals, type RefusalCode } from '@yimen/domain/kernel/refusal';
import { procedureNames, type ProcedureName } from '@yimen/domain/kernel/types';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expectedRefusals } from './expected-refusals';
import type { Pick } from './desk';
import { law } from './law';
import { World } from './world';

interface Catalogue {
  statuses: Record<string, Record<string, string>>;
  refusals: Record<string, Record<string, { http: number; zh: string }>>;
}

const catalogue = parse(readFileSync(join(__dirname, '../scenarios/catalogue.yaml'), 'utf8')) as Catalogue;
const listed = Object.entries(catalogue.refusals).flatMap(([, codes]) => Object.entries(codes));
const table = procedureNames.flatMap((name) =>
  Object.entries(procedures[name].commands).map(([act, row]) => ({ name, act, row })),
);

/** Chance that is the same on every day (mulberry32). */
function chance(seed: number): Pick {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return (...values) => values[Math.floor(next() * values.length)] as (typeof values)[number];
}

type Seen = { [what in 'statuses' | 'codes' | 'events']: Set<string> };

/** Lives of single procedures are long, those of all together tie cases to each other. */
const kindsOf: ProcedureName[][] = [
  ['petition'],
  ['mediation'],
  ['mediation'],
  ['petition', 'escalation'],
  ['petition', 'escalation'],
  ['petition', 'review', 'recheck'],
  [...procedureNames],
];

const everyStatus = procedureNames.flatMap((name) =>
  Object.keys(procedures[name].statuses).map((status) => `${name}.${status}`),
);

/** Many lives of the house, until every status came up that can; which statuses, events and refusals were seen in them. */
function explore(): Seen {
  const seen: Seen = { statuses: new Set<string>(), codes: new Set<string>(), events: new Set<string>() };
  const enough = everyStatus.length - later.length;
  for (let seed = 1; seed <= 400 && (seed <= 100 || seen.statuses.size < enough); seed += 1) {
    const world = new World(chance(seed));
    const kinds = kindsOf[seed % kindsOf.length] ?? procedureNames;
    if (kinds.includes('escalation')) world.stalledClaim();
    if (kinds.includes('review')) world.answeredClaim(seed % 2 === 0);
    if (seed === 6) world.signedAway(); // a life in which every procedure has a part
    for (let step = 0; step < 160; step += 1) world.step(kinds);
    world.statuses.forEach((status) => seen.statuses.add(status));
    world.codes.forEach((code) => seen.codes.add(code));
    world.events.forEach((event) => seen.events.add(event));
  }
  return seen;
}

/** Statuses that no act leads to so far. */
const later: string[] = [];

/** Statuses of the house’s own: what the patrol drafts is nobody’s order yet. */
const ownStatuses: Partial<Record<ProcedureName, Record<string, string>>> = {
  supervision: { drafted: '待签发', dropped: '不予督办' },
};

/** Acts of the house’s own, beyond the national vocabulary. */
const unnamed = [
  'petition.undo',
  'petition.add_note',
  'petition.hear_link',
  'petition.hear_mediation',
  'petition.unlink',
  'petition.hear_review',
  'petition.receive_materials',
  'petition.record_aid',
  'petition.record_failed_delivery',
  'petition.request_aid',
  'petition.request_materials',
  'petition.send_paper',
];

/** Events of the house’s own, beyond the national vocabulary. */
const own = [
  'approval.approved',
  'approval.asked',
  'approval.returned',
  'clock.lapsed',
  'document.delivered',
  'document.delivery_failed',
  'document.sent',
  'mediation.consent_recorded',
  'mediation.hand_over_agreed',
  'mediation.instalment_performed',
  'mediation.issues_recorded',
  'petition.aid_recorded',
  'petition.aid_requested',
  'petition.findings_recorded',
  'petition.hearing_notified',
  'petition.materials_received',
  'petition.materials_requested',
  'petition.link_heard',
  'petition.recusal_asked',
  'petition.successor_substituted',
  'petition.unlinked',
  'petition.mediation_heard',
  'petition.member_withdrawn',
  'petition.noted',
  'petition.part_assigned',
  'petition.part_moved',
  'petition.recheck_applied',
  'petition.recheck_declined',
  'petition.recheck_delivered',
  'petition.recheck_handed',
  'petition.recheck_joined',
  'petition.redo_ordered',
  'petition.review_applied',
  'petition.review_declined',
  'petition.review_delivered',
  'petition.review_handed',
  'petition.review_joined',
  'petition.undone',
  'petition.whereabouts_notified',
];

const seen = explore();

describe('The command tables, walked through', () => {
  it('every status can be reached by the acts there are', () => {
    expect(everyStatus.filter((status) => !seen.statuses.has(status)).sort()).toEqual(later);
  });

  it('and none that can be reached is a dead end, unless the matter has ended there', () => {
    for (const reached of seen.statuses) {
      const [name, status = ''] = reached.split('.') as ['petition', string];
      const exits = table.filter(
        ({ row, act }) => act.startsWith(`${name}.`) && row.from !== 'open' && row.from.includes(status),
      );
      if (!procedures[name].closed.includes(status)) expect([reached, exits.length > 0]).toEqual([reached, true]);
    }
  });

  it('what has ended stays ended: no row starts from there', () => {
    for (const { name, act, row } of table)
      for (const status of procedures[name].closed) expect([act, row.from.includes(status)]).toEqual([act, false]);
  });

  it('rows start only from statuses that exist', () => {
    for (const { name, act, row } of table)
      for (const status of row.from === 'open' ? [] : row.from)
        expect([act, status === '' || status in procedures[name].statuses]).toEqual([act, true]);
  });

  it('happenings have names that rules may use, or the house’s own', () => {
    const { events } = law().vocabulary;
    const known = Object.entries(events).flatMap(([noun, names]) =>
      Object.keys(names).map((name) => `${noun}.${name}`),
    );
    expect([...seen.events].filter((name) => !known.includes(name) && !own.includes(name))).toEqual([]);
  });
});

describe('The command tables, as people read them', () => {
  it.each(table)('$act has a Chinese title, an article and somebody who may do it', ({ row }) => {
    expect(row.title).toMatch(/^[\p{Script=Han}]+$/u);
    expect(row.article.trim()).not.toBe('');
    expect(row.who.length).toBeGreaterThan(0);
  });

  it.each(table)('$act is called as the packs call it', ({ name, act, row }) => {
    const title = law('national').vocabulary.commands[name]?.[act.slice(name.length + 1)];
    if (!unnamed.includes(act)) expect(row.title).toBe(title);
  });

  it('statuses are called as the stories call them', () => {
    const inStories = procedureNames.filter((name) => catalogue.statuses[name]);
    for (const name of inStories)
      expect(procedures[name].statuses).toEqual({ ...catalogue.statuses[name], ...ownStatuses[name] });
    const { item_proposed: proposed, closed } = law().vocabulary.events.meeting ?? {};
    expect(procedures.meeting.statuses).toEqual({ proposed, closed }); // the stories do not look at a meeting's status
  });
});

const codes = Object.keys(refusals) as RefusalCode[];

/** Refusals of acts that do not exist yet, by the heading of the catalogue. Whoever builds the act takes its codes from here. */
const unreachedBy: Record<string, RefusalCode[]> = {
  evaluation: ['evaluator_conflict', 'evaluation_incomplete', 'measure_open'],
  campaign: [
    ...(['leader_missing', 'team_too_small', 'same_investigator', 'report_part_missing', 'approval_missing'] as const),
    ...(['clearance_proof_missing', 'clearance_callback_missing', 'clearance_approver_missing'] as const),
  ],
  handover: ['handover_unsigned', 'no_longer_owner'],
  subsidy: [
    ...(['subsidy_out_of_range', 'subsidy_already_claimed', 'subsidy_split_mismatch'] as const),
    'subsidy_fund_exhausted',
  ],
};
const unreached = codes.filter((code) => Object.values(unreachedBy).flat().includes(code));

describe('Refusals', () => {
  it('are those of the catalogue, in its order, with its HTTP status and title', () => {
    const house = Object.entries(refusals).slice(0, listed.length);
    expect(house.map(([code, [http, zh]]) => [code, http, zh])).toEqual(
      listed.map(([code, { http, zh }]) => [code, http, zh]),
    );
  });

  it('all have a Chinese title', () => {
    for (const [code, [, title]] of Object.entries(refusals))
      expect([code, title]).toEqual([code, expect.stringMatching(/\p{Script=Han}/u)]);
  });

  it('are each reached by a test: by this walk, by what a spec expects, or in a story that passes whole', () => {
    const expected = expectedRefusals(codes);
    const missing = codes.filter((code) => !seen.codes.has(code) && !expected.has(code));
    process.stdout.write(
      `${codes.length} refusals: ${seen.codes.size} walked into, ${expected.size} expected by name\n`,
    );
    expect(missing).toEqual(unreached);
  });
});
