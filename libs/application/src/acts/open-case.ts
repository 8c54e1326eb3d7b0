import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { advance } from '@yimen/domain/kernel/advance';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import { blankHead } from '@yimen/domain/kernel/fold';
import { judge, rowOf } from '@yimen/domain/kernel/judge';
import { mayKnow } from '@yimen/domain/kernel/hats';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Facts, Json } from '@yimen/domain/kernel/types';
import { unitTitle } from '@yimen/domain/policy/policy';
import { procedureOf } from '@yimen/domain/procedures';
import type { EntityManager } from 'typeorm';
import { takeCodeAndTicket, type Queue, type Ticket } from '../desk/tickets';
import { ApplyCommand } from '../kernel/apply-command';
import { nextCaseCode } from '../kernel/case-codes';
import { readStates } from '../kernel/case-files';
import { shownOf } from '../kernel/applied';
import { CaseWriter, type WrittenPaper } from '../kernel/case-writer';
import { genesis } from '../kernel/journal';
import { enqueueStart, outboxChannel } from '../kernel/openings';
import { Database, Failpoints } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { feedChannel } from '../stream/feed';
import { Writes } from '../kernel/writes';
import { ActLog, actSql, isRepeat, type ActRow } from './act-log';
import type { ActAnswer, ActRequest } from './act-request';
import { caseAnswer, papersAnswer } from './answer';
import { Parties, type NewParty } from './parties';

/** What a special opening (a visit) adds to the common one. */
export interface Extra {
  facts?: Facts;
  parties?: NewParty[];
  texts?: Record<string, unknown>;
  slip?: { token: string; rows: (caseId: string) => Record<string, unknown>[] };
  /** Where the person waits; a number is taken together with the case code. */
  queue?: Queue;
  more?: (writes: Writes, caseId: string, sealed: string | null, ticket: Ticket | null) => void;
  answer?: (state: CaseState, ticket: Ticket | null) => Record<string, Json | undefined>;
}

const idNames = {
  petition: 'petition',
  mediation: 'mediation',
  review: 'review',
  recheck: 'recheck',
  escalation: 'escalation',
  supervision: 'order',
  meeting: 'meeting',
} as const;

/**
 * Opens a case: one transaction with its people, journal, papers and the outbox row that starts its workflow. Does not need
 * the engine (right 1: registration is a legal act). Throws Refusal.
 */
