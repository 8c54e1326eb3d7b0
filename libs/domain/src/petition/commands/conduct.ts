import type { EventDraft } from '../../kernel/case-state';
import { present, recordOf, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import type { PetitionState } from '../state';
import { desk } from './intake';
import { helpers } from './who';

/** Conduct stands beside the claim and never touches its clocks (Art. 26; right 4). */
function conductReported({ facts, context }: Turn<PetitionState>): EventDraft[] {
  const dissuasion = recordOf(facts.dissuasion);
  const data = {
    conduct: textOf(facts.conduct) || context.newId(),
    item: facts.item,
    at: facts.at,
    placed: present(facts.place),
    described: present(facts.course),
    evidence: Array.isArray(facts.evidence) ? facts.evidence.length : 0,
    dissuadedAt: present(dissuasion.by) && present(dissuasion.how) ? dissuasion.at : undefined,
  };
  return [{ name: 'petition.conduct_reported', data }];
}

/** 行为情况: what was done, where and when, with its evidence (Art. 26, 47). */
export const conduct: Record<string, CommandRow<PetitionState>> = {
  'petition.report_conduct': {
    title: '报告行为情况',
    article: '条例 26, 47',
    from: 'open',
    to: [],
    who: [...desk, ...helpers],
    events: conductReported,
    answers: (_turn, events) => ({ conduct: events[0]?.data.conduct ?? null }),
  },
};
