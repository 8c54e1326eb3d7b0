import { paperRow } from '../papers/acts';
import type { CaseState, EventDraft, Opening, Telling } from './case-state';
import { mayKnow } from './hats';
import type { CommandRow, Context, Denied, Procedure, Turn } from './procedure';
import { demand, Refusal, type RefusalCode } from './refusal';
import type { Actor, Command, Facts, Json } from './types';

/** What a judged act comes to: events to append, papers to write, a second signature to ask for, cases to open. */
export interface Verdict {
  events: (EventDraft & { papers?: string[] })[];
  asks: { act: string; by: string[]; proposedBy: string } | null;
  /** The waiting act that this one settles. */
  settles: 'approved' | 'returned' | null;
  openings: Opening[];
  tells?: Telling[];
  answers: Record<string, Json>;
}

/** Row of the command table. Refuses `act_not_found` for a name that must not exist (rights 1 and 4). */
export function rowOf<S extends CaseState>(procedure: Procedure<S>, name: string): CommandRow<S> {
  const row = procedure.commands[name] ?? paperRow<S>(name, procedure.statuses);
  demand(row, 'act_not_found', '系统没有这个动作；信访人的诉求不能以此方式退回或中止。');
  return row;
}

/** The table for one act, with the actor's hats towards this case. */
export function turnOf<S extends CaseState>(
  procedure: Procedure<S>,
  state: S,
  actor: Actor,
  facts: Facts,
  context: Context,
): Turn<S> {
  return { state, facts, actor, context, hats: new Set(hatsOf(procedure, state, actor, context)) };
}

function hatsOf<S extends CaseState>(procedure: Procedure<S>, state: S, actor: Actor, context: Context): string[] {
  if (actor.door === 'system') return ['system'];
  return [`door:${actor.door}`, ...actor.roles.map((role) => `role:${role}`), ...procedure.hats(state, actor, context)];
}

/** Rank 1: a case that the actor may not know of answers like one that is not there (right 2). */
function judgeKnown<S extends CaseState>(procedure: Procedure<S>, { state, actor }: Turn<S>): void {
  demand(state.seq === 0 || mayKnow(procedure.readers(state), actor), 'not_found', '未找到该事项。');
}

/** Ranks 1 and 3: may the actor know of the case, may he do this act. Refuses not_found, forbidden or the row's own code. */
export function judgeRights<S extends CaseState>(procedure: Procedure<S>, row: CommandRow<S>, turn: Turn<S>): void {
  judgeKnown(procedure, turn);
  const [code, detail]: readonly [RefusalCode, string] = row.denied ?? [
    'forbidden',
    `您的岗位不能办理“${row.title}”。`,
  ];
  const allowed = turn.hats.has('system') || row.who.some((hat) => turn.hats.has(hat));
  demand(allowed, code, detail);
  row.rights?.(turn);
}

/** Rank 5: does the status machine have this step from here. */
export function judgeStatus<S extends CaseState>(procedure: Procedure<S>, row: CommandRow<S>, status: string): void {
  const begun = status !== '' && !procedure.closed.includes(status);
  const open = row.from === 'open' ? begun : row.from.includes(status);
  const now = procedure.statuses[status] ?? status;
  if (!open && procedure.over?.[status]) throw new Refusal(...procedure.over[status]);
  demand(open, 'act_not_allowed_in_status', `当前状态是“${now}”，不能办理“${row.title}”。`);
}

/** The status that the act starts from: that of the whole matter, or of the part that it is about. */
export function standingOf<S extends CaseState>(row: CommandRow<S>, turn: Turn<S>): string {
  return row.stands?.(turn) ?? turn.state.status;
}

function deniedSigner<S extends CaseState>({ approval }: CommandRow<S>, turn: Turn<S>): Denied {
  const denied = typeof approval?.denied === 'function' ? approval.denied(turn) : approval?.denied;
  return denied ?? ['forbidden', '您不是这个动作的签批人。'];
}

/** Types of the papers that the act writes when it is done. */
export function papersOf<S extends CaseState>(row: CommandRow<S>, turn: Turn<S>): readonly string[] {
  return typeof row.papers === 'function' ? row.papers(turn) : (row.papers ?? []);
}

function events<S extends CaseState>(row: CommandRow<S>, turn: Turn<S>): Verdict['events'] {
  const drafts = row.events(turn);
  const astray = drafts.find(({ status }) => status !== undefined && !row.to.includes(status));
  if (astray) throw new Error(`“${row.title}” leads to ${astray.status}, which its row does not name`);
  const papers = papersOf(row, turn);
  return drafts.map((draft, index) => (index === 0 && papers.length ? { ...draft, papers: [...papers] } : draft));
}

