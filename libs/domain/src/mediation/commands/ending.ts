import { present, textOf, textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { DossierItem } from '../../policy/mediation';
import { partiesMeant } from '../parties';
import { holderRow } from '../rights';
import type { MediationState } from '../state';

type Row = CommandRow<MediationState>;
type At = Turn<MediationState>;

/** Whoever fails to agree is told where else he can go (调解法 26). */
function routesNamed({ facts }: At): void {
  demand(present(facts.reason), 'validation_failed', '请写明终止的原因。', [
    { pointer: '/reason', code: 'required', message: '请写明终止的原因' },
  ]);
  demand(present(facts.otherRoutes), 'validation_failed', '终止调解须告知其他途径。', [
    { pointer: '/otherRoutes', code: 'required', message: '请告知仲裁、行政或者诉讼途径' },
  ]);
}

/** Once an agreement is in force, only those parties may be let go who are not bound by it. */
function onlyTheRest({ state, facts }: At): void {
  if (!state.agreement) return;
  const rest = partiesMeant(facts.for, state).filter((id) => !state.agreement?.parties.includes(id));
  demand(
    rest.length > 0 && present(facts.for),
    'act_not_allowed_in_status',
    '协议已经生效，只能对没有达成协议的当事人终止。',
  );
}

/** A file that ended without agreement holds what really happened: no record of sessions that never were. */
function needed(item: DossierItem, state: MediationState): boolean {
  if (item.need !== 'must') return false;
  if (!state.agreement && item.id === 'agreement') return (state.papers.D41 ?? 0) === 0;
  if (!state.agreement && item.id === 'session_record') return state.sessions > 0;
  return state.agreement !== null || item.id !== 'rights_notice' || state.rightsInformed;
}

function dossierComplete({ state, facts, context }: At): void {
  const filed = textsOf(facts.dossier);
  const missing = context.policy.mediation.dossier.filter((item) => needed(item, state) && !filed.includes(item.id));
  const errors = missing.map((item) => ({ pointer: '/dossier', code: item.id, message: item.title }));
  const titles = missing.map((item) => item.title).join('、');
  demand(missing.length === 0, 'dossier_incomplete', `卷宗缺必备项：${titles}。`, errors);
}

/** An agreement still to be performed keeps the file open, unless the court's own paper has taken its place. */
function nothingOwed({ state }: At): void {
  const open = state.status === 'effective' && state.courtPapers === 0;
  demand(!open, 'agreement_not_performed', '协议还没有履行完毕，不能归档。');
}

/** How a mediation ends without agreement, and how every file is put away. */
export const ending: Record<string, Row> = {
  'mediation.terminate': holderRow({
    title: '终止',
    article: '调解法 26',
    from: ['received', 'accepted', 'mediating', 'effective'],
    to: ['terminated'],
    papers: ['D41'],
    gates: onlyTheRest,
    content: routesNamed,
    events: ({ state, facts }) => [
      {
        name: 'mediation.terminated',
        data: { for: facts.for, originSource: state.originSource },
        ...(state.agreement ? {} : { status: 'terminated' }),
      },
    ],
  }),
  'mediation.archive': holderRow({
    title: '归档',
    article: '调解法 27；domain 3.4',
    from: ['effective', 'performed', 'confirmed', 'terminated'],
    to: ['archived'],
    gates: nothingOwed,
    content: dossierComplete,
    events: ({ facts }) => [
      { name: 'mediation.archived', data: { reportTo: textOf(facts.reportTo) }, status: 'archived' },
    ],
  }),
};
