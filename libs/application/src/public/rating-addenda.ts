import { Injectable } from '@nestjs/common';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import { mayKnow } from '@yimen/domain/kernel/hats';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { isHandlingBody } from '@yimen/domain/petition/rights';
import type { PetitionState } from '@yimen/domain/petition/state';
import { unitTitle } from '@yimen/domain/policy/policy';
import { procedureOf } from '@yimen/domain/procedures';
import { NoticeEntity } from '@yimen/entities/notice/notice.entity';
import { RatingAddendumEntity } from '@yimen/entities/public/rating-addendum.entity';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../accounts/session';
import { readCase } from '../kernel/case-files';
import { contentOf } from '../kernel/journal';
import { Clock, Database, Vault } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import type { PublicSession } from './public-entry';

/** Who reads ratings: those who call back and those who watch; never the body that was rated (right 9). */
const readers = ['callback_officer', 'supervisor', 'bureau_head', 'bureau_deputy', 'auditor'];

/** 追评, and ratings as those may read them who did not handle the matter. */
@Injectable()
export class RatingAddenda {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** Adds to a rating, once. Throws addendum_needs_rating, already_added. */
  add({ centerId, caseId, person, actor }: PublicSession, object: string, text: string): Promise<{ object: string }> {
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const file = await readCase(tx, centerId, caseId);
      const ratings = ratingsOf(file?.state);
      if (!file || file.sealed || !ratings[object])
        throw new Refusal('addendum_needs_rating', '先评价，才能追加评价。');
      const [row]: unknown[] = await tx.query(
        `insert into rating_addendum (center_id, case_id, object, person_id, content, at) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing returning object`,
        [centerId, caseId, object, person, this.vault.seal(text), this.clock.now()],
      );
      if (!row) throw new Refusal('already_added', '这个单位您已经追加评价过了。');
      const notice = {
        about: 'rating.added',
        text: '信访人追加了评价，请查看。',
        channel: 'in_app',
        rung: null,
        document: null,
      };
      const to = { toKey: 'role:callback_officer', at: new Date(this.clock.now()) };
      await tx.insert(NoticeEntity, { ...notice, ...to, centerId, caseId, id: uuidv7() });
      return { object };
    });
  }

  /** What the petitioner has rated so far, and whether he has added to it. */
  async own(tx: EntityManager, centerId: string, state: CaseState) {
    const added = await tx.findBy(RatingAddendumEntity, { centerId, caseId: state.id });
    const objects = new Set(added.map(({ object }) => object));
    return Object.entries(ratingsOf(state)).map(([object, grade]) => ({ object, grade, added: objects.has(object) }));
  }

  /** Ratings of a matter with reasons and 追评. Throws not_found, and forbidden for the handling body. */
  list({ centerId, actor }: Session, petition: string) {
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const file = await readCase(tx, centerId, petition);
      if (!file || file.procedure !== 'petition' || !mayKnow(procedureOf('petition').readers(file.state), actor)) {
        throw new Refusal('not_found', '未找到该事项。');
      }
      const handling = isHandlingBody(file.state as PetitionState, actor);
      if (handling || !actor.roles.some((role) => readers.includes(role))) {
        throw new Refusal('forbidden', '评价由承办单位以外的人查看。');
      }
      const { policy } = await this.policies.contextOf(tx, centerId, [], file.policy_version);
      const [reasons, added] = [await this.reasons(tx, centerId, petition), await this.texts(tx, centerId, petition)];
      const items = Object.entries(ratingsOf(file.state)).map(([object, grade]) => ({
        ...{ object, objectTitle: unitTitle(policy, object), grade },
        ...{ reason: reasons.get(object) ?? null, addendum: added.get(object) ?? null },
      }));
      return { items };
    });
  }

  private async reasons(tx: EntityManager, centerId: string, caseId: string): Promise<Map<string, string>> {
    const rows: { content: string | null }[] = await tx.query(
      `select content from case_event where center_id = $1 and case_id = $2 and name = 'petition.rated' order by seq`,
      [centerId, caseId],
    );
    const said = rows.map(
      ({ content }) => contentOf(content, this.vault) as { object?: string; reason?: string } | null,
    );
    return new Map(said.flatMap((one) => (one?.object && one.reason ? [[one.object, one.reason]] : [])));
  }

  private async texts(tx: EntityManager, centerId: string, caseId: string): Promise<Map<string, string>> {
    const rows = await tx.findBy(RatingAddendumEntity, { centerId, caseId });
    return new Map(rows.map(({ object, content }) => [object, this.vault.open(content)]));
  }
}

function ratingsOf(state: CaseState | undefined): Record<string, string> {
  return (state as PetitionState | undefined)?.ratings ?? {};
}
