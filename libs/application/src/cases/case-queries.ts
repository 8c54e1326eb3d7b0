import { Injectable } from '@nestjs/common';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import { keysOf, mayKnow } from '@yimen/domain/kernel/hats';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import { unitTitle } from '@yimen/domain/policy/policy';
import { procedureOf } from '@yimen/domain/procedures';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { caseAnswer } from '../acts/answer';
import { readCase } from '../kernel/case-files';
import { Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { People } from '../people/people';
import { actionsOf } from './actions';
import { explanationsOf } from './explanations';
import { Journal } from './journal';
import { listSql, nextCursor, type CaseListQuery, type ListRow } from './list';

interface Opened {
  procedure: Procedure;
  state: CaseState;
  context: Context;
}

/** Reading of cases: one, its journal, what may be done now, lists. Everybody reads behind his own walls. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly people: People,
    private readonly journals: Journal,
  ) {}

  /** The case with its people (numbers masked) and texts. Throws Refusal not_found. */
  get(session: Session, name: ProcedureName, id: string) {
    return this.read(session, async (tx) => {
      const { procedure, state, context } = await this.open(tx, session, name, id);
      const parties = await this.people.partiesOf(tx, session.centerId, id);
      const texts = await this.journals.texts(tx, session.centerId, id);
      return {
        ...caseAnswer(procedure, state, context),
        ...titles(state, context),
        ...formerNote(state, session, context),
        ...(await this.journals.handedOver(tx, session.centerId, state)),
        people: parties.map(({ party, name: title, side, kind, idMasked, phoneMasked }) => ({
          id: party,
          name: title,
          side,
          kind,
          idMasked,
          phoneMasked,
        })),
        texts,
        rungs: sentRungs(state),
      };
    });
  }

  /** Every entry of the journal, oldest first. */
  journal(session: Session, name: ProcedureName, id: string) {
    return this.read(session, async (tx) => {
      const { context } = await this.open(tx, session, name, id);
      return { items: await this.journals.entries(tx, session.centerId, id, context) };
    });
  }

  /** Every limit with the steps that led to its day. */
  clocks(session: Session, name: ProcedureName, id: string) {
    return this.read(session, async (tx) => {
      const { state, context } = await this.open(tx, session, name, id);
      return explanationsOf(state, context);
    });
  }

  /** What this person may do now; for what is greyed out, why. */
  actions(session: Session, name: ProcedureName, id: string) {
    return this.read(session, async (tx) => {
      const { procedure, state, context } = await this.open(tx, session, name, id);
      return { items: actionsOf(procedure, state, session.actor, context) };
    });
  }

  /** One page of a list, sorted by due day or by opening; `next` is the cursor of the following page, null at the end. */
  list(session: Session, name: ProcedureName, query: CaseListQuery) {
    return this.read(session, async (tx) => {
      const context = await this.policies.contextOf(tx, session.centerId);
      const { sql, params, limit } = listSql(session.centerId, name, keysOf(session.actor), query, context);
      const rows: ListRow[] = await tx.query(sql, params);
      const page = rows.slice(0, limit);
      const items = page.map(({ state }) => ({
        ...caseAnswer(procedureOf(name), state, context),
        ...titles(state, context),
      }));
      return { items, next: rows.length > limit ? nextCursor(query, page.at(-1)) : null };
    });
  }

  /** The units of the centre. */
  units(session: Session) {
    return this.read(session, async (tx) => {
      const { policy } = await this.policies.contextOf(tx, session.centerId);
      const rows = policy.units.filter((unit) => !unit.template && unit.enabled !== false);
      return {
        items: rows.map(({ id, title, kind, parent, short, resident }) => ({
          id,
          title,
          kind,
          parent,
          short,
          resident: resident ?? false,
        })),
      };
    });
  }

  private read<T>(session: Session, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inCenter({ centerId: session.centerId, compartments: session.actor.compartments }, work);
  }

  private async open(tx: EntityManager, session: Session, name: ProcedureName, id: string): Promise<Opened> {
    const file = await readCase(tx, session.centerId, id);
    const procedure = procedureOf(name);
    if (!file || file.procedure !== name || !mayKnow(procedure.readers(file.state), session.actor)) {
      throw new Refusal('not_found', '未找到该事项。');
    }
    return {
      procedure,
      state: file.state,
      context: await this.policies.contextOf(tx, session.centerId, [], file.policy_version),
    };
  }
}

/** Step of a ladder → how often it was sent: once, or not at all (superseded, dropped). */
function sentRungs({ rungs }: CaseState): Record<string, number> {
  return Object.fromEntries(Object.entries(rungs).map(([rung, fate]) => [rung, fate === 'sent' ? 1 : 0]));
}

/** Names of codes, so that a reader needs no table. */
function titles(state: CaseState & { lead?: string | null; topic?: string | null }, { policy }: Context) {
  const topic = policy.dictionaries.content_categories?.find((entry) => entry.code === state.topic)?.title ?? null;
  return { leadTitle: state.lead ? unitTitle(policy, state.lead) : null, topicTitle: topic };
}

/** A committee that has given the file away is told where it went (S3-10). */
function formerNote(
  state: CaseState & { formerCommittees?: string[]; committee?: string },
  { actor }: Session,
  { policy }: Context,
) {
  const former =
    actor.committee && actor.committee !== state.committee && state.formerCommittees?.includes(actor.committee);
  const title = policy.committees.find((committee) => committee.id === state.committee)?.title ?? '';
  return former ? { note: `已移交${title}` } : {};
}
