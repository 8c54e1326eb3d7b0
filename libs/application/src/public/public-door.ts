import { Injectable } from '@nestjs/common';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Day } from '@yimen/domain/kernel/types';
import { unitTitle } from '@yimen/domain/policy/policy';
import { limitOf } from '@yimen/domain/clocks/lanes';
import { windowOf } from '@yimen/domain/petition/clocks';
import { procedureOf } from '@yimen/domain/procedures';
import { CaseEventEntity } from '@yimen/entities/case/case-event.entity';
import { In, type EntityManager } from 'typeorm';
import { readCase } from '../kernel/case-files';
import { contentOf } from '../kernel/journal';
import { Database, Vault } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { money } from '../papers/amount';
import { AddedMaterials } from './added-materials';
import { ownAgreement } from './own-agreement';
import { isOwnWindow, ownLimits } from './own-limits';
import { PublicPapers } from './public-papers';
import type { PublicSession } from './public-entry';
import { RatingAddenda } from './rating-addenda';
import { centreOf, windowPhone } from './window-phone';

type Petition = CaseState & {
  lead: string | null;
  category: string | null;
  opinionDelivered?: boolean;
  links?: Record<string, string>;
  succeeded: Record<string, string>;
};

/** What is told of a sealed matter: that it lies here. */
const receivedOnly = {
  ...{ sealed: true, status: 'registered', statusTitle: '已登记' },
  ...{ clocks: {}, papers: [], answers: [], notices: [], remedies: [] },
};

/** A right of the petitioner. `until` is null while nothing is delivered: no day counts without proof (Art. 35). */
export interface Remedy {
  title: string;
  until: Day | null;
  how: string;
}

