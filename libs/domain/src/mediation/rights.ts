import { unitsOf } from '../kernel/hats';
import type { CommandRow, Turn } from '../kernel/procedure';
import { demand } from '../kernel/refusal';
import type { Actor } from '../kernel/types';
import { committeeTitle } from '../policy/policy';
import type { MediationState } from './state';

type Row = CommandRow<MediationState>;
type At = Turn<MediationState>;

/** Roles that read every mediation. */
export const mediationDesks = [
  'triage_officer',
  'mediation_manager',
  'supervisor',
  'bureau_deputy',
  'bureau_head',
  'leader',
  'auditor',
];

const entrusters = ['court_liaison', 'police_liaison', 'procuratorate_liaison', 'handler', 'unit_head'];

function receiving(state: MediationState): string | undefined {
  return state.handingOver?.toCommittee;
}

/** A town's file belongs to the town's offices, a county file to its committee: many towns share one kind of committee. */
function holds(state: MediationState, actor: Actor): boolean {
  const mediates = actor.roles.includes('mediator') || actor.roles.includes('committee_head');
  if (!mediates) return false;
  if (withTown(state)) return works(actor, state.ownerUnits);
  return actor.committee !== undefined && actor.committee === state.committee;
}

function works(actor: Actor, units: string[]): boolean {
  return unitsOf(actor).some((unit) => units.includes(unit));
}

/** Is the file with a town's own committee? Every town has one of that kind, so its name opens no door: the offices do. */
function withTown(state: MediationState): boolean {
  return state.ownerLevel === 'town' && state.handOvers === 0;
}

/** Committees that once held the file, without the town's own. */
function formerHolders(state: MediationState): string[] {
  return state.ownerLevel === 'town' ? state.formerCommittees.slice(1) : state.formerCommittees;
}

/** Who may know of a mediation: the committees that hold, held or shall hold it, the body that entrusted or asked, the desks. */
export function mediationReaders(state: MediationState): string[] {
  const committees = [withTown(state) ? '' : state.committee, ...formerHolders(state), receiving(state)];
  const units = [state.entrustedBy, ...state.requestedBy, ...state.ownerUnits, state.confirmation?.court];
  return [
    ...committees.filter(Boolean).map((committee) => `committee:${committee}`),
    ...units.filter(Boolean).map((unit) => `unit:${unit}`),
    ...mediationDesks.map((role) => `role:${role}`),
  ];
}

function held(state: MediationState, actor: Actor): boolean {
  if (state.ownerLevel === 'town' && state.handOvers > 0 && works(actor, state.ownerUnits)) return true;
  return formerHolders(state).includes(actor.committee ?? '');
}

/** Hats towards one mediation: holder, receiver (not yet signed for), former, entruster; guiding is the level above. */
export function mediationHats(state: MediationState, actor: Actor): string[] {
  if (actor.door !== 'staff') return [];
  const holder = holds(state, actor);
  const receiver = actor.committee !== undefined && actor.committee === receiving(state);
  const former = !holder && !receiver && held(state, actor);
  const mine = state.entrustedBy !== null && works(actor, [state.entrustedBy]);
  return [
    ...(holder ? ['holder'] : []),
    ...(receiver ? ['receiver'] : []),
    ...(former ? ['former'] : []),
    ...(actor.roles.includes('mediation_manager') && !holder ? ['guiding'] : []),
    ...(mine && entrusters.some((role) => actor.roles.includes(role)) ? ['entruster'] : []),
  ];
}

function mayHold({ hats }: At): boolean {
  return hats.has('holder') || hats.has('system');
}

/** Rank 3: only the committee that holds the file works it; others learn who does (S3-10). */
function holderOnly(turn: At): void {
  const { state, hats, context } = turn;
  if (mayHold(turn) || hats.has('receiver')) return;
  const title = committeeTitle(context.policy, state.committee);
  demand(!hats.has('former'), 'no_longer_holder', `案件已移交${title}，由其办理。`);
  demand(!hats.has('guiding'), 'not_file_owner', `本案由${title}承办，上级只能指导。`);
}

function signedFor(turn: At): void {
  demand(mayHold(turn) || !turn.hats.has('receiver'), 'not_received', '先签收移交材料，再办理。');
}

/** A row that only the present committee may use; the former, the coming and the guiding one are told why they may not. */
export function holderRow(row: Omit<Row, 'who' | 'rights'>): Row {
  return {
    ...row,
    who: ['holder', 'receiver', 'former', 'guiding'],
    rights: holderOnly,
    gates: (turn) => {
      signedFor(turn);
      row.gates?.(turn);
    },
  };
}
