import { petition } from '../petition/petition';
import { blankHead } from '../kernel/fold';
import { judge } from '../kernel/judge';
import type { Context } from '../kernel/procedure';
import { Refusal } from '../kernel/refusal';
import { person, testCalendar, testPolicy, told } from '../kernel/testing';
import type { Facts } from '../kernel/types';
import { paperActs, paperActTitle, paperRow } from './acts';
import { faceOf, neededBy } from './face';
import type { IssuedPaper } from './issued';
import { demandLawful, lawfulGaps } from './required';

const now = '2026-05-22T01:00:00.000Z';
const opinion: IssuedPaper = {
  ...{
    id: 'd1',
    procedure: 'petition',
    type: 'D18',
    unit: 'health',
    version: 2,
    latest: true,
    voided: false,
    delivered: false,
    owed: false,
  },
  ...{ labels: { basis: '依据', phone: '咨询电话' }, needed: ['basis'] },
};
const state = {
  ...petition.blank(blankHead('p1', 'petition', 'code-p1', now, 'guide1')),
  ...{ seq: 3, status: 'archived', lead: 'health' },
};
const someone = person('wjj1', { unit: 'health', roles: ['auditor'] });

function act(name: string, facts: Facts, paper: Partial<IssuedPaper> | null, by = someone) {
  const context: Context = {
    ...{ now, today: '2026-05-22', calendar: testCalendar, policy: testPolicy({}), related: {}, newId: () => 'x' },
    ...(paper ? { paper: { ...opinion, ...paper } } : {}),
  };
  return judge(petition, state, { name: `document.${name}`, commandId: 'c1', actor: by, facts }, context).events;
}

function code(name: string, facts: Facts = {}, paper: Partial<IssuedPaper> | null = {}, by = someone): string {
  try {
    act(name, facts, paper, by);
  } catch (error) {
    if (error instanceof Refusal) return told(error);
    throw error;
  }
  return 'ok';
}

const fields = [{ field: 'phone', text: '027-1' }];
const acts = ['correct', 'void', 'reissue', 'reprint'];

describe('Right 12: a paper that was issued is corrected, voided, issued anew or printed again', () => {
  it('also when the case is closed; each has its name', () => {
    for (const name of acts) expect([name, code(name, { fields })]).toEqual([name, 'ok']);
    expect(paperActs).toEqual(acts.map((name) => `document.${name}`));
    expect(paperActs.map(paperActTitle)).toEqual(['更正文书', '作废文书', '作废重开', '补打文书']);
    expect(paperActTitle('petition.sign')).toBeUndefined();
    expect(paperRow('petition.sign', petition.statuses)).toBeUndefined();
    expect(paperRow('document.void', { a: '…', b: '…' })?.from).toEqual(['a', 'b']);
  });

  it('none that is not there, or lies behind a wall', () => {
    for (const name of acts) expect([name, code(name, { fields }, null)]).toEqual([name, 'not_found']);
  });

  it('only by the body that issued it; who may read it may print it again', () => {
    const other = person('police1', { unit: 'police', roles: ['auditor'] });
    expect(acts.map((name) => code(name, { fields }, {}, other))).toEqual([
      'forbidden',
      'forbidden',
      'forbidden',
      'ok',
    ]);
  });

  it('not when it was voided, and only its latest version', () => {
    expect(acts.map((name) => code(name, { fields }, { voided: true }))).toEqual(acts.map(() => 'paper_void'));
    expect(acts.map((name) => code(name, { fields }, { latest: false }))).toEqual([
      'stale_state',
      'stale_state',
      'stale_state',
      'ok',
    ]);
  });

  it('what was delivered has had its effect: it is corrected only (Art. 35, 36)', () => {
    expect(acts.map((name) => code(name, { fields }, { delivered: true }))).toEqual([
      'ok',
      'paper_void_not_allowed',
      'paper_void_not_allowed',
      'ok',
    ]);
  });

  it('what must be delivered is not voided without another in its place', () => {
    expect([code('void', {}, { owed: true }), code('reissue', {}, { owed: true })]).toEqual([
      'paper_void_not_allowed',
      'ok',
    ]);
  });

  it('a correction changes something that the paper has, and empties nothing that the law asks for', () => {
    expect(code('correct')).toBe('validation_failed');
    expect(code('correct', { fields: [{ field: 'weather', text: '…' }] })).toBe('unknown_field');
    expect(code('correct', { fields: [{ field: 'basis', text: ' ' }] })).toBe('paper_incomplete');
    expect(code('reissue', { fields: [{ field: 'basis', text: '' }] })).toBe('paper_incomplete');
    expect(code('correct', { fields: [{ field: 'phone', text: '' }] })).toBe('ok');
  });

  it('the journal knows which paper, which version and which fields, never their words', () => {
    const data = { paper: 'd1', of: 'D18' };
    expect(acts.map((name) => act(name, { fields, copies: 2 }, {}))).toEqual([
      [{ name: 'document.corrected', data: { ...data, version: 3, fields: ['phone'] } }],
      [{ name: 'document.voided', data: { ...data, version: 2 } }],
      [{ name: 'document.reissued', data: { ...data, version: 1, fields: ['phone'] } }],
      [{ name: 'document.reprinted', data: { ...data, version: 2, copies: 2 } }],
    ]);
  });
});

