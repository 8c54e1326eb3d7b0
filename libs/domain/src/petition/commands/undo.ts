import { textOf } from '../../kernel/facts';
import type { CommandRow, LastAct, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { PetitionState } from '../state';
import { desk } from './intake';

type At = Turn<PetitionState>;

/** Ten seconds as the person sees them, five more for the way (screens 1.8). */
const withinMs = 15_000;

function lastOf({ context }: At): LastAct {
  demand(context.last, 'forbidden', '没有可以撤销的动作。');
  return context.last;
}

/** Only what was done last, by the same person, a moment ago; never what has taken a matter behind the wall (Art. 30). */
function undoable(turn: At): void {
  const { state, facts, actor } = turn;
  const last = lastOf(turn);
  const same = last.act === textOf(facts.act) && last.undo && last.before.sealed === state.sealed;
  const along = actor.door === 'system'; // it went along with its master and goes back with it
  demand(
    same && (!along || last.by === actor.login),
    'undo_not_last',
    along
      ? '随本件一并办理的事项之后已有新的办理，不能一并撤销，请改走更正。'
      : '之后已有新的办理，或这个动作不能撤销，请改走更正。',
  );
  demand(last.by === actor.login, 'forbidden', '只能由办理人本人撤销。');
  demand(last.elapsedMs <= withinMs, 'undo_too_late', '已超过10秒，通知已发出，不能撤销，请改走更正。');
}

/** 撤销: the state before the last act stands again; the journal keeps both, registration stays (screens 1.8). */
export const undo: Record<string, CommandRow<PetitionState>> = {
  'petition.undo': {
    title: '撤销',
    article: 'design §8',
    from: 'open',
    to: [],
    who: [...desk, 'role:discipline_officer', 'unit_handler', 'unit_deputy', 'unit_head'],
    rights: (turn) => void lastOf(turn),
    gates: undoable,
    events: (turn) => {
      const { act, first, before } = lastOf(turn);
      return [{ name: 'petition.undone', data: { act, first }, undoes: first, restores: before }];
    },
    // what went along goes back as well, or nothing does: one that has been worked on since refuses for all
    tells: (turn) => {
      const { act, along = [] } = lastOf(turn);
      return along.map((id) => ({ procedure: 'petition', id, name: 'petition.undo', facts: { act } }));
    },
  },
};
