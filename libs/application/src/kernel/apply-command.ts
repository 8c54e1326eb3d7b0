import { Injectable } from '@nestjs/common';
import { advance } from '@yimen/domain/kernel/advance';
import type { CaseState, Telling } from '@yimen/domain/kernel/case-state';
import { judge, papersOf, rowOf, turnOf, type Verdict } from '@yimen/domain/kernel/judge';
import type { CommandRow, Context, Procedure } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Actor, Command, Facts, Json } from '@yimen/domain/kernel/types';
import { procedureOf } from '@yimen/domain/procedures';
import { unitTitle } from '@yimen/domain/policy/policy';
import type { EntityManager } from 'typeorm';
import { caseAnswer, papersAnswer } from '../acts/answer';
import { isPaperAct, PaperChanges } from '../papers/paper-changes';
import { partyFileOf } from '../people/party-file';
import { People } from '../people/people';
import { appliedOf, type Applied } from './applied';
import { sha256 } from './canonical';
import { lockCase, lockSql, readStates, type CaseFile } from './case-files';
import { CaseWriter } from './case-writer';
import { contentOf } from './journal';
import { readLastAct, undoAct } from './last-act';
import { Newcomer } from './newcomer';
import { Openings } from './openings';
import { Clock, Failpoints, Vault, type Statement } from './ports';
import { Policies } from './policies';
import { armRouse } from './rousing';
import { Writes } from './writes';

/** One act on one case, as it reaches the writer. */
export interface Application {
  centerId: string;
  caseId: string;
  commandId: string;
  name: string;
  actor: Actor;
  facts: Facts;
  expectedSeq: number | null;
  /** Words of the act when it has no row of its own: those of the act that told of it. */
  words?: Record<string, unknown>;
  /** Who issues its papers, where the words are somebody's who did the act on another case. */
  signer?: Actor;
}

const freshMs = 60_000;

const system: Actor = { login: 'system', unit: '', roles: [], covers: [], compartments: [], door: 'system' };

interface ActRow {
  name: string;
  content: string | null;
  result: (Record<string, Json> & { id: string; seq: number; status: string }) | null;
}

/** What `readFor` has found: the case, and the act's own row when the door has entered one. */
export interface Found {
  file: CaseFile | null;
  stored: ActRow | null;
}

const ownRowSql = 'select name, content, result from act where center_id = $1 and command_id = $2';

/** With these statements, in this order, an act's transaction may begin: they lock its case, then read its own row. */
export function readFor({ centerId, caseId, commandId }: Application): Statement[] {
  return [
    { sql: lockSql, params: [centerId, caseId] },
    { sql: ownRowSql, params: [centerId, commandId] },
  ];
}

/** Their rows as `execute` takes them. */
export function foundIn([files = [], rows = []]: unknown[][]): Found {
  return { file: (files[0] as CaseFile | undefined) ?? null, stored: (rows[0] as ActRow | undefined) ?? null };
}

/**
 * The only writer of a case, inside the caller's transaction: lock, judge, append to the journal, fold, project, enqueue.
 * Throws Refusal. A repeated commandId gets its first result and writes nothing.
 */
@Injectable()
export class ApplyCommand {
  private readonly signers = new Map<string, { name: string; at: number }>();

  constructor(
    private readonly policies: Policies,
    private readonly writer: CaseWriter,
    private readonly openings: Openings,
    private readonly people: People,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly failpoints: Failpoints,
    private readonly newcomer: Newcomer,
    private readonly paperChanges: PaperChanges,
  ) {}

  /** Applies one act. `tx` must stand behind the walls of the act's centre; `found` spares what its beginning has read. */
  async execute(tx: EntityManager, act: Application, found?: Found): Promise<Applied> {
    const { file, stored } = found ?? (await this.find(tx, act));
    if (!file) throw new Refusal('not_found', '未找到该事项。');
    const procedure = procedureOf(file.procedure);
    const context = await this.contextOf(tx, act, file, procedure);
    if (stored?.result) return appliedOf(procedure, file.state, context, []);
    if (act.expectedSeq !== null && act.expectedSeq !== file.state.seq) {
      throw new Refusal('stale_state', '内容已被他人更新，请核对后再提交。');
    }
    const command: Command = { name: act.name, commandId: act.commandId, actor: act.actor, facts: act.facts };
    const verdict = judge(procedure, file.state, command, context);
    return this.write(tx, act, file, procedure, context, command, verdict, stored);
  }

