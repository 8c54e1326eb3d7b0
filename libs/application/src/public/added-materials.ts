import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays } from '@yimen/domain/calendar/days';
import { recipientsOf } from '@yimen/domain/duties/recipients';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import { mayKnow } from '@yimen/domain/kernel/hats';
import type { Context } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { procedureOf } from '@yimen/domain/procedures';
import { MaterialEntity } from '@yimen/entities/public/material.entity';
import { NoticeEntity } from '@yimen/entities/notice/notice.entity';
import { TaskEntity } from '@yimen/entities/task/task.entity';
import { IsNull, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../accounts/session';

import { isUuid, readCase } from '../kernel/case-files';
import { Clock, Database, Vault } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import type { PublicSession } from './public-entry';

/** A photo made anew from its pixels. */
export interface CleanPhoto {
  jpeg: Buffer;
  width: number;
  height: number;
  /** SHA-256 of the file as it came. */
  sourceHash: string;
}

/** One matter takes this many photos a day, and in all; more is brought to the window. */
const perDay = 27;
const perMatter = 90;
/** The house's own promise, not the law's: somebody looks within three days. */
const lookWithin = 3;
const about = 'material.added';
const closed = ['finalised', 'archived', 'withdrawn', 'merged'];

/** 补充材料: photos from the petitioner's phone, kept sealed with the matter, told to its handler. */
@Injectable()
export class AddedMaterials {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** Does the matter still take material? Not a sealed one: its body speaks with the person itself (Art. 30). */
  open(state: CaseState): boolean {
    return !state.sealed && !closed.includes(state.status);
  }

  /** Photos of this matter so far. */
  count(tx: EntityManager, centerId: string, caseId: string): Promise<number> {
    return tx.countBy(MaterialEntity, { centerId, caseId });
  }

  /** Keeps the photos and tells the handler. The same file sent again is kept once. Throws material_closed, photo_too_many. */
  add(
    { centerId, caseId, person, actor }: PublicSession,
    photos: CleanPhoto[],
  ): Promise<{ received: number; total: number }> {
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const file = await readCase(tx, centerId, caseId);
      if (!file || !this.open(file.state))
        throw new Refusal('material_closed', '这件事项现在不接收补充材料，请到窗口。');
      await tx.query('select 1 from case_file where center_id = $1 and id = $2 for update', [centerId, caseId]);
      await this.room(tx, centerId, caseId, photos.length);
      for (const photo of photos) await this.insert(tx, { centerId, caseId, personId: person }, photo);
      const context = await this.policies.contextOf(tx, centerId, [], file.policy_version);
      await this.tell(tx, centerId, file.state, context);
      return { received: photos.length, total: await this.count(tx, centerId, caseId) };
    });
  }

  /** Photos of a matter for those who may know of it, oldest first. Throws not_found. */
  list(session: Session, petition: string) {
    return this.staff(session, petition, async (tx, centerId) => {
      const rows = await tx.find(MaterialEntity, {
        select: { id: true, at: true, bytes: true, width: true, height: true, hash: true, seenBy: true, seenAt: true },
        where: { centerId, caseId: petition },
        order: { at: 'ASC', id: 'ASC' },
      });
      return {
        items: rows.map(({ id, at, bytes, width, height, hash, seenBy, seenAt }, index) => ({
          ...{ id, title: `照片 ${index + 1}`, at: at.toISOString(), by: '信访人', bytes, width, height, hash },
          ...{ seenBy, seenAt: seenAt?.toISOString() ?? null },
        })),
      };
    });
  }

  /** One photo, as JPEG; who opens it first is written down. Throws not_found. */
  content(session: Session, petition: string, id: string): Promise<Buffer> {
    return this.staff(session, petition, async (tx, centerId) => {
      const mine = { centerId, caseId: petition, id };
      const photo = isUuid(id) ? await tx.findOneBy(MaterialEntity, mine) : null;
      if (!photo) throw new Refusal('not_found', '未找到这份材料。');
      const seen = { seenBy: session.actor.login, seenAt: new Date(this.clock.now()) };
      await tx.update(MaterialEntity, { ...mine, seenAt: IsNull() }, seen);
      return Buffer.from(this.vault.open(photo.content), 'base64');
    });
  }

  private async room(tx: EntityManager, centerId: string, caseId: string, more: number): Promise<void> {
    const [row]: { day: number; total: number }[] = await tx.query(
      `select count(*)::int as total, count(*) filter (where at > $3::timestamptz - interval '1 day')::int as day
         from material where center_id = $1 and case_id = $2`,
      [centerId, caseId, this.clock.now()],
    );
    if ((row?.day ?? 0) + more > perDay || (row?.total ?? 0) + more > perMatter) {
      throw new Refusal(
        'photo_too_many',
        `一天最多补充 ${perDay} 张，一件事项最多 ${perMatter} 张。更多材料请带到窗口。`,
      );
    }
  }

  private async insert(
    tx: EntityManager,
    of: { centerId: string; caseId: string; personId: string },
    { jpeg, width, height, sourceHash }: CleanPhoto,
  ): Promise<void> {
    const kept = {
      sourceHash,
      hash: createHash('sha256').update(jpeg).digest('hex'),
      bytes: jpeg.length,
      width,
      height,
    };
    const content = this.vault.seal(jpeg.toString('base64'));
    const row = { ...of, ...kept, id: uuidv7(), content, at: new Date(this.clock.now()) };
    await tx.createQueryBuilder().insert().into(MaterialEntity).values(row).orIgnore().execute();
  }

  /** One open task and one unread notice for each matter, however many photos come. */
  private async tell(tx: EntityManager, centerId: string, state: CaseState, { today, now }: Context): Promise<void> {
    const [key = 'role:triage_officer'] = recipientsOf('case:handler', state);
    const of = { centerId, caseId: state.id, about };
    if (!(await tx.existsBy(TaskEntity, { ...of, doneAt: IsNull() }))) {
      const task = { what: '查看信访人补充的材料', due: addDays(today, lookWithin), ref: null };
      await tx.insert(TaskEntity, { ...of, ...task, id: uuidv7(), ownerKey: key, openedAt: new Date(now) });
    }
    if (await tx.existsBy(NoticeEntity, { ...of, toKey: key, acknowledgedAt: IsNull() })) return;
    const notice = { text: '信访人用手机补充了材料，请查看。', rung: null, document: null, channel: 'in_app' };
    await tx.insert(NoticeEntity, { ...of, ...notice, id: uuidv7(), toKey: key, at: new Date(now) });
  }

  private staff<T>(
    { centerId, actor }: Session,
    petition: string,
    work: (tx: EntityManager, centerId: string) => Promise<T>,
  ): Promise<T> {
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const file = await readCase(tx, centerId, petition);
      const procedure = procedureOf('petition');
      if (!file || file.procedure !== 'petition' || !mayKnow(procedure.readers(file.state), actor)) {
        throw new Refusal('not_found', '未找到该事项。');
      }
      return work(tx, centerId);
    });
  }
}
