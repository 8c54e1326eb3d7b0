import { Injectable } from '@nestjs/common';
import { advance } from '@yimen/domain/kernel/advance';
import type { Opening } from '@yimen/domain/kernel/case-state';
import { blankHead } from '@yimen/domain/kernel/fold';
import { judge } from '@yimen/domain/kernel/judge';
import type { Context } from '@yimen/domain/kernel/procedure';
import { unitTitle } from '@yimen/domain/policy/policy';
import { procedureOf } from '@yimen/domain/procedures';
import type { CaseRef, StartOrder } from '@yimen/workflows/contract/gateway';
import type { EntityManager } from 'typeorm';
import { shownOf } from './applied';
import { CaseWriter } from './case-writer';
import { genesis } from './journal';
import type { Writes } from './writes';

/** Cases that an act opens beside its own, in the same transaction: an order, a mediation. They carry its case code. */
@Injectable()
export class Openings {
  constructor(private readonly writer: CaseWriter) {}

  /** Writes the new cases and the outbox rows that start their workflows; returns them. Throws Refusal of the inner act. */
  async open(
    tx: EntityManager,
    writes: Writes,
    act: { centerId: string; caseId: string; commandId: string },
    openings: Opening[],
    context: Context & { version: number },
    body: Record<string, unknown> | undefined,
  ): Promise<CaseRef[]> {
    if (!openings.length) return [];
    const [parent]: { case_code: string }[] = await tx.query(
      'select case_code from case_file where center_id = $1 and id = $2',
      [act.centerId, act.caseId],
    );
    return openings.map((opening, index) => {
      const procedure = procedureOf(opening.procedure);
      const before = procedure.blank(
        blankHead(opening.id, opening.procedure, parent?.case_code ?? '', context.now, opening.command.actor.login),
      );
      const command = { ...opening.command, commandId: `${act.commandId}/${index}` };
      const advanced = advance(procedure, before, judge(procedure, before, command, context), command, context);
      this.writer.write(writes, {
        centerId: act.centerId,
        procedure,
        before,
        advanced,
        context,
        act: command.name,
        commandId: command.commandId,
        body,
        prevHash: genesis,
        paper: {
          people: [],
          texts: {},
          by: command.actor.login,
          actorUnit: unitTitle(context.policy, command.actor.unit),
          unit: command.actor.unit,
        },
      });
      const ref: CaseRef = { centerId: act.centerId, procedure: opening.procedure, caseId: opening.id };
      enqueueStart(writes, { ...ref, shown: shownOf(procedure, advanced.state, context) });
      return ref;
    });
  }
}

/** Rung after a commit that left something in the outbox; the relay also looks by itself. */
export const outboxChannel = 'yimen_outbox';

/** The outbox row that starts a case's workflow, whatever becomes of the engine meanwhile (design §4). */
export function enqueueStart(writes: Writes, order: StartOrder): void {
  const key = `start/${order.procedure}/${order.caseId}`;
  const row = { center_id: order.centerId, key, topic: 'start', payload: order };
  writes.update(`insert into outbox (center_id, key, topic, payload) values ($1, $2, $3, $4::jsonb)`, [
    row.center_id,
    row.key,
    row.topic,
    JSON.stringify(row.payload),
  ]);
}