  private async write(
    tx: EntityManager,
    act: Application,
    file: CaseFile,
    procedure: Procedure,
    context: Context & { version: number },
    command: Command,
    verdict: Verdict,
    stored: ActRow | null,
  ): Promise<Applied> {
    const advanced = advance(procedure, file.state, verdict, command, context);
    const writes = new Writes();
    const input = await this.bodyOf(tx, act, file.state, verdict, stored);
    const apart = procedure.commands[act.name]?.apart;
    const stays = apart ? sideOf(input, apart.stays) : input;
    const body = this.newcomer.take(writes, act.centerId, advanced, stays);
    const needed = advanced.events.some((event) => event.papers?.length);
    if (verdict.asks?.act === act.name && body) await this.proposable(tx, act, file, procedure, context, body);
    const change = { ...act, act: act.name, body, state: advanced.state, context };
    const changed = isPaperAct(act.name) ? await this.paperChanges.write(tx, writes, change) : [];
    const [first] = advanced.events;
    if (first && changed.length) first.hashes = changed.map(({ hash }) => hash);
    const papers = this.writer.write(writes, {
      centerId: act.centerId,
      procedure,
      before: file.state,
      advanced,
      context,
      act: act.name,
      ...(act.name.startsWith('approval.') ? { signed: file.state.pending?.act } : {}),
      commandId: act.commandId,
      body,
      prevHash: file.head_hash,
      paper: await this.paperSource(tx, act, needed, file.state, context),
    });
    papers.push(...changed);
    const beside = apart ? sideOf(input, apart.goes) : body;
    const people = apart ? await this.peopleOf(tx, act.centerId, file.state) : [];
    const opened = await this.openings.open(tx, writes, act, verdict.openings, context, beside, people);
    if (apart) sealOriginal(writes, act, apart);
    const answer = {
      ...caseAnswer(procedure, advanced.state, context),
      documents: papersAnswer(papers),
      ...verdict.answers,
    };
    this.result(writes, act, stored, answer, advanced.state);
    const wall = advanced.state.sealed ?? apart?.compartment;
    if (wall && !act.actor.compartments.includes(wall)) await raiseWall(tx, wall);
    this.failpoints.reach('apply.before_write');
    await writes.flush(tx);
    await this.tell(tx, act.centerId, act.commandId, verdict.tells, body, act.signer ?? act.actor);
    this.failpoints.reach('apply.before_commit');
    return appliedOf(procedure, advanced.state, context, opened);
  }

  /**
   * What an act tells other cases stands or falls with it: the same transaction, and the outbox has their workflows look again.
   * Throws Refusal when such a case can no longer hear it.
   */
  async tell(
    tx: EntityManager,
    centerId: string,
    commandId: string,
    tells: Telling[] = [],
    body?: Record<string, unknown>,
    signer?: Actor,
  ): Promise<void> {
    for (const [index, { procedure, id, name, facts, sameWords }] of tells.entries()) {
      const words = sameWords && body ? { words: body, signer } : {};
      const told = { centerId, caseId: id, commandId: `told/${index}/${commandId}`, name, facts, ...words };
      await this.execute(tx, { ...told, actor: system, expectedSeq: null });
      await armRouse(tx, { centerId, procedure, caseId: id });
    }
  }

  private async find(tx: EntityManager, { centerId, caseId, commandId }: Application): Promise<Found> {
    const file = await lockCase(tx, centerId, caseId);
    const [stored]: ActRow[] = file ? await tx.query(ownRowSql, [centerId, commandId]) : [];
    return { file, stored: stored ?? null };
  }