const hearing = {
  ...{ id: 'D17', title: '听证文书', required: { place: '地点', chair: '主持人' }, optional: { note: '备注' } },
  ...{ waivable: [], produced_by: [], delivered: false, sealed: false },
  faces: [
    {
      by: ['hold'],
      when: { stage: 'notified' },
      title: '听证通知书',
      required: ['place'],
      labels: { place: '听证地点' },
    },
    {
      by: ['hold'],
      when: { stage: 'closed' },
      title: '听证结论',
      template: 'D17-c',
      required: ['x'],
      optional: ['note'],
    },
  ],
};

describe('one type, several papers', () => {
  it('the face that the act and its words choose, with its own title, fields and template', () => {
    expect(faceOf(hearing, 'hold', { stage: 'notified' })).toMatchObject({
      ...{ title: '听证通知书', required: { place: '听证地点' }, optional: {} },
    });
    expect(faceOf(hearing, 'hold', { stage: 'notified' })).not.toHaveProperty('template');
    expect(faceOf(hearing, 'hold', { stage: 'closed' })).toMatchObject({
      ...{ title: '听证结论', template: 'D17-c', required: { x: 'x' }, optional: { note: '备注' } },
    });
  });

  it('else the paper itself', () => {
    expect([faceOf(hearing, 'hold', { stage: 'opened' }), faceOf(hearing, 'hold')]).toEqual([hearing, hearing]);
    expect([faceOf(hearing, 'sign', { stage: 'closed' }), faceOf(undefined, 'hold')]).toEqual([hearing, undefined]);
    const always = { ...hearing, faces: [{ by: ['hold'], title: '…', required: [] }] };
    expect(faceOf(always, 'hold')?.title).toBe('…');
    expect(faceOf({ ...hearing, faces: undefined }, 'hold')?.title).toBe('听证文书');
  });
});

describe('Art. 23, 32, 35, 36: what a paper may not be issued without', () => {
  const paper = { ...hearing, issue: { fields: ['place', 'note', 'seal'] } };
  const lawful = (values: Record<string, string>, later?: string[]) => {
    try {
      demandLawful(paper, 'hold', values, later);
    } catch (error) {
      if (error instanceof Refusal) return [told(error), error.detail, ...error.errors.map(({ pointer }) => pointer)];
      throw error;
    }
    return ['ok'];
  };

  it('by every act that writes it, unless the pack names the acts', () => {
    expect(neededBy(paper, 'hold')).toEqual(['place', 'note', 'seal']);
    const named = { ...paper, issue: { by: ['sign'], fields: ['place'] } };
    expect([
      neededBy(named, 'sign'),
      neededBy(named, 'hold'),
      neededBy(hearing, 'hold'),
      neededBy(undefined, 'x'),
    ]).toEqual([['place'], [], [], []]);
  });

  it('says what is missing, in the words of the paper', () => {
    expect(lawfulGaps(paper, 'hold', { place: ' ', seal: '章' })).toEqual([
      { field: 'place', label: '地点' },
      { field: 'note', label: '备注' },
    ]);
    expect(lawful({ place: '…' })).toEqual([
      ...['paper_incomplete', '《听证文书》缺少备注、seal，不能签发。', '/note', '/seal'],
    ]);
    expect(lawful({ place: '…', note: '…', seal: '…' })).toEqual(['ok']);
  });

  it('what only the act itself fills is judged when it is done', () => {
    expect(lawful({ place: '…', note: '…' }, ['seal'])).toEqual(['ok']);
  });
});
