import type { Owed } from '../kernel/next';
import type { SupervisionState } from './state';

/** What an order or a recommendation waits for, by status. */
export const supervisionNext: Record<string, (state: SupervisionState) => Owed> = {
  drafted: (state) => ({
    act: 'supervision.issue',
    title: state.measure === 'order' ? '审核并签发督办函' : '审核并签发建议书',
    who: state.measure === 'order' ? 'role:bureau_deputy' : 'role:bureau_head',
  }),
  ordered: (state) => ({
    act: 'supervision.reply',
    title: '书面回复督办',
    who: `unit:${state.to}`,
    ...(state.deadline ? { by: state.deadline } : {}),
  }),
  recommended: (state) => ({
    act: 'supervision.reply_adoption',
    title: '书面反馈采纳情况',
    who: `unit:${state.to}`,
    ends: ['supervision.adoption_replied'],
  }),
};
