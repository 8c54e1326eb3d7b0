import type { CaseEvent, CaseState } from '../kernel/case-state';
import { recordsOf, textOf, textsOf } from '../kernel/facts';
import type { Context } from '../kernel/procedure';
import { seriesOf } from '../meeting/commands';
import type { NoticeDraft } from './notices';
import { recipientsOf } from './recipients';
import type { TaskDraft } from './tasks';

type State = CaseState & Record<string, unknown>;

/** Who sits in the series by office, the body that holds the matter, and the bodies invited: the agenda is theirs to prepare. */
export function agendaNotices(state: State, { data }: CaseEvent, { policy, related }: Context): NoticeDraft[] {
  const { chair, co_chair: beside, members = [] } = seriesOf(policy, textOf(data.series)) ?? {};
  const seats = [chair, beside, ...members].filter((who): who is string => who !== undefined);
  const matter = related[textOf(data.petition)];
  const sitting = seats.flatMap((who) => {
    if (who.startsWith('case:')) return matter ? recipientsOf(who, matter) : [];
    return who.startsWith('role:') ? [] : recipientsOf(who, state); // a role has many bearers; they are invited by their bodies
  });
  const invited = textsOf(data.invited).map((unit) => `unit:${unit}`);
  return [...new Set([...sitting, ...invited])].map((to) => ({ about: 'meeting.item_proposed', to }));
}

/** Whom the minutes charge with something. */
export function minutesNotices(_state: State, { data }: CaseEvent): NoticeDraft[] {
  const owners = recordsOf(data.resolutions).map(({ owner }) => `unit:${textOf(owner)}`);
  return [...new Set(owners)].map((to) => ({ about: 'meeting.closed', to }));
}

/** One piece of work for each resolution, in the words of the minutes, due on its day (Art. 13). */
export function resolutionTasks(_state: State, { data }: CaseEvent): TaskDraft[] {
  return recordsOf(data.resolutions).map(({ owner, due }, index) => ({
    about: 'meeting.closed',
    owner: `unit:${textOf(owner)}`,
    what: '落实会议决定',
    due: textOf(due),
    ref: String(index + 1),
    words: ['resolutions', index, 'what'],
  }));
}