@Injectable()
export class OpenCase {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly writer: CaseWriter,
    private readonly log: ActLog,
    private readonly parties: Parties,
    private readonly failpoints: Failpoints,
    private readonly apply: ApplyCommand,
  ) {}

  /** In: a request without a case. Out: the new case; the same key gives the same case again. */
  async execute(
    request: ActRequest,
    extra?: (tx: EntityManager, context: Context) => Promise<Extra>,
  ): Promise<ActAnswer> {
    const scope = { centerId: request.centerId, compartments: request.actor.compartments };
    try {
      const reads = [{ sql: actSql, params: [request.centerId, this.log.keyOf(request)] }];
      const answer = await this.database.afterReading(scope, reads, (tx, [rows = []]) =>
        this.open(tx, request, rows[0] as ActRow | undefined, extra),
      );
      this.database.announce(outboxChannel);
      this.database.announce(feedChannel);
      return answer;
    } catch (error) {
      if (isRepeat(error)) return this.answered(request);
      if (error instanceof Refusal)
        await this.database.inCenter(scope, (tx) => this.log.refused(tx, request, error.code, null));
      throw error;
    }
  }

  /** The same request sent twice at once, or one whose case lies behind a wall by now: the first answer holds. */
  private async answered(request: ActRequest): Promise<ActAnswer> {
    const { answer } = await this.database.asSystem((tx) => this.log.answerOf(tx, request));
    if (!answer) throw new Error(`Act ${this.log.keyOf(request)} is entered but left no answer`);
    return { ...answer, replay: true };
  }

  private async open(
    tx: EntityManager,
    request: ActRequest,
    earlier: ActRow | undefined,
    extra?: (tx: EntityManager, context: Context) => Promise<Extra>,
  ): Promise<ActAnswer> {
    const { answer } = this.log.read(request, earlier);
    if (answer) return { ...answer, replay: true };
    const procedure = procedureOf(request.procedure);
    rowOf(procedure, request.name);
    const unknown = request.shape.unknown(request.body);
    if (unknown.length) throw new Refusal('unknown_field', '有这个动作不认识的内容，请核对后再提交。', unknown);
    const plain = await this.policies.contextOf(tx, request.centerId);
    const added: Extra = extra ? await extra(tx, plain) : { parties: this.parties.read(request.body) };
    const facts = this.factsOf(request, added);
    const context = { ...plain, related: await this.related(tx, request, procedure, facts) };
    return this.write(tx, request, procedure, context, facts, added);
  }

  private factsOf(request: ActRequest, { parties = [], facts }: Extra): Facts {
    const ids = new Map(parties.map((party) => [party.name, party.id]));
    return {
      ...request.shape.facts(request.body, (name) => ids.get(name.trim()) ?? null),
      ...this.parties.facts(parties),
      ...facts,
    };
  }

  /** Cases that the new one refers to; those the actor may not know of do not exist for him. */
  private async related(
    tx: EntityManager,
    request: ActRequest,
    procedure: Procedure,
    facts: Facts,
  ): Promise<Record<string, CaseState>> {
    const ids = rowOf(procedure, request.name).refers?.(facts, undefined as never) ?? [];
    const states = await readStates(tx, request.centerId, ids);
    const known = states.filter((state) => mayKnow(procedureOf(state.procedure).readers(state), request.actor));
    return Object.fromEntries(known.map((state) => [state.id, state]));
  }

  private async write(
    tx: EntityManager,
    request: ActRequest,
    procedure: Procedure,
    context: Context & { version: number },
    facts: Facts,
    added: Extra,
  ): Promise<ActAnswer> {
    const commandId = this.log.keyOf(request);
    const command = { name: request.name, commandId, actor: request.actor, facts };
    const blank = procedure.blank(blankHead(uuidv7(), procedure.name, '', context.now, request.actor.login));
    const verdict = judge(procedure, blank, command, context);
    this.validate(request, context);
    const { code, ticket } = await this.numbersOf(tx, request, context, verdict.events, added.queue);
    const before = { ...blank, caseCode: code };
    const advanced = advance(procedure, before, verdict, command, context);
    const { parties = [] } = added;
    const people = parties.length ? parties : await this.apply.peopleOf(tx, request.centerId, advanced.state);
    const writes = new Writes();
    const papers = this.writer.write(writes, {
      centerId: request.centerId,
      procedure,
      before,
      advanced,
      context,
      act: request.name,
      commandId,
      body: added.texts ?? this.parties.withoutPeople(request.body),
      prevHash: genesis,
      paper: {
        people,
        texts: added.texts ?? {},
        by: await this.apply.signer(tx, request.centerId, request.actor),
        actorUnit: unitTitle(context.policy, request.actor.unit),
        unit: request.actor.unit,
        ...(added.slip ? { slip: added.slip.token } : {}),
      },
    });
    const { state } = advanced;
    this.rest(writes, request, state, added, ticket);
    const shown = shownOf(procedure, state, context);
    enqueueStart(writes, { centerId: request.centerId, procedure: state.procedure, caseId: state.id, shown });
    const answers = { ...verdict.answers, ...added.answer?.(state, ticket) };
    const answer = this.answer(procedure, state, context, papers, answers);
    writes.insert('act', {
      ...this.log.rowOf(request, state.id, state.sealed),
      content: null,
      result: answer,
      applied_at: context.now,
    });
    if (state.sealed) await tx.query(`select set_config('yimen.compartments', $1, true)`, [state.sealed]);
    this.failpoints.reach('open.before_write');
    await writes.flush(tx);
    await this.apply.tell(tx, request.centerId, commandId, verdict.tells);
    this.failpoints.reach('open.before_commit');
    return answer;
  }

  private validate(request: ActRequest, { policy }: Context): void {
    const codes = (dictionary: string) => policy.dictionaries[dictionary]?.map((entry) => entry.code) ?? null;
    const invalid = request.shape.invalid(request.body, codes);
    if (invalid.length) throw new Refusal('validation_failed', '填写不完整或格式不对，请按提示修改。', invalid);
  }

  /** A case that grows out of another keeps its code (一案一码); others get the next one of the year. */
  private async numbersOf(
    tx: EntityManager,
    request: ActRequest,
    context: Context,
    events: { data: Facts }[],
    queue?: Queue,
  ): Promise<{ code: string; ticket: Ticket | null }> {
    const parent = Object.values(context.related).find((state) => state.id === events[0]?.data.petition);
    if (parent) return { code: parent.caseCode, ticket: null };
    const region = context.policy.region.padEnd(6, '0').slice(0, 6);
    const year = Number(context.today.slice(0, 4));
    if (queue) return takeCodeAndTicket(tx, request.centerId, { region, year }, queue);
    return { code: await nextCaseCode(tx, request.centerId, region, year), ticket: null };
  }

  private rest(writes: Writes, request: ActRequest, state: CaseState, added: Extra, ticket: Ticket | null): void {
    this.parties.write(writes, request.centerId, state.id, added.parties ?? [], state.sealed);
    if (added.slip) writes.insert('slip', ...added.slip.rows(state.id));
    added.more?.(writes, state.id, state.sealed, ticket);
  }

  private answer(
    procedure: Procedure,
    state: CaseState,
    context: Context,
    papers: WrittenPaper[],
    answers: Record<string, Json | undefined>,
  ): ActAnswer {
    const ids = { [idNames[procedure.name]]: state.id };
    return {
      ...caseAnswer(procedure, state, context),
      documents: papersAnswer(papers),
      ...ids,
      ...answers,
    };
  }
}