  private async contextOf(
    tx: EntityManager,
    act: Application,
    file: CaseFile,
    procedure: Procedure,
  ): Promise<Context & { version: number }> {
    const facts = act.name.startsWith('approval.') ? (file.state.pending?.facts ?? {}) : act.facts;
    const name = act.name.startsWith('approval.') ? (file.state.pending?.act ?? act.name) : act.name;
    const refers = procedure.commands[name] ? rowOf(procedure, name).refers?.(facts, file.state) : undefined;
    const knows = procedure.commands[name]?.knows?.(file.state) ?? [];
    const related = await readStates(tx, act.centerId, [...(refers ?? []), ...knows]);
    // a matter keeps the law that was in force when it was accepted, not when it was registered (packs README, Versions)
    const version = name.endsWith('.accept') ? undefined : file.policy_version;
    const context = await this.policies.contextOf(tx, act.centerId, related, version);
    if (isPaperAct(act.name)) return this.paperChanges.known(tx, context, act, { procedure, state: file.state });
    if (act.name !== undoAct) return context;
    return { ...context, last: await readLastAct(tx, act.centerId, procedure, file.state, context.now) };
  }

  /** The act's own input; for an approved act the input of the act that waited. */
  private async bodyOf(
    tx: EntityManager,
    act: Application,
    before: CaseState,
    verdict: Verdict,
    stored: ActRow | null,
  ): Promise<Record<string, unknown> | undefined> {
    const own = stored?.content ? this.vault.openJson<Record<string, unknown>>(stored.content) : act.words;
    if (procedureOf(before.procedure).commands[act.name]?.completes) return this.overDraft(tx, act, own);
    // a no that is put in writing (回避) says what it was a no to
    const written = verdict.settles === 'approved' || verdict.events.some(({ papers }) => papers?.length);
    if (!verdict.settles || !written || !before.pending) return own;
    const rows: { content: string | null }[] = await tx.query(
      `select content from case_event where center_id = $1 and case_id = $2 and command_id = $3 and ordinal = 0`,
      [act.centerId, act.caseId, before.pending.commandId],
    );
    return { ...contentOf(rows[0]?.content ?? null, this.vault), ...own };
  }

  /** The words of the draft that the case began with, and over them those of whoever issues it. */
  private async overDraft(
    tx: EntityManager,
    { centerId, caseId }: Application,
    own: Record<string, unknown> | undefined,
  ): Promise<Record<string, unknown>> {
    const [first]: { content: string | null }[] = await tx.query(
      'select content from case_event where center_id = $1 and case_id = $2 and seq = 1',
      [centerId, caseId],
    );
    return { ...contentOf(first?.content ?? null, this.vault), ...own };
  }

  private async paperSource(
    tx: EntityManager,
    act: Application,
    needed: boolean,
    state: CaseState,
    { policy }: Context,
  ) {
    const signer = act.signer ?? act.actor;
    const actorUnit = unitTitle(policy, signer.unit);
    if (!needed) return { people: [], texts: {}, by: signer.login, actorUnit };
    const [first]: { content: string | null; name: string | null }[] = await tx.query(
      `select (select content from case_event where center_id = $1 and case_id = $2 and (seq = 1 or name = 'petition.split')
                order by seq desc limit 1) as content,
              (select name from account where center_id = $1 and login = $3) as name`,
      [act.centerId, act.caseId, signer.login],
    );
    const people = await this.peopleOf(tx, act.centerId, state);
    const texts = contentOf(first?.content ?? null, this.vault) ?? {};
    const asked = await this.askedOf(tx, act, state);
    return { people, texts, by: nameOf(signer, first?.name), actorUnit, unit: signer.unit, ...asked };
  }

  /** Who asked for what is decided now, and by name whom it is about. */
  private async askedOf(tx: EntityManager, { centerId, name }: Application, { pending }: CaseState) {
    if (!pending || !name.startsWith('approval.')) return {};
    const about = pending.facts.who;
    const logins = [pending.proposedBy, typeof about === 'string' ? about : ''];
    const rows: { login: string; name: string }[] = await tx.query(
      'select login, name from account where center_id = $1 and login = any ($2::text[])',
      [centerId, logins],
    );
    const names = new Map(rows.map((row) => [row.login, row.name]));
    const proposer = names.get(pending.proposedBy);
    return {
      ...(proposer ? { proposer } : {}),
      returned: name === 'approval.return',
      nameOf: (login: string) => names.get(login),
    };
  }

