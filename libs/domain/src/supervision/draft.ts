import { present, textOf, textsOf } from '../kernel/facts';
import type { CommandRow, Turn } from '../kernel/procedure';
import { demand } from '../kernel/refusal';
import { roleTitle, type Policy } from '../policy/policy';
import { addressed, dated, petitionNamed } from './content';
import type { SupervisionState } from './state';

type Row = CommandRow<SupervisionState>;
type At = Turn<SupervisionState>;

/** Who may issue a draft (packs `supervision.measures`): 'role:bureau_deputy' an order, 'role:bureau_head' a recommendation. */
export function issuerOf({ measure, kind }: Pick<SupervisionState, 'measure' | 'kind'>, policy: Policy): string {
  const ids = measure === 'order' ? ['order'] : [recommending[kind ?? ''] ?? '', 'recommend_work'];
  const step = ids.flatMap((id) => policy.supervision.measures.find((one) => one.id === id) ?? [])[0];
  return step?.by ?? (measure === 'order' ? 'role:bureau_deputy' : 'role:bureau_head');
}

/** Kind of a recommendation (dictionary recommendation_kinds) → the pack's step. */
const recommending: Record<string, string> = {
  improve_work: 'recommend_work',
  improve_policy: 'recommend_policy',
  pursue_responsibility: 'recommend_responsibility',
};

/** What the paper will say: the act's own codes before those of the draft. */
function settled({ state, facts }: At): At['facts'] {
  const { to, deadline, kind, petition } = state;
  return { ...{ to, deadline, kind, petition }, ...facts };
}

function issuerOnly({ state, facts, hats, context: { policy } }: At): void {
  const by = issuerOf({ measure: state.measure, kind: textOf(facts.kind) || state.kind }, policy);
  const title = roleTitle(policy, by.replace(/^role:/, ''));
  demand(!by.startsWith('role:') || hats.has(by) || hats.has('role:bureau_head'), 'forbidden', `须由${title}签发。`);
}

function complete(turn: At): void {
  const full = { ...turn, facts: settled(turn) };
  addressed(full);
  if (turn.state.measure === 'order') dated(full);
}

/** 督办线索: what the pack's triggers find opens a draft; a person issues it or says why not (Art. 40). */
export const drafting: Record<string, Row> = {
  'supervision.draft': {
    title: '拟督办',
    article: '条例 40',
    from: [''],
    to: ['drafted'],
    who: ['system'],
    refers: petitionNamed,
    content: addressed,
    events: ({ facts: { measure, kind, to, petition, deadline, triggers } }) => [
      {
        name: 'supervision.drafted',
        data: { measure, kind, to, petition, deadline, triggers: textsOf(triggers) },
        status: 'drafted',
      },
    ],
  },
  'supervision.issue': {
    title: '签发督办',
    article: '条例 39, 40',
    from: ['drafted'],
    to: ['ordered', 'recommended'],
    who: ['role:bureau_deputy', 'role:bureau_head'],
    rights: issuerOnly,
    completes: true,
    papers: ({ state }) => [state.measure === 'order' ? 'D25' : 'D26'],
    refers: (_facts, state) => petitionNamed({ petition: state.petition ?? '' }),
    content: complete,
    events: (turn) => {
      const { to, petition, deadline, kind } = settled(turn);
      return turn.state.measure === 'order'
        ? [{ name: 'supervision.ordered', data: { to, petition, deadline }, status: 'ordered' }]
        : [{ name: 'supervision.recommended', data: { kind, to, petition }, status: 'recommended' }];
    },
  },
  'supervision.drop': {
    title: '不予督办',
    article: '条例 40',
    from: ['drafted'],
    to: ['dropped'],
    who: ['role:bureau_deputy', 'role:bureau_head'],
    content: ({ facts }) =>
      demand(present(facts.reason), 'validation_failed', '不予督办的，请写明理由。', [
        { pointer: '/reason', code: 'required', message: '请写明理由' },
      ]),
    events: () => [{ name: 'supervision.dropped', data: {}, status: 'dropped' }],
  },
};
