import type { EventDraft } from '../../kernel/case-state';
import { absent, numberOf, present, textOf, textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { mayDo } from '../../petition/agent';
import type { PetitionState } from '../../petition/state';
import { evaluateRule } from '../../policy/evaluate';
import { mediationFact } from '../clocks';
import { instalmentsOf, mismatch, yuanText } from '../money';
import { partiesMeant } from '../parties';
import { holderRow } from '../rights';
import type { MediationState } from '../state';
import { everyoneConsents, petitionOf } from './consent';
import { notInFuture } from './sessions';

type Row = CommandRow<MediationState>;
type At = Turn<MediationState>;

/** The parties that this agreement binds: those named, else all of the file. */
function bound({ state, facts }: At): string[] {
  return partiesMeant(present(facts.parties) ? facts.parties : 'all', state);
}

/** In a labour dispute the routes of work injury and arbitration are told first, here or by the petition's unit (调解法 26). */
function routesKnown({ state, context }: At): void {
  const petition = state.petition ? context.related[state.petition] : undefined;
  const told = state.disputeType !== 'labour' || state.routesTold || petition?.status === 'guided';
  demand(told, 'legal_route_notice_missing', '先书面告知工伤认定、劳动仲裁等法定途径，再谈协议。');
}

function addsUp({ state, facts }: At): void {
  const wrong = mismatch(facts, state);
  const total = yuanText(numberOf(facts.total) ?? 0);
  demand(!wrong, 'amount_mismatch', `${wrong?.what}之和${yuanText(wrong?.sum ?? 0)}，应等于总额${total}。`);
}

/** The special authority lies before, or the written word to the agent of the matter says that he may settle (S2-4). */
function specially({ facts, state, context }: At): boolean {
  const petition = context.related[state.petition ?? ''] as PetitionState | undefined;
  return present(facts.mandates) || (petition !== undefined && mayDo(petition, 'settle'));
}

/** Nobody disposes of another's right without mandate (条例 20；调解法 29). */
function mandated(turn: At): void {
  const { facts } = turn;
  const acting = textsOf(facts.signatures).includes('representatives') || present(facts.individualIssues);
  demand(!acting || specially(turn), 'mandate_missing', '代表处分他人权利，须有本人的特别授权。');
}

function signed(turn: At): void {
  const { state, facts } = turn;
  const represented = specially(turn) && textsOf(facts.signatures).includes('representatives') ? ['applicants'] : [];
  const hands = partiesMeant([...textsOf(facts.signatures), ...represented], state);
  const open = bound(turn).filter((id) => !hands.includes(id));
  demand(open.length === 0, 'signature_missing', '还有当事人没有签名或者盖章。');
  demand(present(facts.mediator), 'signature_missing', '调解员尚未签名。');
  demand(facts.seal === true, 'signature_missing', '须加盖调委会印章。');
}

function termsWritten({ facts }: At): void {
  const dated = present(facts.instalments) || present(facts.schedule) || present(facts.duties);
  const complete = absent(facts, ['manner', 'place']).length === 0 && dated;
  demand(complete, 'terms_missing', '须写明履行的方式、地点和期限。');
}

function scopeWritten({ facts }: At): void {
  demand(present(facts.scope), 'agreement_scope_missing', '须写明协议包括和不包括的事项。');
}

/** 宁波 24: death, delayed performance or what the pack calls grave needs a written agreement. */
function oralSuffices({ state, facts, context }: At): void {
  const later = instalmentsOf(facts).some((one) => one.due > context.today);
  const fact = (name: string) => (name === 'performed' ? !later : mediationFact(state, name));
  const rule = context.policy.mediation.written_agreement_when;
  const written = state.death || later || (rule !== undefined && evaluateRule(rule, fact, context.policy.defaults));
  demand(!written, 'written_agreement_required', '重大复杂或者没有即时履行的，应当制作书面协议。');
}

/** Signed and in force with one act: the limit of mediation ends, that of confirmation begins (T14, T13). */
function inForce(turn: At, oral: boolean): EventDraft[] {
  const { state, facts } = turn;
  const parties = bound(turn);
  const data = {
    oral,
    form: oral ? 'oral' : textOf(facts.form),
    total: numberOf(facts.total) ?? 0,
    parties,
    instalments: instalmentsOf(facts).map(({ due, amount }) => ({ due, amount })),
    originSource: state.originSource,
    source: state.source,
    disputeType: state.disputeType,
    committee: state.committee,
    effectiveOn: facts.date,
  };
  return [
    { name: 'mediation.agreement_signed', data: { oral, form: data.form, parties } },
    { name: 'mediation.effective', data, status: 'effective' },
  ];
}

/** 调解协议: written with every signature and seal, or oral where it is performed at once (调解法 28–31). */
export const agreement: Record<string, Row> = {
  'mediation.sign_agreement': holderRow({
    title: '签协议',
    article: '调解法 29–31',
    from: ['accepted', 'mediating'],
    to: ['effective'],
    papers: ['D40'],
    refers: petitionOf,
    gates: (turn) => {
      everyoneConsents(turn, bound(turn));
      demand(turn.state.rightsInformed, 'rights_not_told', '先告知权利义务并由当事人签名，再签协议。');
      routesKnown(turn);
    },
    content: (turn) => {
      for (const rule of [addsUp, mandated, scopeWritten, signed, termsWritten, notInFuture]) rule(turn);
    },
    events: (turn) => inForce(turn, false),
  }),
  'mediation.record_oral_agreement': holderRow({
    title: '登记口头协议',
    article: '调解法 28；宁波 24',
    from: ['accepted', 'mediating'],
    to: ['effective'],
    papers: ['D40'],
    refers: petitionOf,
    gates: (turn) => {
      everyoneConsents(turn);
      routesKnown(turn);
    },
    content: (turn) => {
      for (const rule of [addsUp, oralSuffices, scopeWritten, termsWritten]) rule(turn);
    },
    events: (turn) => inForce(turn, true),
  }),
};
