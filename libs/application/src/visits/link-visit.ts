import { Injectable } from '@nestjs/common';
import { intakeWindow, ticketText, windowsOf } from '@yimen/domain/desk/windows';
import { slipPromises, type Slip } from '@yimen/domain/desk/slip';
import { mayKnow } from '@yimen/domain/kernel/hats';
import { demand, Refusal } from '@yimen/domain/kernel/refusal';
import { textOf } from '@yimen/domain/kernel/facts';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { Facts, Json } from '@yimen/domain/kernel/types';
import { takesVisits } from '@yimen/domain/petition/commands/links';
import { procedureOf } from '@yimen/domain/procedures';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ActLog, isRepeat } from '../acts/act-log';
import type { ActAnswer, ActRequest } from '../acts/act-request';
import { Parties } from '../acts/parties';
import { takeTicket, type Ticket } from '../desk/tickets';
import { readCase } from '../kernel/case-files';
import { Clock, Database, Vault } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { Writes } from '../kernel/writes';
import { newSlipCodes, slipRows } from './slip-codes';
import { centreOf, windowTitle } from './slip-lines';
import { entryRow, visitRow } from './visit-rows';

const desk = ['guide', 'receptionist', 'triage_officer', 'handler', 'town_officer', 'bureau_deputy', 'bureau_head'];

/** 记重访: somebody comes again about a matter that lies here. The visit is counted and tied to it; no matter, no clock begins. */
@Injectable()
export class LinkVisit {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly log: ActLog,
    private readonly parties: Parties,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** In: visit.register with `linkTo`. Out: the visit, the matter and a slip for it. Throws not_found for a matter unknown here, act_not_allowed_in_status for one that has ended. */
  async execute(request: ActRequest): Promise<ActAnswer> {
    const scope = { centerId: request.centerId, compartments: request.actor.compartments };
    try {
      return await this.database.inCenter(scope, (tx) => this.once(tx, request));
    } catch (error) {
      if (!isRepeat(error)) throw error;
      const { answer } = await this.database.inCenter(scope, (tx) => this.log.answerOf(tx, request));
      return { ...(answer as ActAnswer), replay: true };
    }
  }

  private async once(tx: EntityManager, request: ActRequest): Promise<ActAnswer> {
    const stored = await this.log.answerOf(tx, request);
    if (stored.answer) return { ...stored.answer, replay: true };
    const unknown = request.shape.unknown(request.body);
    if (unknown.length) throw new Refusal('unknown_field', '有这个动作不认识的内容，请核对后再提交。', unknown);
    demand(
      request.actor.roles.some((role) => desk.includes(role)),
      'forbidden',
      '您的岗位不能登记来访。',
    );
    const body = (request.body ?? {}) as Facts;
    const file = await readCase(tx, request.centerId, textOf(body.linkTo));
    const known = file?.procedure === 'petition' && mayKnow(procedureOf('petition').readers(file.state), request.actor);
    if (!file || !known || file.sealed) throw new Refusal('not_found', '未找到要关联的事项，可按新事项登记。');
    demand(
      takesVisits(file.state),
      'act_not_allowed_in_status',
      '该事项已经不在办理中，请按新事项登记，再由人判断是否重复。',
    );
    const context = await this.policies.contextOf(tx, request.centerId);
    return this.write(tx, request, body, file.state, context);
  }

  private async write(
    tx: EntityManager,
    request: ActRequest,
    body: Facts,
    state: CaseState,
    context: Context,
  ): Promise<ActAnswer> {
    const { policy, today } = context;
    const [visitId, codes, now] = [uuidv7(), newSlipCodes(), this.clock.now()];
    const chosen = windowsOf(policy).find(({ id }) => id === textOf(body.window));
    const queue = { day: today, window: (chosen ?? intakeWindow(policy)).id };
    const ticket = await takeTicket(tx, request.centerId, queue);
    const people = this.parties.petitioners(body.people);
    const line = { visitId, kind: 'linked' as const, caseId: state.id, people, queue, ticket, now };
    const { people: _people, rosterFile: _roster, ...texts } = body;
    const answer: ActAnswer = {
      ...{ id: visitId, visit: visitId, seq: 1, status: 'linked', statusTitle: '已记重访' },
      linked: {
        id: state.id,
        caseCode: state.caseCode,
        statusTitle: procedureOf('petition').statuses[state.status] ?? '',
      },
      codes: this.vault.sealJson(codes),
      ...told(context, queue.window, ticket),
    };
    await new Writes()
      .insert('visit', {
        ...visitRow(request, visitId, body, null, now),
        content: this.vault.sealJson(texts),
        closed_at: now,
      })
      .insert('desk_entry', entryRow(request, body, line, this.vault))
      .insert('slip', ...slipRows(codes, { centerId: request.centerId, caseId: state.id, visitId, at: now }))
      .insert('act', { ...this.log.rowOf(request, null, null), content: null, result: answer, applied_at: now })
      .flush(tx);
    return answer;
  }
}

function told({ policy }: Context, window: string, { number, ahead }: Ticket) {
  const title = windowTitle(policy, window);
  const ticket = ticketText(number);
  const slip: Slip = {
    ...centreOf(policy),
    ...{ ticket, window, windowTitle: title, ahead, shortCode: null, qr: null },
    ...{ promise: slipPromises.linked, free: slipPromises.free },
  };
  return { ticket: { number: ticket, window, windowTitle: title, ahead } as Json, slip: slip as Json };
}
