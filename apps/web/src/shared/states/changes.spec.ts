import type { CaseAnswer } from '../../api/wire';
import { changesBetween } from './changes';

const shown = {
  statusTitle: '待签收',
  leadTitle: '人社局',
  handlerName: null,
  clocks: { T05: { dueRolled: '2026-12-25' } },
} as unknown as CaseAnswer;

describe('what is different when somebody else was first', () => {
  it('names state, bodies and limits, each as it was and as it is', () => {
    const now = { statusTitle: '已受理', handlerName: '王明', clocks: { T05: { dueRolled: '2027-01-25' } } };
    expect(changesBetween(shown, now as unknown as CaseAnswer)).toEqual([
      { label: '状态', before: '待签收', now: '已受理' },
      { label: '承办', before: '—', now: '王明' },
      { label: '期限 T05', before: '2026-12-25', now: '2027-01-25' },
    ]);
  });

  it('is nothing when nothing that a person sees has changed', () => {
    expect(changesBetween(shown, { seq: 9 })).toEqual([]);
  });
});
