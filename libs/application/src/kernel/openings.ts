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
import { nextCaseCode } from './case-codes';
import { CaseWriter } from './case-writer';
import { genesis } from './journal';
import type { Writes } from './writes';

/** Cases that an act opens beside its own, in the same transaction: an order, a mediation. They carry its case code, but for a matter split off. */
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
    people: { name: string }[] = [],
  ): Promise<CaseRef[]> {
    if (!openings.length) return [];
    const [parent]: { case_code: string }[] = await tx.query(
      'select case_code from case_file where center_id = $1 and id = $2',
      [act.centerId, act.caseId],
    );
    const own = await this.ownCode(tx, act.centerId, openings, context);
    const code = own ?? parent?.case_code ?? '';
    return openings.map((opening, index) =>
      this.begin(writes, act, { ...opening, code, commandId: `${act.commandId}/${index}` }, context, body, people),
    );
  }

  private begin(
    writes: Writes,
    act: { centerId: string; caseId: string },
    opening: Opening & { code: string; commandId: string },
    context: Context & { version: number },
    body: Record<string, unknown> | undefined,
    people: { name: string }[],
  ): CaseRef {
    const { centerId } = act;
    const { actor } = opening.command;
    const procedure = procedureOf(opening.procedure);
    const before = procedure.blank(blankHead(opening.id, opening.procedure, opening.code, context.now, actor.login));
    const command = { ...opening.command, commandId: opening.commandId };
    const advanced = advance(procedure, before, judge(procedure, before, command, context), command, context);
    const actorUnit = unitTitle(context.policy, actor.unit);
    this.writer.write(writes, {
      centerId,
      procedure,
      before,
      advanced,
      context,
      act: command.name,
      commandId: command.commandId,
      body,
      prevHash: genesis,
      paper: { people, texts: {}, by: actor.login, actorUnit, unit: actor.unit },
    });
    const ref: CaseRef = { centerId, procedure: opening.procedure, caseId: opening.id };
    if (opening.procedure === 'petition') sameParties(writes, act, opening.id, advanced.state.sealed);
    enqueueStart(writes, { ...ref, shown: shownOf(procedure, advanced.state, context) });
    return ref;
  }

  /** A matter that is split off behind the wall has a code of its own: the old one is known outside (Art. 30). */
  private async ownCode(
    tx: EntityManager,
    centerId: string,
    openings: Opening[],
    { policy, today }: Context,
  ): Promise<string | null> {
    if (!openings.some(({ procedure }) => procedure === 'petition')) return null;
    return nextCaseCode(tx, centerId, policy.region.padEnd(6, '0').slice(0, 6), Number(today.slice(0, 4)));
  }
}

/** A matter split off has the people of the one that it came from. */
function sameParties(
  writes: Writes,
  { centerId, caseId }: { centerId: string; caseId: string },
  id: string,
  sealed: string | null,
): void {
  writes.update(
    `insert into case_party (center_id, case_id, party, person_id, side, sealed)
     select center_id, $3::uuid, party, person_id, side, $4 from case_party where center_id = $1 and case_id = $2`,
    [centerId, caseId, id, sealed],
  );
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
