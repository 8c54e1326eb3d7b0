import { calendar } from '../../../../test/support/law-data';
import { law } from '../../../../test/property/law';
import type { CaseState } from '../kernel/case-state';
import { blankHead } from '../kernel/fold';
import { procedureNames, type ProcedureName } from '../kernel/types';
import { filled, Petition } from '../petition/petition.fixture';
import { procedures } from '../procedures';
import { nextStep, owedOf } from './next-step';

const nobody = () => undefined;
const step = (story: Petition, at: string) =>
  nextStep(procedures.petition, story.state, story.stage.contextAt(at), (login) => ({ wjj1: '王建军' })[login]);
const story = () => new Petition(law(), calendar);

/** Statuses in which nobody here owes anything: the end, and reviews, which have a procedure of their own. */
const idle: Record<ProcedureName, string[]> = {
  petition: ['archived', 'in_review', 'in_recheck'],
  mediation: ['archived'],
  review: ['delivered', 'declined'],
  recheck: ['delivered', 'declined'],
  escalation: ['closed'],
  meeting: ['closed'],
  supervision: ['replied', 'dropped'],
};

/** A case of a procedure that stands in a status, with nothing else in it. */
function standing(name: ProcedureName, status: string): CaseState {
  const procedure = procedures[name];
  return {
    ...procedure.blank(blankHead('c1', name, '420881-2026-000001-X', '2026-03-30T01:00:00.000Z', 'guide1')),
    status,
  };
}

describe.each(procedureNames)('every status of a %s', (name) => {
  const procedure = procedures[name];
  const statuses = Object.keys(procedure.statuses).filter((status) => !idle[name].includes(status));
  const policy = law();
  const context = {
    now: '2026-03-30T01:00:00.000Z',
    today: '2026-03-30',
    calendar,
    policy,
    related: {},
    newId: () => 'x',
  };

  it.each(statuses)('%s waits for an act that its own table allows from there', (status) => {
    const owed = owedOf(procedure, standing(name, status));
    const row = procedure.commands[owed?.act ?? ''];
    expect(row).toBeDefined();
    expect(row?.from === 'open' || row?.from.includes(status)).toBe(true);
  });

  it.each(statuses)('%s is said in one Chinese sentence', (status) => {
    const next = nextStep(procedure, standing(name, status), context, nobody);
    expect(next?.text).toMatch(/^请 .*[\u4e00-\u9fff]/);
  });

  it('a case at its end, or elsewhere, waits for nobody', () => {
    for (const status of idle[name]) expect(owedOf(procedure, standing(name, status))).toBeNull();
  });
});

describe('the sentence of a petition as it goes on', () => {
  it('registered: the house has promised three days; after them the law’s fifteen count', () => {
    expect(step(story().registered(), '2026-03-30 10:00')?.text).toBe(
      '请 甄别分流员 于 04-02（周四）前甄别；逾期记为超承诺，法定期限照算',
    );
    expect(step(story().registered(), '2026-04-03 10:00')?.text).toBe(
      '请 甄别分流员 于 04-14（周二）前甄别；逾期自动列入督办',
    );
  });

  it('arrived: the unit signs or objects while its five working days last, then the notice is what counts', () => {
    const one = story().arrived();
    expect(step(one, '2026-04-02 10:00')).toMatchObject({ owner: 'unit:health', clock: 'T04', by: '2026-04-09' });
    expect(step(one, '2026-04-02 10:00')?.text).toBe('请 市卫健局 于 04-09（周四）前签收或提出异议；逾期不得退回');
    expect(step(one, '2026-04-10 10:00')).toMatchObject({ clock: 'L2' });
    expect(step(one, '2026-04-14 10:00')).toMatchObject({ clock: 'T03', by: '2026-04-16' });
  });

  it('accepted: first the notice, then the opinion; the handler is named', () => {
    const one = story().accepted();
    one.do('2026-04-08 10:10', 'wjj', 'assign_handler', { handler: 'wjj1', relation: 'none' });
    expect(step(one, '2026-04-08 11:00')).toMatchObject({ title: '送达受理告知书', clock: 'L2' });
    one.do('2026-04-09 10:10', 'wjj', 'deliver', {
      ...{ document: 'D06', receiver: '…', method: 'direct', deliveredOn: '2026-04-09', proof: '…' },
    });
    expect(step(one, '2026-05-26 11:00')).toMatchObject({
      act: 'petition.issue_opinion',
      who: '市卫健局·王建军',
      clock: 'T05',
      by: '2026-06-08',
      text: '请 市卫健局·王建军 于 06-08（周一）前出具处理意见书；05-28自动提醒分管负责人；逾期自动列入督办',
    });
  });

  it('a signature that is waited for comes before everything else', () => {
    const one = story().signed();
    one.do('2026-04-03 10:00', 'wjj', 'decline', filled.decline);
    expect(step(one, '2026-04-03 11:00')).toMatchObject({
      act: 'approval.approve',
      title: '签批“不予受理”',
      who: '市卫健局主要负责人',
      by: '2026-04-13',
    });
  });

  it('past the limit the sentence says so', () => {
    expect(step(story().registered(), '2026-04-20 10:00')?.else).toBe('已超期，自动列入督办');
  });

  it('a sealed matter is the sealed desk’s', () => {
    const one = story();
    one.registered({ category: 'accusation' }, 'sealed');
    expect(step(one, '2026-03-30 10:00')?.owner).toBe('role:discipline_officer');
  });
});
