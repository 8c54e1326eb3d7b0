import { law } from '../../../../test/property/law';
import { blankHead } from '../kernel/fold';
import type { ProcedureName } from '../kernel/types';
import { procedures } from '../procedures';
import { caseTitle } from './case-title';
import { exportPurposes, purposeTitles } from './export-purposes';

const titled = (name: ProcedureName, more: object = {}) => {
  const head = procedures[name].blank(blankHead('c1', name, 'x', '2026-03-30T01:00:00.000Z', 'guide1'));
  return caseTitle({ ...head, ...more }, law());
};

describe('what a case is called, of codes alone', () => {
  it('a petition by its topic, before that by its category, before that as one that waits to be sorted', () => {
    expect(titled('petition', { category: 'claim', topic: '010200' })).toBe('村务与集体资产');
    expect(titled('petition', { category: 'claim' })).toBe('申诉求决');
    expect(titled('petition', { category: 'claim_of_old' })).toBe('claim_of_old');
    expect(titled('petition')).toBe('待甄别事项');
  });

  it('a mediation by its dispute', () => {
    expect(titled('mediation', { disputeType: 'neighbour' })).toBe('邻里');
    expect(titled('mediation', { disputeType: null })).toBe('调解');
  });

  it('a review and a recheck by what they are about', () => {
    expect(titled('review', { topic: '010200' })).toBe('复查·村务与集体资产');
    expect(titled('recheck', { topic: null })).toBe('复核·信访事项');
  });

  it('an escalation by its exit, a meeting by its series', () => {
    expect(titled('escalation', { exit: 'inspection' })).toBe('市委督查室跟踪');
    expect(titled('escalation', { exit: 'none' })).toBe('提级');
    expect(titled('meeting', { series: 'chiefs_dispatch' })).toBe('重大信访问题直接调度');
    expect(titled('meeting', { series: 'none' })).toBe('会议');
  });

  it('an order and a recommendation by the unit that must answer', () => {
    expect(titled('supervision', { measure: 'order', to: 'health' })).toBe('督办·市卫健局');
    expect(titled('supervision', { measure: 'recommend', to: 'health' })).toBe('建议·市卫健局');
    expect(titled('supervision', { measure: 'order', to: undefined })).toBe('督办·');
  });
});

describe('what a file of cases is taken out for', () => {
  it('has words of its own for every purpose', () => {
    const words = exportPurposes.map((purpose) => purposeTitles[purpose]);
    expect(words).toEqual(['上报汇总', '台账留存', '会议研究', '自查核对', '其他']);
  });
});
