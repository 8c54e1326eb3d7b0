import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { isUuid } from '../kernel/case-files';
import { Clock, Database } from '../kernel/ports';

const who = ['guide', 'receptionist', 'triage_officer', 'bureau_head', 'bureau_deputy', 'admin'];

/** 作废查询码: a lost slip opens nothing any more, and whoever is inside with it is out. Written down in the log of looks. */
@Injectable()
export class RevokeSlip {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In: a visit. Out: how many codes were ended; 0 when they were ended before. Throws forbidden, not_found. */
  async execute({ centerId, actor }: Session, visit: string): Promise<{ revoked: number }> {
    if (!actor.roles.some((role) => who.includes(role))) throw new Refusal('forbidden', '作废查询码由登记窗口办理。');
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const slips = isUuid(visit) ? await slipsOf(tx, centerId, visit) : [];
      const [first] = slips;
      if (!first) throw new Refusal('not_found', '未找到该来访。');
      const alive = slips.filter((slip) => !slip.revoked).map(({ hash }) => hash);
      await tx.query(`update slip set revoked_at = $1 where token_hash = any ($2)`, [this.clock.now(), alive]);
      await tx.query(
        `insert into access_log (center_id, kind, actor, at, case_id) values ($1, 'slip_revoked', $2, $3, $4)`,
        [centerId, actor.login, this.clock.now(), first.case_id],
      );
      return { revoked: alive.length };
    });
  }
}

interface SlipRow {
  hash: string;
  case_id: string;
  revoked: boolean;
}

/** Behind the walls: the slips of a visit whose matter this person may know. Older slips name only the matter. */
function slipsOf(tx: EntityManager, centerId: string, visit: string): Promise<SlipRow[]> {
  return tx.query(
    `select s.token_hash as hash, s.case_id, s.revoked_at is not null as revoked from slip s
       join case_file f on f.center_id = s.center_id and f.id = s.case_id
      where s.center_id = $1 and (s.visit_id::text = $2 or (s.visit_id is null and f.state ->> 'visitId' = $2))`,
    [centerId, visit],
  );
}
