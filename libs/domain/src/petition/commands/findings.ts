import { textsOf } from '../../kernel/facts';
import type { CommandRow } from '../../kernel/procedure';
import type { PetitionState } from '../state';
import { bureau, helpers } from './who';

/** 三到位一处理: what the matter is found to be; all four may hold at once, and none is a judgement of the person. */
export const findings: Record<string, CommandRow<PetitionState>> = {
  'petition.record_findings': {
    title: '登记三到位一处理',
    article: '条例 27；三到位一处理',
    from: 'open',
    to: [],
    who: [...helpers, ...bureau.slice(0, 2)],
    events: ({ facts }) => [{ name: 'petition.findings_recorded', data: { findings: textsOf(facts.findings) } }],
  },
};
