import { Injectable } from '@nestjs/common';
import { ticketText } from '@yimen/domain/desk/windows';
import { slipPromises, type Slip } from '@yimen/domain/desk/slip';
import { mayKnow } from '@yimen/domain/kernel/hats';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { levelLine } from '@yimen/domain/petition/skip-level';
import type { PetitionState } from '@yimen/domain/petition/state';
import { dictionaryTitle } from '@yimen/domain/policy/policy';
import { procedureOf } from '@yimen/domain/procedures';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { isUuid } from '../kernel/case-files';
import { Clock, Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { Writes } from '../kernel/writes';
import { deskRoles } from './desk-day';
import { newSlipCodes, slipRows, type SlipCodes } from './slip-codes';
import { centreOf, windowTitle } from './slip-lines';

interface Row {
  ticket: number | null;
  window_id: string | null;
  kind: string;
  case_id: string | null;
  case_code: string | null;
  topic: string | null;
  state: PetitionState | null;
  registered_by: string | null;
  ahead: number;
}

/** Ahead: who waits at the same window with a smaller number. A sealed matter joins nothing and gives the slip no matter. */
const slipSql = `select d.ticket, d.window_id, d.kind, d.case_id, f.case_code, f.topic, f.state, v.registered_by,
    (select count(*)::int from desk_entry o where o.center_id = d.center_id and o.day = d.day and o.window_id = d.window_id
        and o.state = 'waiting' and o.ticket < d.ticket) as ahead
    from desk_entry d left join case_file f on f.center_id = d.center_id and f.id = d.case_id and f.sealed is null
    left join visit v on v.center_id = d.center_id and v.id = d.visit_id and v.sealed is null
   where d.center_id = $1 and d.visit_id = $2`;

/** The front desk gives anybody his slip again; a unit's window does so for whom it registered, and for its own matters. */
const frontDesk = ['guide', 'receptionist', 'triage_officer', 'bureau_deputy', 'bureau_head'];

/** 回执: what the 80 mm slip says. Its codes are kept as hashes only, so that a slip printed again carries new ones. */
@Injectable()
export class Slips {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** The slip without its codes. Throws forbidden, not_found. */
  get(session: Session, visit: string): Promise<Slip> {
    return this.read(session, visit, async (tx, row) => this.lines(tx, session, row, null));
  }

  /** 补打: new codes, the old ones open nothing any more; written down in the log of looks. Throws forbidden, not_found. */
  reprint(session: Session, visit: string): Promise<Slip & { slipCode: string }> {
    const { centerId, actor } = session;
    return this.read(session, visit, async (tx, row) => {
      if (!row.case_id) throw new Refusal('not_found', '这次来访没有登记事项，没有回执。');
      const [codes, at] = [newSlipCodes(), this.clock.now()];
      await tx.query(`update slip set revoked_at = $3 where center_id = $1 and visit_id = $2 and revoked_at is null`, [
        centerId,
        visit,
        at,
      ]);
      const log = {
        center_id: centerId,
        kind: 'slip_reprinted',
        actor: actor.login,
        at,
        case_id: row.case_code && row.case_id,
      };
      const slips = slipRows(codes, { centerId, caseId: row.case_id, visitId: visit, at });
      await new Writes()
        .insert('slip', ...slips)
        .insert('access_log', log)
        .flush(tx);
      return { ...(await this.lines(tx, session, row, codes)), slipCode: codes.token };
    });
  }

  private read<T>(session: Session, visit: string, work: (tx: EntityManager, row: Row) => Promise<T>): Promise<T> {
    const { centerId, actor } = session;
    if (!actor.roles.some((role) => deskRoles.includes(role))) throw new Refusal('forbidden', '回执由登记窗口打印。');
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const [row]: Row[] = isUuid(visit) ? await tx.query(slipSql, [centerId, visit]) : [];
      if (!row || !slipFor(row, session)) throw new Refusal('not_found', '未找到该来访。');
      return work(tx, row);
    });
  }

  private async lines(tx: EntityManager, session: Session, row: Row, codes: SlipCodes | null): Promise<Slip> {
    const { policy } = await this.policies.contextOf(tx, session.centerId);
    const matter = row.topic ? dictionaryTitle(policy, 'content_categories', row.topic) : row.case_code;
    return {
      ...centreOf(policy),
      ticket: row.ticket === null ? null : ticketText(row.ticket),
      window: row.window_id,
      windowTitle: windowTitle(policy, row.window_id),
      ahead: row.ahead,
      shortCode: codes?.short ?? null,
      qr: null,
      promise: row.kind === 'linked' ? slipPromises.linked : slipPromises.matter,
      free: slipPromises.free,
      ...(row.state ? levelLine(row.state, policy) : {}),
      ...(matter ? { matter } : {}),
    };
  }
}

/** Sealed or somebody else's looks the same to a unit's window, which may be that of the accused body (Art. 30; right 2). */
function slipFor({ state, registered_by }: Row, { actor }: Session): boolean {
  const own = registered_by === actor.login || (state && mayKnow(procedureOf('petition').readers(state), actor));
  return own === true || actor.roles.some((role) => frontDesk.includes(role));
}