  private async proposable(
    tx: EntityManager,
    act: Application,
    { state }: CaseFile,
    procedure: Procedure,
    context: Context & { version: number },
    body: Record<string, unknown>,
  ): Promise<void> {
    const types = papersOf(rowOf(procedure, act.name), turnOf(procedure, state, act.actor, act.facts, context));
    if (!types.length) return;
    const paper = await this.paperSource(tx, act, true, state, context);
    this.writer.proposable(types, { act: act.name, state, context, body, paper });
  }

  /** Name under which somebody signs a paper; read again after a minute. */
  async signer(tx: EntityManager, centerId: string, actor: Actor): Promise<string> {
    if (actor.door !== 'staff') return nameOf(actor, null);
    const key = `${centerId}/${actor.login}`;
    const known = this.signers.get(key);
    if (known && performance.now() - known.at < freshMs) return known.name;
    const sql = 'select name from account where center_id = $1 and login = $2';
    const [row]: { name: string }[] = await tx.query(sql, [centerId, actor.login]);
    const name = nameOf(actor, row?.name);
    this.signers.set(key, { name, at: performance.now() });
    return name;
  }

  /** The people whose case it is; a 复查 or a 复核 has those of its matter. */
  peopleOf(tx: EntityManager, centerId: string, state: CaseState & { petition?: string | null }) {
    return this.people.partiesOf(tx, centerId, partyFileOf(state));
  }

  private result(
    writes: Writes,
    act: Application,
    stored: ActRow | null,
    answer: Record<string, unknown>,
    state: CaseState,
  ): void {
    const now = this.clock.now();
    const done = { result: answer, applied_at: now, content: null, sealed: state.sealed };
    if (stored) {
      writes.update(
        'update act set result = $1::jsonb, applied_at = $2, content = null, sealed = $3 where center_id = $4 and command_id = $5',
        [JSON.stringify(answer), now, state.sealed, act.centerId, act.commandId],
      );
      return;
    }
    const row = {
      center_id: act.centerId,
      command_id: act.commandId,
      case_id: act.caseId,
      name: act.name,
      actor: act.actor.login,
    };
    writes.insert('act', { ...row, body_hash: sha256(act.name), created_at: now, ...done });
  }
}

/** The words of one of the two cases that an act speaks of. */
function sideOf(input: Record<string, unknown> | undefined, field: string): Record<string, unknown> {
  return (input?.[field] ?? {}) as Record<string, unknown>;
}

/** The registration told both matters in one breath: with its form it goes behind the wall (Art. 30). */
function sealOriginal(
  writes: Writes,
  { centerId, caseId }: Application,
  { compartment, papers }: NonNullable<CommandRow['apart']>,
): void {
  writes.update(`update case_event set sealed = $1 where center_id = $2 and case_id = $3 and seq = 1`, [
    compartment,
    centerId,
    caseId,
  ]);
  writes.update(`update document set sealed = $1 where center_id = $2 and case_id = $3 and type = any ($4::text[])`, [
    compartment,
    centerId,
    caseId,
    [...papers],
  ]);
}

/** Who signs a paper: a person of the house by name. */
function nameOf({ door, login }: Actor, known: string | null | undefined): string {
  if (door !== 'staff') return door === 'public' ? '信访人' : '系统';
  return known ?? login;
}

/** The wall of a compartment is raised for the rest of this transaction: what is pushed behind it may be written, not read before. */
async function raiseWall(tx: EntityManager, compartment: string): Promise<void> {
  await tx.query(
    `select set_config('yimen.compartments', concat_ws(',', nullif(current_setting('yimen.compartments', true), ''), $1::text), true)`,
    [compartment],
  );
}
