import { Injectable } from '@nestjs/common';
import { advance } from '@yimen/domain/kernel/advance';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import { judge, rowOf, type Verdict } from '@yimen/domain/kernel/judge';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Actor, Command, Facts, Json } from '@yimen/domain/kernel/types';
import { procedureOf } from '@yimen/domain/procedures';
import { unitTitle } from '@yimen/domain/policy/policy';
import type { EntityManager } from 'typeorm';
import { caseAnswer, papersAnswer } from '../acts/answer';
import { People } from '../people/people';
import { appliedOf, type Applied } from './applied';
import { sha256 } from './canonical';
import { lockCase, readStates, type CaseFile } from './case-files';
import { CaseWriter } from './case-writer';
import { contentOf } from './journal';
import { Openings } from './openings';
import { Clock, Failpoints, Vault } from './ports';
import { Policies } from './policies';
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
}

interface ActRow {
  name: string;
  content: string | null;
  result: (Record<string, Json> & { id: string; seq: number; status: string }) | null;
}

/**
 * The only writer of a case, inside the caller's transaction: lock, judge, append to the journal, fold, project, enqueue.
 * Throws Refusal. A repeated commandId gets its first result and writes nothing.
 */
@Injectable()
export class ApplyCommand {
  constructor(
    private readonly policies: Policies,
    private readonly writer: CaseWriter,
    private readonly openings: Openings,
    private readonly people: People,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly failpoints: Failpoints,
  ) {}

  /** Applies one act. `tx` must stand behind the walls of the act's centre. */
  async execute(tx: EntityManager, act: Application): Promise<Applied> {
    const file = await lockCase(tx, act.centerId, act.caseId);
    if (!file) throw new Refusal('not_found', '未找到该事项。');
    const procedure = procedureOf(file.procedure);
    const stored = await this.actOf(tx, act);
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
    const body = await this.bodyOf(tx, act, file.state, verdict, stored);
    const papers = this.writer.write(writes, {
      centerId: act.centerId,
      procedure,
      before: file.state,
      advanced,
      context,
      act: act.name,
      commandId: act.commandId,
      body,
      prevHash: file.head_hash,
      paper: await this.paperSource(
        tx,
        act,
        advanced.events.some((event) => event.papers?.length),
        context,
      ),
    });
    const opened = await this.openings.open(tx, writes, act, verdict.openings, context, body);
    const answer = {
      ...caseAnswer(procedure, advanced.state, context),
      documents: papersAnswer(papers),
      ...verdict.answers,
    };
    this.result(writes, act, stored, answer, advanced.state);
    if (advanced.state.sealed && !act.actor.compartments.includes(advanced.state.sealed))
      await raiseWall(tx, advanced.state.sealed);
    this.failpoints.reach('apply.before_write');
    await writes.flush(tx);
    this.failpoints.reach('apply.before_commit');
    return appliedOf(procedure, advanced.state, context, opened);
  }

  private async actOf(tx: EntityManager, act: Application): Promise<ActRow | null> {
    const [row]: ActRow[] = await tx.query(
      'select name, content, result from act where center_id = $1 and command_id = $2',
      [act.centerId, act.commandId],
    );
    return row ?? null;
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
    const related = await readStates(tx, act.centerId, refers ?? []);
    return this.policies.contextOf(tx, act.centerId, related, file.policy_version);
  }

  /** The act's own input; for an approved act the input of the act that waited. */
  private async bodyOf(
    tx: EntityManager,
    act: Application,
    before: CaseState,
    verdict: Verdict,
    stored: ActRow | null,
  ): Promise<Record<string, unknown> | undefined> {
    const own = stored?.content ? this.vault.openJson<Record<string, unknown>>(stored.content) : undefined;
    if (verdict.settles !== 'approved' || !before.pending) return own;
    const rows: { content: string | null }[] = await tx.query(
      `select content from case_event where center_id = $1 and case_id = $2 and command_id = $3 and ordinal = 0`,
      [act.centerId, act.caseId, before.pending.commandId],
    );
    return { ...contentOf(rows[0]?.content ?? null, this.vault), ...own };
  }

  private async paperSource(tx: EntityManager, act: Application, needed: boolean | undefined, { policy }: Context) {
    const actorUnit = unitTitle(policy, act.actor.unit);
    if (!needed) return { people: [], texts: {}, by: act.actor.login, actorUnit };
    const rows: { content: string | null }[] = await tx.query(
      `select content from case_event where center_id = $1 and case_id = $2 and seq = 1`,
      [act.centerId, act.caseId],
    );
    const people = await this.people.partiesOf(tx, act.centerId, act.caseId);
    const texts = contentOf(rows[0]?.content ?? null, this.vault) ?? {};
    return { people, texts, by: await this.nameOf(tx, act), actorUnit };
  }

  private async nameOf(tx: EntityManager, { centerId, actor }: Application): Promise<string> {
    if (actor.door !== 'staff') return actor.door === 'public' ? '信访人' : '系统';
    const [row]: { name: string }[] = await tx.query('select name from account where center_id = $1 and login = $2', [
      centerId,
      actor.login,
    ]);
    return row?.name ?? actor.login;
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

/** The wall of a compartment is raised for the rest of this transaction: what is pushed behind it may be written, not read before. */
async function raiseWall(tx: EntityManager, compartment: string): Promise<void> {
  await tx.query(
    `select set_config('yimen.compartments', concat_ws(',', nullif(current_setting('yimen.compartments', true), ''), $1::text), true)`,
    [compartment],
  );
}
