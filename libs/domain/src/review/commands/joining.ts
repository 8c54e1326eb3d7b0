import { chineseDay } from '../../calendar/chinese';
import { laneOf } from '../../clocks/lanes';
import { textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { expired, windowOf } from '../../petition/clocks';
import { desks, petitionIn, words, mayApply } from '../rights';
import type { Level, ReviewState } from '../state';
import { tellPetition } from './telling';

type Row = CommandRow<ReviewState>;
type At = Turn<ReviewState>;

/** Who joins is a petitioner of the matter, and on his own telephone nobody but himself. */
function ownOnly({ state, facts, actor, context }: At): void {
  const petition = petitionIn(context);
  const person = textOf(facts.person);
  if (!petition || !person) return; // asked what may be done
  const himself = actor.door !== 'public' || actor.person === person;
  const party = petition.people.includes(person) && !petition.withdrawn.includes(person);
  demand(
    himself && party && mayApply(petition, actor),
    'review_not_party',
    `只能由本事项的信访人加入${words[state.level]}。`,
  );
}

/** Once the opinion is written nothing can be added to it: what is left is to be handed it, and the step after it. */
function notDecidedYet({ state: { status, level } }: At): void {
  const next =
    level === 'review'
      ? '意见书会送达本事项的信访人，不服的，可以自收到之日起三十日内申请复核。'
      : '意见书会送达本事项的信访人；复核意见是信访程序的终结意见，不服的可以通过其他法定途径解决，生活困难的可以申请救助。';
  demand(status !== 'decided', 'act_not_allowed_in_status', `${words[level]}意见已经作出，不能再加入。${next}`);
}

/** His own thirty days, from the day on which he was handed the opinion (Art. 35, 36). */
function withinOwnWindow({ state, facts, context }: At): void {
  const petition = petitionIn(context);
  const person = textOf(facts.person);
  if (!petition || !person) return;
  const word = words[state.level];
  demand(!state.applicants.includes(person), 'act_not_allowed_in_status', `本人已经申请${word}，不用再加入。`);
  const limit = state.level === 'review' ? 'T07' : 'T09';
  const clock = windowOf(petition, person, limit);
  const handed = clock && (laneOf(clock.id) || state.level === 'recheck' || petition.opinionDelivered);
  demand(handed, 'review_needs_delivered_opinion', `意见书还没有送达本人，送达后才能加入${word}。`);
  const late = expired(clock, context);
  demand(!late, 'review_window_expired', `申请${word}的期限已于${clock ? chineseDay(clock.dueRolled) : ''}届满。`);
}

/**
 * 加入: each petitioner has the right to a 复查 and a 复核 (Art. 35, 36), and a matter has one of either: who comes later takes
 * part in the one that runs. His own window ends, and the opinion is delivered to him like to the first.
 */
export function joining(level: Level): Record<string, Row> {
  return {
    [`${level}.join`]: {
      title: `加入${words[level]}`,
      article: level === 'review' ? '条例 35' : '条例 36',
      from: ['applied', 'accepted', 'decided', ...(level === 'recheck' ? ['hearing'] : [])],
      to: [],
      who: ['petitioner', 'reviewer', ...desks],
      refers: (_facts, state) => [state.petition].filter(Boolean),
      rights: ownOnly,
      gates: (turn) => (notDecidedYet(turn), withinOwnWindow(turn)),
      events: ({ facts: { person } }) => [{ name: `${level}.joined`, data: { person } }],
      tells: (turn) => tellPetition(turn, 'joined', { applicants: [textOf(turn.facts.person)] }),
    },
  };
}
