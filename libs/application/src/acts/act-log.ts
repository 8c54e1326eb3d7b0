import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { EntityManager } from 'typeorm';
import { canonicalJson, sha256 } from '../kernel/canonical';
import { Clock, type Database, Vault } from '../kernel/ports';
import type { ActAnswer, ActRequest } from './act-request';

/** What stands in the log under a key. */
export interface ActRow {
  body_hash: string;
  result: ActAnswer | null;
}

/** The row of a key, for `Database.single`. */
export const actSql = 'select body_hash, result from act where center_id = $1 and command_id = $2';

/** The log of acts by their Idempotency-Key: what was asked, and the answer it got (design §4: exactly once in effect). */
@Injectable()
export class ActLog {
  constructor(
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** The key of the request. Refuses one that is missing or no key. */
  keyOf(request: ActRequest): string {
    const key = request.idempotencyKey ?? '';
    if (/^[\x21-\x7e]{1,64}$/.test(key)) return key;
    throw new Refusal(
      'idempotency_key_missing',
      '请求须带 Idempotency-Key（不超过64个字符），以便重发时不会重复办理。',
    );
  }

  /** The stored answer of the same request; null when it has none yet. Refuses a key that was used for another body. */
  async answerOf(tx: EntityManager, request: ActRequest): Promise<{ known: boolean; answer: ActAnswer | null }> {
    const [row]: ActRow[] = await tx.query(actSql, [request.centerId, this.keyOf(request)]);
    return this.read(request, row);
  }

  /** The same for a row that was read with something else. */
  read(request: ActRequest, row: Partial<ActRow> | undefined): { known: boolean; answer: ActAnswer | null } {
    if (!row?.body_hash) return { known: false, answer: null };
    if (row.body_hash !== hashOf(request)) {
      throw new Refusal('idempotency_key_reused', '这个请求编号已用于别的内容，请刷新页面后重新提交。');
    }
    return { known: true, answer: row.result ?? null };
  }

  /** Is it the row of this very request: same person, same act, same matter, same content? */
  isOf(request: ActRequest, row: ActRow): boolean {
    return row.body_hash === hashOf(request);
  }

  /** The row of this request; its input lies sealed until it has been applied. */
  rowOf(request: ActRequest, caseId: string | null, sealed: string | null): Record<string, unknown> {
    return {
      center_id: request.centerId,
      command_id: this.keyOf(request),
      case_id: caseId,
      name: request.name,
      actor: request.actor.login,
      body_hash: hashOf(request),
      content: this.vault.sealJson(request.body ?? {}),
      result: null,
      created_at: this.clock.now(),
      applied_at: null,
      sealed,
    };
  }

  /** Enters a request that goes to the engine; the same one sent twice at once is entered once. */
  async enter(database: Database, request: ActRequest, caseId: string, sealed: string | null): Promise<void> {
    const row = this.rowOf(request, caseId, sealed);
    const columns = Object.keys(row).join(', ');
    const scope = { centerId: request.centerId, compartments: request.actor.compartments };
    const sql = `insert into act (${columns}) select ${columns} from jsonb_populate_record(null::act, $1::jsonb) on conflict do nothing`;
    await database.single(scope, sql, [JSON.stringify(row)]);
  }

  /** Takes an entry back whose act the engine has refused for good. */
  async withdraw(tx: EntityManager, request: ActRequest): Promise<void> {
    await tx.query('delete from act where center_id = $1 and command_id = $2 and body_hash = $3 and result is null', [
      request.centerId,
      this.keyOf(request),
      hashOf(request),
    ]);
  }

  /** Writes down that an act was refused; nothing else of it remains. */
  async refused(tx: EntityManager, request: ActRequest, code: string, sealed: string | null): Promise<void> {
    await tx.query(
      'insert into refusal_log (center_id, case_id, act, actor, code, at, sealed) values ($1, $2, $3, $4, $5, $6, $7)',
      [request.centerId, request.caseId, request.name, request.actor.login, code, this.clock.now(), sealed],
    );
  }
}

/** Did the database say that this key is entered already? */
export function isRepeat(error: unknown): boolean {
  const { code, constraint } = (error as { driverError?: { code?: string; constraint?: string } }).driverError ?? {};
  return code === '23505' && constraint === 'act_pkey';
}

function hashOf(request: ActRequest): string {
  return sha256(canonicalJson([request.name, request.caseId, request.actor.login, request.body ?? {}]));
}
