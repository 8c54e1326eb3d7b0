import { chineseMonthDay } from '@yimen/domain/calendar/chinese';
import { isSealed, type PetitionStatus, type Progress } from '../progress';
import { openLimit } from './limits';

/** The end of a sentence that promises something: by when, or that the day has passed. */
function by(progress: Progress, ids: string[], what: string): string {
  const limit = openLimit(progress, ...ids);
  if (!limit) return `请等候${what}。`;
  if (limit.state === 'overdue') {
    return `应在${chineseMonthDay(limit.dueRolled)}前${what}，现已${limit.badge}。您可以到窗口查问。`;
  }
  return `最迟${chineseMonthDay(limit.dueRolled)}前${what}${limit.provisional ? '（日期暂定）' : ''}。`;
}

/** What a person may still do about an answer, with its last day. */
function remedyOf({ remedies: [first] }: Progress): string {
  return first?.until ? `不服的，最迟${chineseMonthDay(first.until)}前可以${first.title}。` : '';
}

/** An agreement in force is news of the first line. */
function agreedOf({ agreement }: Progress): string {
  return agreement ? `调解协议已于${chineseMonthDay(agreement.effectiveOn)}生效，${agreement.standing}。` : '';
}

const sentences: Record<PetitionStatus, (progress: Progress, unit: string) => string> = {
  registered: (progress) => `您的事项已登记，${by(progress, ['T01', 'T02'], '告知您去向')}`,
  triaged: (progress) => `您的事项已登记，正在分流，${by(progress, ['T01', 'T02'], '告知您去向')}`,
  arrived: (progress, unit) => `您的事项已转到${unit}，${by(progress, ['T03', 'T02'], '书面告知您是否受理')}`,
  objected: (progress) => `您的事项正在核实由哪个单位办理，${by(progress, ['T03', 'T02'], '书面告知您是否受理')}`,
  signed: (progress, unit) => `${unit}已收到您的事项，${by(progress, ['T03', 'T02'], '书面告知您是否受理')}`,
  accepted: (progress, unit) => `您的事项已由${unit}受理，${by(progress, ['T06', 'T05'], '书面答复')}`,
  opinion_issued: (progress, unit) => `${unit}已作出处理意见，${by(progress, ['T06', 'T05'], '送达给您')}`,
  opinion_delivered: (progress, unit) => `${unit}已书面答复您。${remedyOf(progress)}`,
  suggestion_replied: (_progress, unit) => `${unit}已回复您的建议。`,
  settled: (progress) => `您的事项已办结。${remedyOf(progress)}`,
  in_review: (progress) => `复查机关正在复查，${by(progress, ['T08'], '书面答复')}`,
  reviewed: (progress) => `复查意见已送达您。${remedyOf(progress)}`,
  in_recheck: (progress) => `复核机关正在复核，${by(progress, ['T10'], '书面答复')}`,
  finalised: () => '您的事项已终结。',
  archived: () => '您的事项已办完，材料已归档。',
  guided: () => '您的事项应通过法定途径解决，请按告知书写明的机关和期限办理。',
  declined: (progress) => `您的事项不予受理，理由和救济途径见告知书。${remedyOf(progress)}`,
  declined_again: () => '同一事实和理由的事项不再受理，依据见告知书。',
  withdrawn: () => '您已撤回这件事项。',
  merged: () => '您的事项已并入同一事项办理。',
};

/** Where the matter is, who does what next and by when, in one sentence (screens §1.1). */
export function sentenceOf(progress: Progress): string {
  if (isSealed(progress)) return '此件由承办机关直接向您反馈。';
  return sentences[progress.status](progress, progress.unitTitle ?? '信访部门') + agreedOf(progress);
}