function asked<S extends CaseState>(name: string, row: CommandRow<S>, turn: Turn<S>, by: string[]): Verdict {
  demand(
    turn.state.pending?.act !== name,
    ...(row.approval?.again ?? (['act_not_allowed_in_status', '已送审批，等待签批。'] as const)),
  );
  const asks = { act: name, by, proposedBy: turn.actor.login };
  return {
    events: [{ name: 'approval.asked', data: { act: name, by } }],
    asks,
    settles: null,
    openings: [],
    answers: {},
  };
}

function settled<S extends CaseState>(procedure: Procedure<S>, command: Command, turn: Turn<S>): Verdict {
  const pending = turn.state.pending;
  demand(pending && pending.act === command.facts.act, 'approval_closed', '没有等待您签批的这个动作，可能已经处理。');
  const row = rowOf(procedure, pending.act);
  demand(turn.actor.login !== pending.proposedBy, 'second_person_required', '拟办人不能自己签批，须由另一人批准。');
  const proposed: Turn<S> = {
    ...turn,
    facts: pending.facts,
    approval: { by: turn.actor.login, facts: command.facts, proposedBy: pending.proposedBy },
  };
  const denied = deniedSigner(row, proposed);
  demand(
    pending.by.some((hat) => turn.hats.has(hat)),
    ...denied,
  );
  const own = turn.actor.login === row.notBy?.(proposed);
  demand(!own, 'conflict_of_interest', '不能决定本人的回避，请由上一级负责人决定。');
  if (command.name === 'approval.return') {
    return {
      events: [
        {
          name: 'approval.returned',
          data: { act: pending.act },
          ...(row.returned ? { papers: [...row.returned] } : {}),
        },
      ],
      asks: null,
      settles: 'returned',
      openings: [],
      answers: {},
    };
  }
  judgeStatus(procedure, row, standingOf(row, proposed));
  row.gates?.(proposed);
  const drafts = events(row, proposed);
  const approved = { name: 'approval.approved', data: { act: pending.act } };
  return {
    events: [...drafts, approved],
    asks: null,
    settles: 'approved',
    openings: row.opens?.(proposed, drafts) ?? [],
    tells: row.tells?.(proposed, drafts) ?? [],
    answers: row.answers?.(proposed, drafts) ?? {},
  };
}

/**
 * Judges one act in the order of the stories' README §2: known, allowed, status and gates, content; then what follows.
 * Pure: throws Refusal or returns the verdict. Rank 2 (unknown fields) is judged at the door, which also hands in rank 4 (version).
 */
export function judge<S extends CaseState>(
  procedure: Procedure<S>,
  state: S,
  command: Command,
  context: Context,
  versionHolds: () => void = () => undefined,
): Verdict {
  const turn = turnOf(procedure, state, command.actor, command.facts, context);
  judgeKnown(procedure, turn); // before anything is said about the act (README §2)
  if (command.name === 'approval.approve' || command.name === 'approval.return') {
    versionHolds();
    return settled(procedure, command, turn);
  }
  const row = rowOf(procedure, command.name);
  judgeRights(procedure, row, turn);
  versionHolds();
  judgeRelated(row, turn);
  judgeStatus(procedure, row, standingOf(row, turn));
  procedure.bars?.(turn, command.name);
  row.gates?.(turn);
  row.content?.(turn);
  const by = row.approval && (row.approval.when?.(turn) ?? true) ? row.approval.by(turn) : null;
  if (by) return asked(command.name, row, turn, by);
  return done(row, turn);
}

function done<S extends CaseState>(row: CommandRow<S>, turn: Turn<S>): Verdict {
  const drafts = events(row, turn);
  const asks = row.asks ? { ...row.asks(turn), proposedBy: turn.actor.login } : null;
  if (asks) drafts.push({ name: 'approval.asked', data: { act: asks.act, by: asks.by } });
  return {
    events: drafts,
    asks,
    settles: row.settles ? 'approved' : null,
    openings: row.opens?.(turn, drafts) ?? [],
    tells: row.tells?.(turn, drafts) ?? [],
    answers: row.answers?.(turn, drafts) ?? {},
  };
}

function judgeRelated<S extends CaseState>(row: CommandRow<S>, turn: Turn<S>): void {
  const missing = row.refers?.(turn.facts, turn.state).find((id) => !turn.context.related[id]);
  if (missing) throw new Refusal('not_found', '未找到所引用的事项。');
}
