import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { dayOf } from '@yimen/domain/calendar/days';
import { textOf } from '@yimen/domain/kernel/facts';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Facts } from '@yimen/domain/kernel/types';
import { ActLog, isRepeat } from '../acts/act-log';
import type { ActAnswer, ActRequest } from '../acts/act-request';
import { Parties } from '../acts/parties';
import { Clock, Database, Vault, type Scope } from '../kernel/ports';
import { Writes } from '../kernel/writes';
import { entryRow } from './visit-rows';

const desk = ['guide', 'receptionist', 'triage_officer', 'handler', 'town_officer', 'legal_counsel'];

/** 只咨询: somebody asked and was answered; the visit is counted and closed at once, no matter is opened. */
@Injectable()
export class Consult {
  constructor(
    private readonly database: Database,
    private readonly log: ActLog,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly parties: Parties,
  ) {}

  /** In: visit.consult. Out: the closed visit. Throws Refusal. */
  async execute(request: ActRequest): Promise<ActAnswer> {
    const scope = { centerId: request.centerId, compartments: request.actor.compartments };
    const again = async (error: unknown) => {
      if (!isRepeat(error)) throw error; // else the same request came twice at once: the first answer holds
      const { answer } = await this.database.inCenter(scope, (tx) => this.log.answerOf(tx, request));
      return { ...(answer as ActAnswer), replay: true };
    };
    return this.once(request, scope).catch(again);
  }

  private once(request: ActRequest, scope: Scope): Promise<ActAnswer> {
    return this.database.inCenter(scope, async (tx) => {
      const stored = await this.log.answerOf(tx, request);
      if (stored.answer) return { ...stored.answer, replay: true };
      const unknown = request.shape.unknown(request.body);
      if (unknown.length) throw new Refusal('unknown_field', '有这个动作不认识的内容，请核对后再提交。', unknown);
      if (!request.actor.roles.some((role) => desk.includes(role)))
        throw new Refusal('forbidden', '您的岗位不能登记咨询。');
      const invalid = request.shape.invalid(request.body);
      if (invalid.length) throw new Refusal('validation_failed', '填写不完整或格式不对，请按提示修改。', invalid);
      return this.write(request, (writes) => writes.flush(tx));
    });
  }

  private async write(request: ActRequest, flush: (writes: Writes) => Promise<void>): Promise<ActAnswer> {
    const body = (request.body ?? {}) as Facts;
    const now = this.clock.now();
    const id = uuidv7();
    const people = this.parties.petitioners(body.people);
    const queue = { day: dayOf(now), window: '' };
    const line = { visitId: id, kind: 'consult' as const, caseId: null, people, queue, ticket: null, now };
    const answer: ActAnswer = { id, visit: id, seq: 1, status: 'consulted', statusTitle: '已咨询' };
    const writes = new Writes()
      .insert('visit', {
        center_id: request.centerId,
        id,
        channel: textOf(body.channel),
        place: textOf(body.place) || null,
        persons: typeof body.persons === 'number' ? body.persons : 1,
        consult: true,
        content: this.vault.sealJson(body),
        registered_at: now,
        registered_by: request.actor.login,
        closed_at: now,
        sealed: null,
      })
      .insert('desk_entry', entryRow(request, body, line, this.vault))
      .insert('act', { ...this.log.rowOf(request, null, null), content: null, result: answer, applied_at: now });
    await flush(writes);
    return answer;
  }
}
