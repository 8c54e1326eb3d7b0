import { chineseDay } from '../calendar/chinese';
import { laneOf, limitOf } from '../clocks/lanes';
import type { CaseState } from '../kernel/case-state';
import type { Context } from '../kernel/procedure';
import { EXECUTION } from '../petition/execution';
import { levelText } from '../petition/skip-level';
import type { PetitionState } from '../petition/state';
import type { NoticeDraft } from './notices';

/** What a notice says. It names the case by its code, never a person: notices travel by message and stand on screens. */
const sentences: Record<string, string> = {
  'petition.registered': '您反映的事项已登记，可凭查询码查询办理进度。',
  'petition.arrived': '有新的转送、交办事项到达，请签收。',
  'petition.objected': '责任单位对转送、交办提出异议，请核实。',
  shirking: '事项多次退回或转送，有推诿情形，请督促尽快明确责任单位。',
  'petition.objection_approved': '异议经核实成立，该件已收回，另行转送。',
  'petition.lead_requested': '有事项提请裁定牵头单位，请及时确定。',
  'petition.lead_decided': '牵头、协办单位已由上级确定，请按分工办理。',
  'petition.objection_rejected': '异议经核实不成立，请继续办理。',
  'petition.notified': '一份书面告知已经送达。',
  'petition.extension_granted': '延期申请已获批准，请向信访人送达延期告知书。',
  'petition.opinion_delivered': '处理意见书已经送达；不服的，可在三十日内申请复查。',
  rating_invited: '请对办理工作作出评价。',
  'petition.hearing_notified': '听证的时间、地点已定，请查看听证通知。',
  'petition.materials_requested': '请您补充材料，需要什么、何时交，请向承办单位了解或到窗口查询。',
  'petition.materials_received': '信访人补充的材料已收到，请查看。',
  'petition.instruction_signed': '领导对该事项作出批示，请按期限落实并反馈。',
  'petition.aid_requested': '有救助申请，请依规办理并登记结果。',
  'petition.aid_recorded': '救助结果已登记。',
  'petition.result_audited': '办结报告未通过审核，请补办后重新报送。',
  'document.delivery_failed': '文书未能送达，请改用其他方式送达；未经证明送达，信访人的期限不起算。',
  'task.done': '跟踪的任务已完成。',
  'task.overdue': '任务已逾期，请督促。',
  'petition.recused': '承办人已决定回避，请另行明确承办人。',
  'petition.linked': '信访人重复来访，已并入在办事项，请告知进度。',
  'petition.rated': '信访人评价不满意，请回访。',
  'evaluation.queued': '信访人评价不满意，列入质量评价。',
  'review.applied': '收到复查申请，请决定是否受理，三十日内作出复查意见。',
  'recheck.applied': '收到复核申请，请决定是否受理，三十日内作出复核意见。',
  'review.joined': '您加入复查的申请已收到，与本事项的复查一并审查，复查意见书会送达您本人。',
  'recheck.joined': '您加入复核的申请已收到，与本事项的复核一并审查，复核意见书会送达您本人。',
  'review.joined_by': '本事项的另一位信访人加入复查，请一并审查，意见书送达每位申请人。',
  'recheck.joined_by': '本事项的另一位信访人加入复核，请一并审查，意见书送达每位申请人。',
  'review.challenged': '信访人对贵单位的意见申请复查、复核，请配合提供材料。',
  'review.delivered': '复查意见书已经送达；不服的，可在三十日内申请复核。',
  'recheck.delivered': '复核意见书已经送达；复核意见是信访程序的终结意见，仍可获得帮扶。',
  'review.declined': '复查申请不予受理，请查收告知书。',
  'recheck.declined': '复核申请不予受理，请查收告知书。',
  'review.redo_ordered': '原处理意见被撤销，请由原承办人以外的人重新办理。',
  'petition.reopened': '事项重新办理。',
  'mediation.entrusted': '收到委托（委派）调解材料，请在三个工作日内签收。',
  'mediation.applied': '收到调解申请，请征询各方意愿。',
  'mediation.handed_over': '有调解案件移交过来，请在三个工作日内签收。',
  'mediation.effective': '调解协议已生效；双方可在三十日内共同申请司法确认。',
  'mediation.terminated': '调解已终止，仍可通过仲裁、行政、诉讼途径解决。',
  'escalation.raised': '有提级事项提交，请接收。',
  'escalation.handed_over': '有移送事项，请接收。',
  'escalation.ordered': '收到督察令，请按期书面答复。',
  'escalation.resolved': '决议确定的事项由贵单位落实。',
  'supervision.drafted': '系统巡查发现督办情形，已拟好督办文书，请审核签发或者写明不予督办的理由。',
  'supervision.ordered': '收到督办函，请按期回复。',
  'supervision.recommended': '收到改进工作等建议书，请在三十日内书面反馈采纳情况。',
  'meeting.item_proposed': '会议议题已提出，请准备并按时参加。',
  'meeting.closed': '会议纪要已形成，其中的决定由贵单位按期落实。',
  'approval.asked': '有事项等待您签批。',
  'approval.approved': '您提交的事项已获批准。',
  'approval.returned': '您提交的事项被退回修改。',
};

/** The Chinese sentence of one notice, with the case code, and for a reminder the day it is about. */
export function noticeText(notice: Omit<NoticeDraft, 'to'>, state: CaseState, { policy }: Context): string {
  if (notice.about === 'petition.skip_level')
    return `【${state.caseCode}】${levelText(state as PetitionState, policy)}`;
  const known = sentences[notice.about] ?? titleOf(notice.about, policy);
  if (notice.about !== 'reminder' && notice.about !== 'overdue') return `【${state.caseCode}】${known}`;
  const [id = ''] = (notice.rung ?? '').split('.');
  const clock = state.clocks[id];
  const part = laneOf(id);
  const name = policy.clocks.find((definition) => definition.id === limitOf(id))?.title ?? limitOf(id);
  const title = part ? `${name}（子事项${part}）` : name;
  if (limitOf(id) === EXECUTION)
    return `【${state.caseCode}】支持的处理意见未按期执行${part ? `（子事项${part}）` : ''}，请立即落实并登记执行情况。`;
  if (notice.about === 'overdue') {
    return `【${state.caseCode}】“${title}”期限已${clock ? `于${chineseDay(clock.dueRolled)}` : ''}届满仍未完成，请立即办理并说明原因。`;
  }
  return `【${state.caseCode}】“${title}”期限${clock ? chineseDay(clock.dueRaw) : ''}到期，请抓紧办理。`;
}

function titleOf(id: string, policy: Context['policy']): string {
  const rules = [...policy.notices, ...policy.callbacks, ...policy.tasks];
  return `${rules.find((rule) => rule.id === id)?.title ?? id}。`;
}
