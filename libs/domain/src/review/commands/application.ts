import { chineseDay } from '../../calendar/chinese';
import type { EventDraft } from '../../kernel/case-state';
import { textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { ClockState } from '../../clocks/definition';
import { laneOf } from '../../clocks/lanes';
import { withinMandate } from '../../petition/agent';
import { expired, windowOf } from '../../petition/clocks';
import type { PetitionState } from '../../petition/state';
import { bodyFor, desks, mayApply, petitionIn, words } from '../rights';
import type { Level, ReviewState } from '../state';
import { tellPetition } from './telling';

type Row = CommandRow<ReviewState>;
type At = Turn<ReviewState>;

const named = (facts: At['facts']) => [textOf(facts.petition)];

function partyOnly({ context, actor }: At): void {
  const petition = petitionIn(context);
  if (!petition) return;
  demand(mayApply(petition, actor), 'review_not_party', '只能由本事项的信访人申请。');
  withinMandate(petition, actor, 'submit');
}

/** Only a matter with a proven opinion has somebody above to ask; and only while nothing is under way or final. */
function mayStillBeAsked(turn: At): PetitionState {
  const { context } = turn;
  const petition = petitionIn(context);
  demand(petition, 'not_found', '未找到所引用的事项。');
  const final = ['finalised', 'archived'].includes(petition.status);
  demand(!final, 'matter_final', '本事项已终结，不再受理复查、复核申请。');
  const answered = petition.opinionDelivered
    ? petition.clocks.T07 !== undefined
    : ownWindows(petition, turn).length > 0;
  demand(answered, 'review_needs_delivered_opinion', '处理意见书送达后，才能申请复查。');
  return petition;
}

/** Closing by the unit takes no right away; a matter that is handled anew, or under review, has nothing to ask about just now. */
function atRest(level: Level, { status }: PetitionState, handedBefore = false): void {
  const from = level === 'review' ? ['opinion_issued', 'opinion_delivered'] : ['reviewed'];
  const running = status === (level === 'review' ? 'in_review' : 'in_recheck');
  const join = `本事项的${words[level]}正在进行，一件事项只${words[level]}一次：意见作出之前，请在${words[level]}中办理“加入${words[level]}”；已经作出的，等候送达。`;
  demand(!running, 'act_not_allowed_in_status', join);
  const rests = [...from, 'settled'].includes(status) || handedBefore;
  demand(rests, 'act_not_allowed_in_status', `本事项正在办理或者复查、复核，现在不能申请${words[level]}。`);
}

/** Who asks: the petitioner himself, or all of them where the desk enters what was handed in. */
function applicantsOf({ people }: PetitionState, { actor }: At): string[] {
  return actor.person ? [actor.person] : people;
}

/** The windows of those who ask, each from the day on which he was handed the opinion. */
function ownWindows(petition: PetitionState, turn: At): ClockState[] {
  const windows = applicantsOf(petition, turn).map((person) => windowOf(petition, person));
  const known = windows.filter((clock) => clock !== undefined);
  return petition.opinionDelivered ? known : known.filter(({ id, stoppedAt }) => laneOf(id) && !stoppedAt);
}

/** T09 of those who ask, each from the day on which he was handed the 复查意见; who did not ask for the 复查 has that of the matter. */
function laterWindows(petition: PetitionState, turn: At): ClockState[] {
  return applicantsOf(petition, turn).flatMap((person) => windowOf(petition, person, 'T09') ?? []);
}

const lastFirst = (a: ClockState, b: ClockState) => (a.dueRolled < b.dueRolled ? 1 : -1);

/** T07, T09: thirty days from proven delivery, judged on the rolled day (Art. 35, 36). */
function withinWindow(level: Level, petition: PetitionState, turn: At): void {
  const windows = level === 'review' ? ownWindows(petition, turn) : laterWindows(petition, turn);
  const clock = [...windows].sort(lastFirst)[0];
  const last = clock ? chineseDay(clock.dueRolled) : '';
  const late = expired(clock, turn.context);
  demand(!late, 'review_window_expired', `申请${words[level]}的期限已于${last}届满。`);
}

function reviewable(turn: At): void {
  const petition = mayStillBeAsked(turn);
  demand(!petition.review?.reviewed, 'act_not_allowed_in_status', '复查意见已经送达；不服的，可以申请复核。');
  atRest('review', petition);
  withinWindow('review', petition, turn);
}

/** 复核 follows a 复查 that was delivered, never the handling itself (Art. 36). */
function recheckable(turn: At): void {
  const petition = mayStillBeAsked(turn);
  const handed = applicantsOf(petition, turn).some((person) => petition.review?.handed?.includes(person));
  demand(petition.review?.reviewed || handed, 'recheck_needs_review', '应当先申请复查，对复查意见不服的再申请复核。');
  atRest('recheck', petition, handed && petition.status === 'in_review'); // his right is his from his own day
  withinWindow('recheck', petition, turn);
}

/** What the review begins with; everything of it is known to the matter already. */
function applied(level: Level, turn: At): EventDraft[] {
  const { context } = turn;
  const petition = petitionIn(context);
  if (!petition) return [];
  const { id, people, category, topic, handler, opinionBy, redo, review } = petition;
  const handledBy = petition.lead ?? petition.deskUnit;
  const data = {
    petition: id,
    people,
    applicants: applicantsOf(petition, turn),
    body: bodyFor(level, petition, context),
    respondent: level === 'review' ? handledBy : bodyFor('review', petition, context),
    handledBy,
    category,
    route: petition.parts[0]?.route ?? petition.route,
    topic,
    former: [...new Set([handler, opinionBy, ...(redo?.former ?? []), ...(review?.deciders ?? [])])].filter(Boolean),
  };
  return [{ name: `${level}.applied`, data, status: 'applied' }];
}

/** 申请: the window ends, the thirty days of the body above begin (Art. 35, 36). */
export function application(level: Level): Record<string, Row> {
  return {
    [`${level}.apply`]: {
      title: `申请${words[level]}`,
      article: level === 'review' ? '条例 35' : '条例 36',
      from: [''],
      to: ['applied'],
      who: ['petitioner', 'agent', 'reviewer', ...desks, 'role:handler', 'role:unit_head', 'role:town_officer'],
      papers: [level === 'review' ? 'D20' : 'D21'],
      refers: named,
      rights: partyOnly,
      gates: level === 'review' ? reviewable : recheckable,
      events: (turn) => applied(level, turn),
      tells: (turn, [first]) => {
        const { petition, applicants } = first?.data ?? {};
        return tellPetition(turn, 'applied', { petition: textOf(petition), applicants });
      },
    },
  };
}
