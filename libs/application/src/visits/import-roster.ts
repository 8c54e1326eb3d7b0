import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Json } from '@yimen/domain/kernel/types';
import type { Session } from '../accounts/session';
import { isUuid } from '../kernel/case-files';
import { Database } from '../kernel/ports';
import { Writes } from '../kernel/writes';
import { People } from '../people/people';
import { deskRoles } from './desk-day';
import { judgeRoster, type RosterVerdict } from '@yimen/domain/people/roster';
import { fileVerdicts, rosterAnswer, rosterInputs, verdictsOf, writeRoster } from './roster-rows';

/** 导入名册: the list of a group, judged row by row; what is faulty waits for a person and hinders nothing (S4-10). */
@Injectable()
export class ImportRoster {
  constructor(
    private readonly database: Database,
    private readonly people: People,
  ) {}

  /** In: a visit and its list. The list replaces an earlier one; with `dryRun` it is only judged. Throws forbidden, not_found. */
  async execute(
    session: Session,
    visit: string,
    list: { rows?: unknown[]; text?: string; dryRun?: boolean },
  ): Promise<{ [field: string]: Json }> {
    const verdicts = verdictsOf(list);
    await this.store(session, visit, verdicts, list.dryRun === true);
    return { ...rosterAnswer(verdicts), total: verdicts.length };
  }

  /** visit.import_roster of the catalogue: the same, with the verdict on every row of the file. */
  async file(session: Session, visit: string, rosterFile: unknown): Promise<{ [field: string]: Json }> {
    const inputs = rosterInputs(rosterFile);
    const verdicts = judgeRoster(inputs);
    const persons = await this.store(session, visit, verdicts, false);
    const count = (verdict: string) => verdicts.filter((row) => row.verdict === verdict).length;
    const [ok, repaired, error] = ['ok', 'repaired', 'error'].map(count) as [number, number, number];
    const sums = { rows: verdicts.length, ok, repaired, error, stored: ok + repaired };
    return { id: visit, persons, ...sums, verdicts: fileVerdicts(inputs, verdicts) };
  }

  /** 人次 of the visit, which a list never changes. */
  private async store(
    { centerId, actor }: Session,
    visit: string,
    verdicts: RosterVerdict[],
    dryRun: boolean,
  ): Promise<number> {
    if (!actor.roles.some((role) => deskRoles.includes(role))) throw new Refusal('forbidden', '名册由登记窗口导入。');
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const [row]: { sealed: string | null; persons: number }[] = isUuid(visit)
        ? await tx.query('select sealed, persons from visit where center_id = $1 and id = $2 for update', [
            centerId,
            visit,
          ])
        : [];
      if (!row) throw new Refusal('not_found', '未找到该来访。');
      if (dryRun) return row.persons;
      await tx.query(
        `with gone as (delete from roster_row where center_id = $1 and visit_id = $2 returning person_id)
         delete from person where center_id = $1 and id in (select person_id from gone)`,
        [centerId, visit],
      );
      const writes = new Writes();
      writeRoster(writes, this.people, { centerId, visitId: visit, sealed: row.sealed }, verdicts);
      await writes.flush(tx);
      return row.persons;
    });
  }
}
