import { Injectable } from '@nestjs/common';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import { mayKnow } from '@yimen/domain/kernel/hats';
import { judge, rowOf } from '@yimen/domain/kernel/judge';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import { Refusal, refusals } from '@yimen/domain/kernel/refusal';
import type { Facts } from '@yimen/domain/kernel/types';
import { procedureOf } from '@yimen/domain/procedures';
import type { ActInvocation } from '@yimen/workflows/contract/gateway';
import type { EntityManager } from 'typeorm';
import { caseAndActSql, isUuid, readCase, readStates, type CaseFile } from '../kernel/case-files';
import { readLastAct, undoAct } from '../kernel/last-act';
import { Database, Engine, Failpoints, type Scope } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { isPaperAct, PaperChanges } from '../papers/paper-changes';
import { partyFileOf } from '../people/party-file';
import { People } from '../people/people';
import { namesParties, withPartyNames } from '../people/party-names';
import { feedChannel } from '../stream/feed';
import { ActLog, actSql, type ActRow } from './act-log';
import type { ActAnswer, ActRequest } from './act-request';
import { colleague, loginNamed } from './colleague';
import { caseAnswer } from './answer';
import { OpenCase } from './open-case';
import { Rouse } from './rouse';

/** The answer may lie behind a wall that the act itself has raised. */
const everywhere: Scope = { centerId: '*', compartments: ['*'] };

/**
 * Takes an act at the door: judged in the order of the stories' README §2, written down under its key, sent to the case's
 * workflow, answered with what the writer stored. Throws Refusal, or what the engine throws while it is away.
 */
