import { Injectable } from '@nestjs/common';
import { keysOf } from '@yimen/domain/kernel/hats';
import type { Context } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import { unitTitle } from '@yimen/domain/policy/policy';
import { procedureOf } from '@yimen/domain/procedures';
import { csvOf } from '@yimen/domain/reading/csv';
import { purposeTitles, type ExportPurpose } from '@yimen/domain/reading/export-purposes';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { listSql, type ListRow } from '../cases/list';
import type { CaseListQuery } from '../cases/list-query';
import { CaseRows } from '../cases/rows';
import { readStates } from '../kernel/case-files';
import { Policies } from '../kernel/policies';
import { Database } from '../kernel/ports';
import { AccessLog } from '../reveal/access-log';
import { caseSheet, type ListedCase } from './case-sheet';

/** A file holds at most so many cases: more is a period or a filter too wide. */
export const mostExported = 5000;
const batch = 250;

export interface ExportOrder extends CaseListQuery {
  purpose?: ExportPurpose;
}

/** Whose cases, and what people call them. */
export interface Exported {
  name: ProcedureName;
  title: string;
}

/** A file as it goes out. */
export interface CaseFileSheet {
  name: string;
  csv: string;
  count: number;
}

/**
 * 导出: the list as a file. What the reader's list shows and no more: the same walls, filters and masks; what is sealed is in no
 * file, for whoever reads it reads it in the house (right 2). Who took what out, when and what for is written down (right 11).
 */
@Injectable()
export class ExportCases {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly rows: CaseRows,
    private readonly log: AccessLog,
  ) {}

  /** In: the list's own query. Without a status and with a day of registration, closed cases are in it. Throws Refusal export_too_large. */
  execute(session: Session, { name, title }: Exported, { purpose, ...query }: ExportOrder): Promise<CaseFileSheet> {
    const { centerId, actor } = session;
    return this.database.inCenter({ centerId, compartments: [] }, async (tx) => {
      const context = await this.policies.contextOf(tx, centerId);
      const sort = query.sort ?? (query.from || query.to || query.ids ? 'opened' : 'due');
      const asked = { ...query, sort, limit: mostExported };
      const ids = await idsOf(tx, session, name, asked, context);
      const rows = await this.listed(tx, session, name, ids, context);
      await this.log.add(tx, session, { kind: 'export', field: name, reason: purpose, hits: rows.length });
      const mark = `${session.name} ${actor.login} ${wallTime(context.now)}`;
      const why = purpose ? `，用途：${purposeTitles[purpose]}` : '';
      const foot = `导出人：${unitTitle(context.policy, actor.unit)} ${mark}，共 ${rows.length} 件${why}。内部资料，个人信息已遮盖。`;
      const file = `${unitTitle(context.policy, actor.unit)}_${title}台账_${context.today}`;
      return { name: file, csv: csvOf([...caseSheet(rows, mark, context.policy), [foot]]), count: rows.length };
    });
  }

  /** Read in portions: states are large, and only their rows are kept. */
  private async listed(
    tx: EntityManager,
    { centerId, actor }: Session,
    name: ProcedureName,
    ids: string[],
    context: Context,
  ): Promise<ListedCase[]> {
    const rows: ListedCase[] = [];
    for (let from = 0; from < ids.length; from += batch) {
      const part = ids.slice(from, from + batch);
      const byId = new Map((await readStates(tx, centerId, part)).map((state) => [state.id, state]));
      const states = part.flatMap((id) => byId.get(id) ?? []);
      const shown = await this.rows.of(tx, centerId, procedureOf(name), states, context, actor);
      rows.push(...(shown as unknown as ListedCase[]));
    }
    return rows;
  }
}

async function idsOf(
  tx: EntityManager,
  { centerId, actor }: Session,
  procedure: ProcedureName,
  query: CaseListQuery,
  context: Context,
): Promise<string[]> {
  const { sql, params, limit } = listSql({ centerId, procedure, actor, keys: keysOf(actor), query, context });
  const found: ListRow[] = await tx.query(sql, params);
  if (found.length > limit)
    throw new Refusal('export_too_large', `一次最多导出 ${limit} 件，请缩小登记日期或筛选范围后再导出。`);
  return found.map(({ id }) => id);
}

/** '2026-03-05 10:03' in Shanghai, where every reader of the file is. */
function wallTime(now: string): string {
  return new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
