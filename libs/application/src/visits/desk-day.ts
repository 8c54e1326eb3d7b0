import { Injectable } from '@nestjs/common';
import { dayOf, isDay } from '@yimen/domain/calendar/days';
import { intakeWindow, ticketText } from '@yimen/domain/desk/windows';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Policy } from '@yimen/domain/policy/policy';
import type { Session } from '../accounts/session';
import { isUuid } from '../kernel/case-files';
import { Clock, Database, Vault } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { windowTitle } from './slip-lines';

/** Roles that work at the desk: they may see who came, may look somebody up, may print a slip again. */
export const deskRoles = [
  'guide',
  'receptionist',
  'triage_officer',
  'bureau_deputy',
  'bureau_head',
  'handler',
  'town_officer',
];

interface Row {
  visit_id: string;
  at: Date;
  ticket: number | null;
  window_id: string | null;
  kind: 'matter' | 'consult' | 'linked';
  case_id: string | null;
  case_code: string | null;
  persons: number;
  caller: string | null;
  state: string;
}

const page = 100;

/** The line of a row, and the code of its matter where that may be known. What lies behind the wall joins nothing. */
const daySql = `select d.visit_id, d.at, d.ticket, d.window_id, d.kind, d.case_id, f.case_code, d.persons, d.caller, d.state
    from desk_entry d left join case_file f on f.center_id = d.center_id and f.id = d.case_id and f.sealed is null
   where d.center_id = $1 and d.day = $2::date and ($3::timestamptz is null or (d.at, d.visit_id) < ($3, $4::uuid))
   order by d.at desc, d.visit_id desc limit ${page + 1}`;
const oneSql = `select d.visit_id, d.at, d.ticket, d.window_id, d.kind, d.case_id, f.case_code, d.persons, d.caller, d.state
    from desk_entry d left join case_file f on f.center_id = d.center_id and f.id = d.case_id and f.sealed is null
   where d.center_id = $1 and d.visit_id = $2::uuid`;
const countSql = `select count(*) filter (where kind <> 'consult')::int as registered,
    count(*) filter (where kind = 'consult')::int as consult, coalesce(sum(persons), 0)::int as persons
    from desk_entry where center_id = $1 and day = $2::date`;

/** 今日来访: the day's list, newest first. A sealed visit cannot be told from a talk at the desk (right 2). */
@Injectable()
export class DeskDay {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** In: a day (today unless told) and the cursor of the answer before. Throws forbidden. */
  list(session: Session, query: { day?: string; cursor?: string }) {
    const { centerId, actor } = session;
    if (!actor.roles.some((role) => deskRoles.includes(role)))
      throw new Refusal('forbidden', '今日来访由登记窗口查看。');
    const day = isDay(query.day) ? query.day : dayOf(this.clock.now());
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const { policy } = await this.policies.contextOf(tx, centerId);
      const [at = null, id = null] = cursorOf(query.cursor);
      const rows: Row[] = await tx.query(daySql, [centerId, day, at, id]);
      const [counts] = await tx.query<{ registered: number; consult: number; persons: number }[]>(countSql, [
        centerId,
        day,
      ]);
      const last = rows.length > page ? rows[page - 1] : undefined;
      return {
        items: rows.slice(0, page).map((row) => this.line(row, policy)),
        counts,
        cursor: last ? `${last.at.toISOString()}_${last.visit_id}` : null,
      };
    });
  }

  /** One line of such a list: what the list tells of it and no more, so that a sealed visit looks like any other (right 2). */
  one({ centerId, actor }: Session, id: string) {
    if (!actor.roles.some((role) => deskRoles.includes(role))) throw new Refusal('forbidden', '来访由登记窗口查看。');
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const [row]: Row[] = isUuid(id) ? await tx.query(oneSql, [centerId, id]) : [];
      if (!row) throw new Refusal('not_found', '未找到该来访。');
      const { policy } = await this.policies.contextOf(tx, centerId);
      return this.line(row, policy);
    });
  }

  /** Whoever waits at 综合受理, and whatever may not be known, looks alike: no name, the matter's id all the same (it opens 404). */
  private line(row: Row, policy: Policy) {
    const atDesk = row.kind !== 'consult' && (row.window_id === intakeWindow(policy).id || !row.case_code);
    const petition = row.case_id ? { petition: row.case_id } : {};
    return {
      id: row.visit_id,
      at: row.at.toISOString(),
      ticket: row.ticket === null ? null : ticketText(row.ticket),
      name: atDesk || !row.caller ? '' : this.vault.open(row.caller),
      persons: row.persons,
      kind: atDesk ? ('desk' as const) : row.kind,
      windowTitle: row.kind === 'consult' ? '咨询' : windowTitle(policy, atDesk ? null : row.window_id),
      state: row.state,
      ...petition,
    };
  }
}

function cursorOf(cursor = ''): string[] {
  const [at = '', id = ''] = cursor.split('_');
  return /^[\d-]{10}T[\d:.]+Z$/.test(at) && /^[0-9a-f-]{36}$/.test(id) ? [at, id] : [];
}
