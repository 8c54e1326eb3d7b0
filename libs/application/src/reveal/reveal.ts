import { Injectable } from '@nestjs/common';
import { dayOf } from '@yimen/domain/calendar/days';
import { mayKnow } from '@yimen/domain/kernel/hats';
import { demand, Refusal } from '@yimen/domain/kernel/refusal';
import { procedureOf } from '@yimen/domain/procedures';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../accounts/session';
import { readCase, type CaseFile } from '../kernel/case-files';
import { Clock, Database, Vault } from '../kernel/ports';
import { AccessLog } from './access-log';

export const revealFields = ['phone', 'idNumber', 'address', 'name'] as const;
export const revealReasons = ['contact', 'verify', 'document', 'other'] as const;

export interface RevealInput {
  /** Id of the case in which the person is a party. */
  case: string;
  field: (typeof revealFields)[number];
  reason: (typeof revealReasons)[number];
  note?: string;
}

const columns = { phone: 'phone', idNumber: 'id_number', address: 'address', name: 'name' } as const;
const shownMs = 60_000;
/** Beyond so many in a day one must say why, and the auditors hear of it. */
const perDay = 30;

/** 揭示: one field of one person, for a reason, for a minute; each look is written down (right 11). */
@Injectable()
export class Reveal {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly log: AccessLog,
  ) {}

  /** Throws Refusal not_found for a matter or person that the reader may not know of, reveal_note_required from the 31st of a day. */
  execute(session: Session, party: string, input: RevealInput): Promise<{ value: string | null; until: string }> {
    const { centerId, actor } = session;
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const file = await this.file(tx, session, input.case);
      // two looks at once must not both be the thirtieth
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reveal/${centerId}/${actor.login}`]);
      const before = await this.today(tx, session);
      const noted = (input.note ?? '').trim() !== '';
      demand(noted || (before < perDay && input.reason !== 'other'), 'reveal_note_required', whyNote(before), [
        { pointer: '/note', code: 'required', message: '请说明理由' },
      ]);
      const value = await this.value(tx, centerId, file.id, party, input.field);
      const { field, reason, note } = input;
      const row = { kind: 'reveal' as const, caseId: file.id, party, field, reason, note, sealed: file.sealed };
      await this.log.add(tx, session, row);
      if (before >= perDay) await this.tellAuditors(tx, session, file, before + 1);
      return { value, until: new Date(this.now().getTime() + shownMs).toISOString() };
    });
  }

  private async file(tx: EntityManager, { centerId, actor }: Session, id: string): Promise<CaseFile> {
    const file = await readCase(tx, centerId, id);
    if (!file || !mayKnow(procedureOf(file.procedure).readers(file.state), actor)) throw missing();
    return file;
  }

  private async value(tx: EntityManager, centerId: string, caseId: string, party: string, field: RevealInput['field']) {
    const [row]: { value: string | null }[] = await tx.query(
      `select p.${columns[field]} as value from case_party c join person p on p.center_id = c.center_id and p.id = c.person_id
        where c.center_id = $1 and c.case_id = $2 and (c.party = $3 or c.person_id::text = $3)`,
      [centerId, caseId, party],
    );
    if (!row) throw missing();
    return row.value === null ? null : this.vault.open(row.value);
  }

  /** Looks of this person on this day of the centre, sealed matters included. */
  private async today(tx: EntityManager, { centerId, actor }: Session): Promise<number> {
    const [row]: { n: number }[] = await tx.query(
      `select count(*)::int as n from access_log where center_id = $1 and actor = $2 and kind = 'reveal'
          and at >= ($3::date)::timestamp at time zone 'Asia/Shanghai'`,
      [centerId, actor.login, dayOf(this.clock.now())],
    );
    return row?.n ?? 0;
  }

  /** Stands with the matter's own compartment: a sealed one is not named outside. */
  private async tellAuditors(tx: EntityManager, { centerId, name }: Session, file: CaseFile, count: number) {
    await tx.query(
      `insert into notice (center_id, id, case_id, about, to_key, text, at, sealed)
       values ($1, $2, $3, 'reveal.many', 'role:auditor', $4, $5, $6)`,
      [centerId, uuidv7(), file.id, `${name}今日已揭示 ${count} 次，请核查。`, this.clock.now(), file.sealed],
    );
  }

  private now(): Date {
    return new Date(this.clock.now());
  }
}

function whyNote(before: number): string {
  return before >= perDay ? `今日已揭示 ${before} 次，请说明。` : '查看理由选“其他”的，请说明。';
}

function missing(): Refusal {
  return new Refusal('not_found', '未找到该事项或当事人。');
}