@Injectable()
export class SubmitAct {
  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
    private readonly policies: Policies,
    private readonly log: ActLog,
    private readonly people: People,
    private readonly openCase: OpenCase,
    private readonly failpoints: Failpoints,
    private readonly rouse: Rouse,
    private readonly paperChanges: PaperChanges,
  ) {}

  /** In: one request. Out: the case after the act; `replay` when the same key had been answered before. */
  async execute(request: ActRequest): Promise<ActAnswer> {
    if (request.caseId === null) return this.openCase.execute(request);
    const scope = { centerId: request.centerId, compartments: request.actor.compartments };
    const prepared = await this.refusable(request, () => this.prepare(request, scope));
    const { centerId, procedure, caseId, name, actor } = request;
    if ('answer' in prepared) {
      await this.rouse.execute({ centerId, procedure, caseId: caseId ?? '' });
      return this.named(request, prepared.answer);
    }
    this.failpoints.reach('submit.before_engine');
    const commandId = this.log.keyOf(request);
    const { seq: expectedSeq, facts } = prepared;
    await this.refusable(request, () =>
      this.send(request, { centerId, procedure, caseId: caseId ?? '', commandId, name, actor, expectedSeq, facts }),
    );
    this.failpoints.reach('submit.before_answer');
    const [row] = await this.database.single<ActRow>(everywhere, actSql, [centerId, commandId]);
    const { answer } = this.log.read(request, row);
    if (!answer) throw new Error(`Act ${commandId} was applied but left no answer`);
    this.database.announce(feedChannel);
    return this.named(request, answer);
  }

  /** Answers are kept without names; whoever acts on the case reads them. */
  private async named({ centerId, caseId, actor }: ActRequest, answer: ActAnswer): Promise<ActAnswer> {
    if (!namesParties(answer)) return answer;
    const scope = { centerId, compartments: actor.compartments };
    const parties = await this.database.inCenter(scope, (tx) => this.people.partiesOf(tx, centerId, caseId ?? ''));
    return withPartyNames(answer, parties);
  }

  /** Everything up to the engine: two round trips when nothing further has to be read. */
  private async prepare(
    request: ActRequest,
    scope: Scope,
  ): Promise<{ answer: ActAnswer } | { seq: number; facts: Facts }> {
    const found = await this.find(request, scope).catch(async (error: unknown) => {
      const answer = isRefusal(error) && error.code === 'not_found' ? await this.saidBefore(request) : null;
      if (!answer) throw error;
      return { answer };
    });
    if ('answer' in found) return { answer: { ...found.answer, replay: true } };
    const { file, act } = found;
    const procedure = procedureOf(request.procedure);
    const { known, answer } = this.log.read(request, act);
    if (answer) return { answer: { ...answer, replay: true } };
    this.fieldsKnown(procedure, request);
    const facts = await this.withColleague(request, scope, await this.factsOf(request, scope, file.state));
    const context = await this.contextOf(request, scope, procedure, file, facts);
    this.preview(procedure, file.state, request, facts, context);
    if (!known) await this.log.enter(this.database, request, file.id, file.sealed);
    return { seq: file.state.seq, facts };
  }

  private async find(request: ActRequest, scope: Scope): Promise<{ file: CaseFile; act: Partial<ActRow> }> {
    const { centerId, caseId } = request;
    const key = this.log.keyOf(request);
    const [row] = isUuid(caseId ?? '')
      ? await this.database.single<CaseFile & Partial<ActRow>>(scope, caseAndActSql, [centerId, caseId ?? '', key])
      : [];
    const known =
      row?.procedure === request.procedure && mayKnow(procedureOf(row.procedure).readers(row.state), request.actor);
    if (!row || !known) throw new Refusal('not_found', '未找到该事项。');
    return { file: row, act: row };
  }

  /**
   * A repeat of the very act that took the matter behind a wall gets its answer, for that was said before the wall stood;
   * whoever asks anything else of the matter is told that it is not there, a wrong key included.
   */
  private async saidBefore(request: ActRequest): Promise<ActAnswer | null> {
    const [row] = await this.database.single<ActRow>(everywhere, actSql, [request.centerId, this.log.keyOf(request)]);
    return row && this.log.isOf(request, row) ? (row.result ?? null) : null;
  }

  private fieldsKnown(procedure: Procedure, request: ActRequest): void {
    if (!request.name.startsWith('approval.')) rowOf(procedure, request.name);
    const unknown = request.shape.unknown(request.body);
    if (unknown.length) throw new Refusal('unknown_field', '有这个动作不认识的内容，请核对后再提交。', unknown);
  }

  private async factsOf(request: ActRequest, scope: Scope, state: CaseState): Promise<Facts> {
    const asked: string[] = [];
    const facts = request.shape.facts(request.body, (name) => (asked.push(name), null));
    if (!asked.length) return facts;
    const parties = await this.database.inCenter(scope, (tx) =>
      this.people.partiesOf(tx, request.centerId, partyFileOf(state)),
    );
    const byPerson = ['petition', 'review', 'recheck'].includes(request.procedure);
    const ids = new Map(parties.map((party) => [party.name, byPerson ? party.personId : party.party]));
    return request.shape.facts(request.body, (name) => ids.get(name.trim()) ?? null);
  }

  /** Beside a login that the act names, what the centre knows of it. */
  private async withColleague({ centerId, name }: ActRequest, scope: Scope, facts: Facts): Promise<Facts> {
    const login = loginNamed(name, facts);
    if (!login) return facts;
    return { ...facts, named: await this.database.inCenter(scope, (tx) => colleague(tx, centerId, login)) };
  }

  private async contextOf(
    request: ActRequest,
    scope: Scope,
    procedure: Procedure,
    file: CaseFile,
    facts: Facts,
  ): Promise<Context> {
    const approval = request.name.startsWith('approval.');
    const row = procedure.commands[approval ? (file.state.pending?.act ?? '') : request.name];
    const referred = row?.refers?.(approval ? (file.state.pending?.facts ?? {}) : facts, file.state) ?? [];
    const ids = [...referred, ...(row?.knows?.(file.state) ?? [])];
    const undoes = request.name === undoAct;
    const onPaper = isPaperAct(request.name);
    const known =
      ids.length || undoes || onPaper ? null : this.policies.known(request.centerId, [], file.policy_version);
    if (known) return known;
    return this.database.inCenter(scope, async (tx) => {
      const related = await readStates(tx, request.centerId, ids);
      const context = await this.policies.contextOf(tx, request.centerId, related, file.policy_version);
      if (onPaper) return this.paperChanges.known(tx, context, { ...request, facts }, { procedure, state: file.state });
      if (!undoes) return context;
      return { ...context, last: await readLastAct(tx, request.centerId, procedure, file.state, context.now) };
    });
  }

  /** Ranks 3 to 6 in their order; who comes too late (409, 412) is told how the case stands now. */
  private preview(procedure: Procedure, state: CaseState, request: ActRequest, facts: Facts, context: Context): void {
    try {
      this.judge(procedure, state, request, facts, context);
    } catch (error) {
      throw tooLate(error, request) ? Object.assign(error, { state: caseAnswer(procedure, state, context) }) : error;
    }
  }

  /** The version (rank 4) is judged between rights and status. */
  private judge(procedure: Procedure, state: CaseState, request: ActRequest, facts: Facts, context: Context): void {
    const command = { name: request.name, commandId: '', actor: request.actor, facts };
    judge(procedure, state, command, context, () => this.version(state, request));
    const codes = (dictionary: string) => context.policy.dictionaries[dictionary]?.map((entry) => entry.code) ?? null;
    const invalid = request.shape.invalid(request.body, codes);
    if (invalid.length) throw new Refusal('validation_failed', '填写不完整或格式不对，请按提示修改。', invalid);
  }

  private version(state: CaseState, request: ActRequest): void {
    if (request.ifMatch === null)
      throw new Refusal('precondition_missing', '请求缺少版本号（If-Match），请刷新后再提交。');
    if (request.ifMatch.replace(/^(W\/)?"(.*)"$/, '$2') !== String(state.seq)) {
      throw new Refusal('stale_state', '内容已被他人更新，请核对后再提交。');
    }
  }

  /** Hands the act to the engine. One that is refused there, because another was quicker, leaves nothing behind. */
  private async send(request: ActRequest, act: ActInvocation): Promise<void> {
    try {
      await this.engine.execute(act);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const scope = { centerId: request.centerId, compartments: request.actor.compartments };
      await this.database.inCenter(scope, (tx) => this.log.withdraw(tx, request));
      const state = tooLate(error, request) ? await this.standing(request, scope) : undefined;
      throw state ? Object.assign(error, { state }) : error;
    }
  }

  private async standing(request: ActRequest, scope: Scope) {
    const { file } = await this.find(request, scope);
    const context = await this.database.inCenter(scope, (tx) =>
      this.policies.contextOf(tx, request.centerId, [], file.policy_version),
    );
    return caseAnswer(procedureOf(file.procedure), file.state, context);
  }

  /** Runs a step; a refusal is written down in a transaction of its own before it goes on to the person. */
  private async refusable<T>(request: ActRequest, step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      if (isRefusal(error)) await this.database.asSystem((tx) => this.logRefusal(tx, request, error.code));
      throw error;
    }
  }

  private async logRefusal(tx: EntityManager, request: ActRequest, code: string): Promise<void> {
    const file = request.caseId && isUuid(request.caseId) ? await readCase(tx, request.centerId, request.caseId) : null;
    await this.log.refused(tx, file ? request : { ...request, caseId: null }, code, file?.sealed ?? null);
  }
}

/** Refused by the rules, here or at the engine. */
function isRefusal(error: unknown): error is Error & { code: string } {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return error instanceof Error && (name === 'Refusal' || name === 'EngineRefusal') && typeof code === 'string';
}

/** Refused because of how the case stands; the public door tells no more of that than `progress` does. */
function tooLate(error: unknown, { actor }: ActRequest): error is Error {
  if (actor.door === 'public' || !isRefusal(error) || !Object.hasOwn(refusals, error.code)) return false;
  return [409, 412].includes(refusals[error.code as keyof typeof refusals][0]);
}
