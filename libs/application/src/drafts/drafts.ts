import { Injectable } from '@nestjs/common';
import { demand, Refusal } from '@yimen/domain/kernel/refusal';
import type { Json } from '@yimen/domain/kernel/types';
import { DraftEntity } from '@yimen/entities/desk/draft.entity';
import { LessThan, Like, MoreThan, type EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { canonicalJson } from '../kernel/canonical';
import { Clock, Database, Vault } from '../kernel/ports';

/** A draft as its owner reads it. */
export interface DraftView {
  key: string;
  version: number;
  /** ISO UTC. */
  savedAt: string;
  content?: Json;
}

const keptMs = 30 * 24 * 3_600_000;
const mostBytes = 200 * 1024;
/** More drafts than anybody writes; the oldest makes room for the newest. */
const mostDrafts = 200;

/**
 * Drafts: what somebody has typed and not yet done. Everybody sees his own alone; they lie sealed and are forgotten after
 * thirty days. Two windows of one person do not overwrite each other: who saves must have read the newest.
 */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Own drafts whose key begins with `prefix`, newest first, without their content. */
  list(session: Session, prefix: string): Promise<{ items: DraftView[] }> {
    return this.mine(session, async (tx, own) => {
      const begun = Like(`${prefix.replace(/[%_\\]/g, '\\$&')}%`);
      const where = { ...own, key: begun, savedAt: MoreThan(this.horizon()) };
      const rows = await tx.find(DraftEntity, { where, order: { savedAt: 'DESC', key: 'ASC' }, take: mostDrafts });
      return { items: rows.map((row) => head(row)) };
    });
  }

  /** One draft with its content. Throws Refusal not_found. */
  get(session: Session, key: string): Promise<DraftView> {
    return this.mine(session, async (tx, own) => {
      const row = await tx.findOneBy(DraftEntity, { ...own, key, savedAt: MoreThan(this.horizon()) });
      if (!row) throw new Refusal('not_found', '没有这份草稿，可能已超过三十天。');
      return this.whole(row);
    });
  }

  /**
   * Saves. In: the version last read, 0 for a new draft. Throws Refusal draft_newer with the stored one when somebody (the
   * same person in another window) has saved since; the same content sent twice is saved once.
   */
  async put(session: Session, key: string, content: Json, version: number): Promise<DraftView> {
    demand(/^[\w./:~-]{1,80}$/.test(key), 'validation_failed', '草稿的名称不对。', [
      { pointer: '/key', code: 'format', message: '草稿的名称不对' },
    ]);
    const text = canonicalJson(content);
    demand(Buffer.byteLength(text) <= mostBytes, 'validation_failed', '草稿超过 200 KB，请分开保存。', [
      { pointer: '/content', code: 'too_long', message: '草稿不能超过 200 KB' },
    ]);
    return this.mine(session, async (tx, own) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`draft/${own.accountId}`]);
      await tx.delete(DraftEntity, { ...own, savedAt: LessThan(this.horizon()) });
      const stored = await tx.findOneBy(DraftEntity, { ...own, key });
      if (stored && stored.version !== version) return this.newer(stored, text);
      const row = { ...own, key, content: this.vault.seal(text), version: version + 1, savedAt: this.now() };
      if (stored) await tx.update(DraftEntity, { ...own, key }, row);
      else await this.add(tx, own, row);
      return head(row);
    });
  }

  /** Forgets a draft; one that is gone already is gone. */
  delete(session: Session, key: string): Promise<void> {
    return this.mine(session, async (tx, own) => void (await tx.delete(DraftEntity, { ...own, key })));
  }

  private newer(stored: DraftEntity, text: string): DraftView {
    if (this.vault.open(stored.content) === text) return head(stored);
    const refusal = new Refusal('draft_newer', '这份草稿在别的窗口又保存过，请核对后再保存。');
    throw Object.assign(refusal, { state: this.whole(stored) });
  }

  private async add(tx: EntityManager, own: Own, row: Omit<DraftEntity, never>): Promise<void> {
    const kept = await tx.find(DraftEntity, { select: { key: true }, where: own, order: { savedAt: 'DESC' } });
    for (const { key } of kept.slice(mostDrafts - 1)) await tx.delete(DraftEntity, { ...own, key });
    await tx.insert(DraftEntity, row);
  }

  private whole(row: DraftEntity): DraftView {
    return { ...head(row), content: JSON.parse(this.vault.open(row.content)) as Json };
  }

  private mine<T>(session: Session, work: (tx: EntityManager, own: Own) => Promise<T>): Promise<T> {
    const { centerId, accountId } = session;
    return this.database.inCenter({ centerId, compartments: [] }, (tx) => work(tx, { centerId, accountId }));
  }

  private now(): Date {
    return new Date(this.clock.now());
  }

  private horizon(): Date {
    return new Date(this.now().getTime() - keptMs);
  }
}

interface Own {
  centerId: string;
  accountId: string;
}

function head({ key, version, savedAt }: DraftEntity): DraftView {
  return { key, version, savedAt: savedAt.toISOString() };
}
