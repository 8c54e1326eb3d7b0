import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { procedures } from '@yimen/domain/procedures';
import { actSpec, type ActField, type ActSpec } from '../../api/acts';
import { codeWords, wordOf } from '../words/codes';
import { allConditions, asked, conditionOf } from './conditions';
import { prefill } from './prefill';
import { sourceOf } from './sources';

interface Placed {
  act: string;
  at: string;
  field: ActField;
}

/** The acts that `GET …/actions` may offer to a person: those on a case, and those that open another one about a petition. */
const offered = Object.values(procedures).flatMap(({ name, commands }) =>
  Object.entries(commands)
    .filter(([, { who }]) => !who.includes('system'))
    .filter(([, { from }]) => from === 'open' || from.some((status) => status !== '') || name !== 'petition')
    .map(([act]) => act),
);
const acts = [...offered, 'approval.approve', 'approval.return'];

const placed = (act: string, fields: readonly ActField[], above = ''): Placed[] =>
  fields.flatMap((field) => [
    { act, at: `${above}${field.name}`, field },
    ...placed(act, field.fields ?? [], `${above}${field.name}.`),
  ]);
const all = acts.flatMap((act) => placed(act, actSpec(act)?.fields ?? []));
const names = (rows: Placed[]) => rows.map(({ act, at }) => `${act} ${at}`);

const pack = parse(readFileSync(join(__dirname, '../../../../../policy/packs/national.yaml'), 'utf8')) as {
  dictionaries: Record<string, unknown>;
};
/** Lists of the centre that stand in its pack outside the dictionaries, or that only some centres have. */
const besides = ['mediation_sources', 'meeting_series', 'alert_kinds', 'must_sign_tags'];

/** Fields with a code of their own kind that nobody lists: numbers of meetings and campaigns, marks of a fact, words typed as they are. */
const written = [
  ...['campaign', 'team', 'column', 'facts', 'act'],
  ...['relation', 'disclosed', 'name', 'idType'],
  ...['kind', 'signer', 'part'],
];

describe('every act that the server offers has a form that people can fill in', () => {
  it('knows the fields of each act', () => {
    expect(acts.length).toBeGreaterThan(100);
    expect(acts.filter((act) => !actSpec(act))).toEqual([]);
  });

  it('asks for every field in Chinese', () => {
    expect(names(all.filter(({ field }) => !/[一-龥]/.test(field.label)))).toEqual([]);
    expect(names(all.filter(({ field }) => /\b[a-z]+[A-Z]|字典/.test(field.label)))).toEqual([]);
  });

  it('asks for no field twice under one label', () => {
    const twice = acts.filter((act) => {
      const labels = (actSpec(act)?.fields ?? []).map(({ label }) => label);
      return new Set(labels).size < labels.length;
    });
    expect(twice).toEqual([]);
  });

  it('has an input for each: nothing that must be said is an unnamed object', () => {
    expect(names(all.filter(({ field }) => field.need && field.kind === 'loose'))).toEqual([]);
    expect(names(all.filter(({ field }) => field.kind === 'nested' && !field.fields?.length))).toEqual([]);
  });

  it('offers words for every code, and none by its code alone', () => {
    const bare = all.filter(({ field }) => field.values?.some((code) => wordOf(field.name, code) === code));
    expect(names(bare)).toEqual([]);
    const unknown = all.filter(({ field: { dictionary } }) => dictionary && !(dictionary in pack.dictionaries));
    expect(names(unknown.filter(({ field }) => !besides.includes(field.dictionary ?? '')))).toEqual([]);
  });

  it('lets people choose where an id or a code is wanted', () => {
    const typed = all.filter(
      ({ field }) =>
        field.kind === 'code' &&
        !field.list &&
        !field.values &&
        !field.dictionary &&
        !sourceOf(field) &&
        codeWords(field.name).length === 0,
    );
    expect(names(typed.filter(({ field }) => !written.includes(field.name)))).toEqual([]);
  });

  it('begins with a row of every list that must have one', () => {
    const fields = (act: string) => (actSpec(act) as ActSpec).fields;
    for (const { act, field } of all.filter(({ at, field }) => !at.includes('.') && field.list && field.need)) {
      if (field.kind === 'nested') expect(prefill(act, fields(act), [])).toHaveProperty(field.name, [{}]);
    }
    const parts = [
      { code: 'a', title: 'a' },
      { code: 'b', title: 'b' },
    ];
    expect(prefill('petition.issue_opinion', fields('petition.issue_opinion'), parts)).toEqual({
      parts: [{ part: 'a' }, { part: 'b' }],
      remedy: { days: 30 },
    });
  });
});

describe('a field that belongs to one choice is asked for when that is chosen', () => {
  it('every condition names fields that are there, and no required one is ever left out', () => {
    for (const [act, rows] of Object.entries(allConditions)) {
      for (const [at, { by }] of Object.entries(rows)) {
        const own = all.find((one) => one.act === act && one.at === at);
        const above = at.split('.').slice(0, -1);
        expect([act, at, own?.field.need]).toEqual([act, at, false]);
        expect(all.some((one) => one.act === act && one.at === [...above, by].join('.'))).toBe(true);
      }
    }
  });

  it('a hearing: notice, record and conclusion each have their own fields, and they must be filled in', () => {
    const { fields = [] } = actSpec('recheck.hold_hearing') ?? {};
    const at = (stage: string | undefined) =>
      fields
        .map((field) => asked(field, conditionOf('recheck.hold_hearing', [field.name]), { stage }))
        .filter((field) => field !== null);
    expect(at(undefined).map(({ name }) => name)).toEqual(['stage']);
    expect(
      at('notified')
        .filter(({ need }) => need)
        .map(({ name }) => name),
    ).toEqual(['stage', 'heldOn', 'place', 'chair']);
    expect(at('opened').map(({ label }) => label)).toContain('陈述、质证和辩论');
    expect(at('closed').map(({ name }) => name)).toEqual(['stage', 'conclusion']);
  });

  it('inside a list it looks at its own row', () => {
    expect(conditionOf('petition.issue_opinion', ['parts', 1, 'extent'])).toMatchObject({ by: 'outcome' });
    expect(conditionOf('petition.issue_opinion', ['parts', 1, 'basis'])).toBeUndefined();
  });
});
