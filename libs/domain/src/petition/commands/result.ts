import type { CommandRow } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { lesserPart } from '../parts';
import type { PetitionState } from '../state';
import { answered, bureau, unit } from './who';

/** 办结报告: the unit reports what was assigned to it, the bureau audits; what does not pass is reported again (Art. 22(3)). */
export const result: Record<string, CommandRow<PetitionState>> = {
  'petition.report_result': {
    title: '报办结报告',
    article: '条例 22(3)',
    from: [...answered, 'settled'],
    to: [],
    who: unit,
    papers: ['D27'],
    events: (turn) => {
      const part = lesserPart(turn)?.part; // a body that was assigned one part reports on that
      return [{ name: 'petition.result_reported', data: part ? { lanes: [part] } : {} }];
    },
  },
  'petition.audit_result': {
    title: '审核办结报告',
    article: '条例 22(3)',
    from: [...answered, 'settled'],
    to: [],
    who: bureau,
    papers: ['D27'],
    gates: ({ state }) => demand(state.resultReported, 'act_not_allowed_in_status', '责任单位还没有报办结报告。'),
    events: ({ facts }) => [{ name: 'petition.result_audited', data: { passed: facts.passed } }],
  },
};
