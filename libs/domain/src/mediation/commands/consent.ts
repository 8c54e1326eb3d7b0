import { present, recordsOf, textOf } from '../../kernel/facts';
import type { EventDraft } from '../../kernel/case-state';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { allConsent } from '../clocks';
import { partiesLeftOut, partiesMeant } from '../parties';
import { holderRow } from '../rights';
import type { MediationState } from '../state';

type Row = CommandRow<MediationState>;
type At = Turn<MediationState>;

/** The petition behind the file, whose handler and notices some rules must look at. */
export function petitionOf(_facts: At['facts'], state: MediationState): string[] {
  return state.petition ? [state.petition] : [];
}

/** A clear refusal ends the attempt (调解法 17). Refuses party_refused; `among` are the parties concerned. */
export function nobodyRefused({ state }: At, among = partiesMeant('all', state)): void {
  const refused = among.some((id) => state.consents[id] === false);
  demand(!refused, 'party_refused', '当事人明确表示不同意调解，不能继续；请终止调解并告知其他途径。');
}

/** Mediation is voluntary for each party (调解法 3, 17). Refuses party_refused or consent_missing. */
export function everyoneConsents(turn: At, among = partiesMeant('all', turn.state)): void {
  nobodyRefused(turn, among);
  const agreed = among.length > 0 && among.every((id) => turn.state.consents[id] === true);
  demand(agreed, 'consent_missing', '须每一方当事人都同意调解。');
}

function recorded({ state, facts }: At): EventDraft[] {
  const entries = recordsOf(facts.consents).flatMap(({ party, agreed }) =>
    partiesMeant(party, state).map((id): [string, boolean] => [id, agreed === true]),
  );
  const consents = Object.fromEntries(entries);
  const after = { ...state, consents: { ...state.consents, ...consents } };
  const refusedBy = Object.keys(consents).filter((id) => consents[id] === false);
  return [
    { name: 'mediation.consent_recorded', data: { consents } },
    ...(refusedBy.length ? [{ name: 'mediation.refused', data: { parties: refusedBy } }] : []),
    ...(allConsent(after) && !allConsent(state) ? [{ name: 'mediation.consented', data: {} }] : []),
  ];
}

function partiesKnown({ state, facts }: At): void {
  const all = partiesMeant('all', state);
  const named = recordsOf(facts.consents).flatMap(({ party }) => partiesMeant(party, state));
  demand(named.length > 0 && named.every((id) => all.includes(id)), 'validation_failed', '请填写本案当事人的意见。', [
    { pointer: '/consents', code: 'unknown_party', message: '不是本案当事人' },
  ]);
}

function feeless({ facts }: At): void {
  demand(!present(facts.fee) || facts.fee === 0, 'fee_not_allowed', '人民调解不收取任何费用。');
}

/** Everybody signs that he was told; `all` stands for every party (调解法 23, 24). */
function toldToAll({ state, facts }: At): void {
  demand(
    partiesLeftOut(facts.signedBy, state).length === 0,
    'validation_failed',
    '权利义务告知书须由每一方当事人签名。',
    [{ pointer: '/signedBy', code: 'signature_missing', message: '还有当事人没有签名' }],
  );
}

/** 征询意愿, acceptance and 权利义务告知: before these nobody sits down (调解法 3, 4, 17, 23, 24). */
export const consent: Record<string, Row> = {
  'mediation.record_consent': holderRow({
    title: '登记同意',
    article: '调解法 3, 17',
    from: ['received', 'accepted', 'mediating'],
    to: [],
    content: partiesKnown,
    events: recorded,
  }),
  'mediation.accept': holderRow({
    title: '受理',
    article: '调解法 4, 17',
    from: ['received'],
    to: ['accepted'],
    papers: ['D37'],
    gates: everyoneConsents,
    content: feeless,
    events: ({ state: { originSource, source, disputeType, courtProcedure } }) => [
      { name: 'mediation.accepted', data: { originSource, source, disputeType, courtProcedure }, status: 'accepted' },
    ],
  }),
  'mediation.inform_rights': holderRow({
    title: '告知权利义务',
    article: '调解法 23, 24',
    from: ['accepted', 'mediating'],
    to: [],
    papers: ['D38'],
    gates: (turn) => nobodyRefused(turn),
    content: toldToAll,
    events: ({ facts }) => [{ name: 'mediation.rights_informed', data: { routesTold: present(facts.otherRoutes) } }],
  }),
  'mediation.choose_mediator': holderRow({
    title: '选定调解员',
    article: '调解法 19；特邀 15',
    from: ['received', 'accepted', 'mediating'],
    to: [],
    refers: petitionOf,
    gates: noConflict,
    events: ({ facts }) => [
      {
        name: 'mediation.mediator_chosen',
        data: {
          mediators: recordsOf(facts.mediators).map((one) => textOf(one.login)),
          team: Array.isArray(facts.team) ? facts.team.length : undefined,
        },
      },
    ],
  }),
};

/** A disclosed relation bars the mediator, and so does having handled the same petition (特邀 15). */
function noConflict({ state, facts, context }: At): void {
  const petition = state.petition ? context.related[state.petition] : undefined;
  const handler = petition && 'handler' in petition ? petition.handler : null;
  const barred = recordsOf(facts.mediators).some(
    (one) => one.disclosed === 'some' || (handler && one.login === handler),
  );
  demand(!barred, 'mediator_conflict', '调解员与当事人或本案有利害关系，应当回避。');
}