/** What the petitioner is told of his matter (Art. 21): progress, papers, answers, remedies. */
@Injectable()
export class PublicDoor {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly vault: Vault,
    private readonly papers: PublicPapers,
    private readonly materials: AddedMaterials,
    private readonly addenda: RatingAddenda,
  ) {}

  /** Where the matter stands. Says nothing of the house's inner proceedings, and of an accusation only that it was received (Art. 30). */
  progress(session: PublicSession) {
    const scope = { centerId: session.centerId, compartments: session.actor.compartments };
    return this.database.inCenter(scope, async (tx) => {
      const file = await readCase(tx, session.centerId, session.caseId);
      if (!file) throw new Refusal('public_proof_wrong', '查询码或核验信息不符。');
      const context = await this.policies.contextOf(tx, session.centerId, [], file.policy_version);
      const state = file.state as Petition;
      const centre = centreOf(context.policy);
      const head = {
        caseCode: state.caseCode,
        openedAt: state.openedAt,
        centre,
        elder: await this.elder(tx, session, context),
      };
      if (state.sealed) return { ...head, ...receivedOnly };
      return { ...head, sealed: false, ...(await this.open(tx, session, state, context)) };
    });
  }

  /** Name and telephone of the installation's only centre, for a page that has no session yet; of several, none. */
  centre(): Promise<{ title?: string; phone?: string }> {
    return this.database.asSystem(async (tx) => {
      const [only, ...more]: { id: string }[] = await tx.query('select id from center limit 2');
      if (!only || more.length > 0) return {};
      return centreOf((await this.policies.contextOf(tx, only.id)).policy);
    });
  }

  private async open(tx: EntityManager, session: PublicSession, state: Petition, context: Context) {
    const { centerId, caseId, actor } = session;
    return {
      status: state.status,
      statusTitle: procedureOf('petition').statuses[state.status] ?? state.status,
      unit: state.lead,
      unitTitle: state.lead ? unitTitle(context.policy, state.lead) : null,
      unitPhone: await windowPhone(tx, centerId, caseId, this.vault),
      clocks: await ownLimits({ tx, centerId, context }, state, actor.person ?? ''),
      papers: await this.papers.list(tx, session),
      answers: await this.answers(tx, centerId, caseId, state),
      ...(await this.told(tx, centerId, caseId)),
      agreement: await ownAgreement({ tx, centerId, context, vault: this.vault }, state, actor.person ?? ''),
      notices: await this.notices(tx, centerId, state, actor.person ?? ''),
      remedies: remediesOf(state, context, actor.person ?? ''),
      ratings: await this.addenda.own(tx, centerId, state),
      materials: { open: this.materials.open(state), count: await this.materials.count(tx, centerId, caseId) },
    };
  }

  /** Is the person sixty or older? Told to the person alone, after the proof; the page then begins with large letters. */
  private async elder(tx: EntityManager, { centerId, person }: PublicSession, { today }: Context): Promise<boolean> {
    const [row]: { id_number: string | null }[] = await tx.query(
      'select id_number from person where center_id = $1 and id = $2',
      [centerId, person],
    );
    const number = row?.id_number ? this.vault.open(row.id_number) : '';
    const born = /^\d{6}((?:19|20)\d{2})(\d{2})(\d{2})[\dXx]{4}$/.exec(number);
    return born !== null && `${Number(born[1]) + 60}-${born[2]}-${born[3]}` <= today;
  }

  /**
   * What this person was told, about the matter and about the mediation that grew out of it; the same ID number is the same
   * person. In SQL: three tables meet only here.
   */
  private notices(tx: EntityManager, centerId: string, state: Petition, person: string): Promise<unknown[]> {
    return tx.query(
      `select n.about, n.text, n.at from notice n
        where n.center_id = $1
          and n.case_id in (select id from case_file where center_id = $1 and (id = $2 or parent_id = $2 or id = any ($3::uuid[])))
          and n.to_key in (select 'person:' || o.id from person p join person o
                on o.center_id = p.center_id and (o.id = p.id or o.id_blind = p.id_blind)
             where p.center_id = $1 and p.id = $4)
        order by n.at desc limit 100`,
      [centerId, state.id, [state.links?.mediation].filter(Boolean), person],
    );
  }

  /** How a suggestion was answered, to which other body the person was shown the way, what was carried out: words meant for him. */
  private async told(tx: EntityManager, centerId: string, caseId: string) {
    const name = In(['petition.suggestion_replied', 'petition.guided', 'petition.executed']);
    const events = await tx.find(CaseEventEntity, { where: { centerId, caseId, name }, order: { seq: 'ASC' } });
    const words = events.map((event) => ({ about: event.name, ...contentOf(event.content, this.vault) }));
    const pick = (of: Record<string, unknown>, ...fields: string[]) =>
      Object.fromEntries(fields.flatMap((field) => (of[field] === undefined ? [] : [[field, of[field]]])));
    const reply = words.filter(({ about }) => about === 'petition.suggestion_replied').at(-1);
    return {
      reply: reply ? pick(reply, 'result', 'reason') : null,
      guidance: words
        .filter(({ about }) => about === 'petition.guided')
        .map((each) => pick(each, 'route', 'body', 'address', 'applyLimit', 'materials', 'alternative')),
      executed: words.filter(({ about }) => about === 'petition.executed').flatMap(executedIn),
    };
  }

  /** What the delivered opinion says, part by part; an opinion not yet delivered is not known here. */
  private async answers(tx: EntityManager, centerId: string, caseId: string, state: Petition): Promise<unknown[]> {
    if (!state.opinionDelivered) return [];
    const issued = { centerId, caseId, name: 'petition.opinion_issued' };
    const opinion = await tx.findOne(CaseEventEntity, { where: issued, order: { seq: 'DESC' } });
    const body = contentOf(opinion?.content ?? null, this.vault);
    return Array.isArray(body?.parts) ? (body.parts as unknown[]) : [];
  }
}

/** What was carried out, item by item, sums as they stand in papers; the proof stays in the file. */
function executedIn(words: Record<string, unknown>): Record<string, unknown>[] {
  const items = Array.isArray(words.items) ? (words.items as Record<string, unknown>[]) : [];
  return items.map(({ part, what, date, amount }) => ({
    ...{ part, what, date },
    ...(amount === undefined ? {} : { amount: money(amount) }),
  }));
}

/** Rights that still run, with their last day and how to use them; the review of an opinion that is not delivered has no day yet. */
function remediesOf(state: Petition, { policy, today }: Context, person: string): Remedy[] {
  const remedy = (id: string, until: Day | null): Remedy => {
    const definition = policy.clocks.find((one) => one.id === id);
    return { title: definition?.title ?? id, until, how: definition?.remedy ?? '' };
  };
  if (state.status === 'opinion_issued' && !windowOf(state, person)) return [remedy('T07', null)];
  return Object.values(state.clocks)
    .filter((clock) => clock.rightOf === 'case:petitioner' && !clock.stoppedAt && today <= clock.dueRolled)
    .filter(({ id }) => isOwnWindow(state, id, person) || !['T07', 'T09'].includes(limitOf(id)))
    .map((clock) => remedy(limitOf(clock.id), clock.dueRolled));
}
