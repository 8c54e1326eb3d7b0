import { Injectable } from '@nestjs/common';
import { unitsOf } from '@yimen/domain/kernel/hats';
import { demand, Refusal } from '@yimen/domain/kernel/refusal';
import { SavedViewEntity } from '@yimen/entities/desk/saved-view.entity';
import { In, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../accounts/session';
import { isUuid } from '../kernel/case-files';
import { Clock, Database } from '../kernel/ports';

/** What a person says of a view. */
export interface ViewInput {
  name: string;
  page: string;
  query: object;
  shared: boolean;
}

const mostViews = 50;

/** Saved views of lists: own ones, and those that colleagues of the unit share. Only the owner changes one. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Own views, then those of the unit, by name. */
  list(session: Session) {
    return this.inside(session, async (tx) => {
      const { centerId, accountId, actor } = session;
      const shared = { centerId, shared: true, unit: In(unitsOf(actor)) };
      const rows = await tx.find(SavedViewEntity, { where: [{ centerId, accountId }, shared], take: 500 });
      rows.sort((a, b) => mineFirst(a, b, accountId) || a.name.localeCompare(b.name, 'zh'));
      return { items: rows.map((row) => viewOf(row, session)) };
    });
  }

  /** Keeps a new view. Refuses the fifty-first, and a query of more than 8 KB. */
  async create(session: Session, input: ViewInput) {
    sized(input);
    return this.inside(session, async (tx) => {
      const { centerId, accountId, actor } = session;
      const count = await tx.countBy(SavedViewEntity, { centerId, accountId });
      demand(count < mostViews, 'validation_failed', '每人最多保存五十个视图，请先删除不用的。');
      const row = { centerId, accountId, id: uuidv7(), unit: actor.unit, ...input, savedAt: this.now() };
      await tx.insert(SavedViewEntity, row);
      return viewOf(row, session);
    });
  }

  /** Changes an own view. Throws Refusal not_found, also for one that a colleague shares. */
  async update(session: Session, id: string, input: ViewInput) {
    sized(input);
    return this.inside(session, async (tx) => {
      const mine = await this.mine(tx, session, id);
      await tx.update(SavedViewEntity, { centerId: mine.centerId, id }, { ...input, savedAt: this.now() });
      return viewOf({ ...mine, ...input }, session);
    });
  }

  /** Removes an own view. Throws Refusal not_found. */
  delete(session: Session, id: string): Promise<void> {
    return this.inside(session, async (tx) => {
      const { centerId } = await this.mine(tx, session, id);
      await tx.delete(SavedViewEntity, { centerId, id });
    });
  }

  private async mine(tx: EntityManager, { centerId, accountId }: Session, id: string): Promise<SavedViewEntity> {
    const row = isUuid(id) ? await tx.findOneBy(SavedViewEntity, { centerId, accountId, id }) : null;
    if (!row) throw new Refusal('not_found', '没有这个视图，或者不是您保存的。');
    return row;
  }

  private inside<T>({ centerId }: Session, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inCenter({ centerId, compartments: [] }, work);
  }

  private now(): Date {
    return new Date(this.clock.now());
  }
}

function mineFirst(a: SavedViewEntity, b: SavedViewEntity, accountId: string): number {
  return Number(b.accountId === accountId) - Number(a.accountId === accountId);
}

function sized({ query }: ViewInput): void {
  demand(JSON.stringify(query).length <= 8_192, 'validation_failed', '筛选条件过长，请减少条件。', [
    { pointer: '/query', code: 'too_long', message: '筛选条件过长' },
  ]);
}

function viewOf({ id, name, page, query, shared, accountId }: SavedViewEntity, session: Session) {
  return { id, name, page, query, shared, mine: accountId === session.accountId };
}
