import { Injectable } from '@nestjs/common';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import { keysOf, mayKnow } from '@yimen/domain/kernel/hats';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Json, ProcedureName } from '@yimen/domain/kernel/types';
import { otherRoutesOf, targetsOf } from '@yimen/domain/petition/routes';
import type { PetitionState } from '@yimen/domain/petition/state';
import { procedureOf } from '@yimen/domain/procedures';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { readCase, readStates } from '../kernel/case-files';
import { Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { partyFileOf } from '../people/party-file';
import { People } from '../people/people';
import { partyOf, withPartyNames } from '../people/party-names';
import { actionsOf, openingsOf } from './actions';
import { explanationsOf } from './explanations';
import { type Hidden, Journal, type JournalQuery } from './journal';
import { CaseLinks } from './links';
import { listSql, type ListRow } from './list';
import { nextCursor, type Asked, type CaseListQuery } from './list-query';
import { CasePapers } from './papers';
import { CaseRows } from './rows';
import { maskSensitive } from './sensitive';
import { tallySql, type TallyBy } from './tally';

interface Opened {
  procedure: Procedure;
  state: CaseState;
  context: Context;
}

type CaseRow = Record<string, Json> & { id: string; seq: number; status: string };

function askedOf(
  { centerId, actor }: Session,
  procedure: ProcedureName,
  query: CaseListQuery,
  context: Context,
): Asked {
  return { centerId, procedure, actor, keys: keysOf(actor), query, context };
}

/** Reading of cases: one, its journal, what may be done now, lists. Everybody reads behind his own walls. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly people: People,
    private readonly journals: Journal,
    private readonly rows: CaseRows,
    private readonly casePapers: CasePapers,
    private readonly caseLinks: CaseLinks,
  ) {}

  /** The case with its people (numbers masked) and texts. Throws Refusal not_found. */
  get(session: Session, name: ProcedureName, id: string) {
    return this.read(session, async (tx) => {
      const { procedure, state, context } = await this.open(tx, session, name, id);
      const parties = await this.people.partiesOf(tx, session.centerId, partyFileOf(state));
      const texts = await this.journals.texts(tx, session.centerId, id);
      const [row] = await this.rows.of(tx, session.centerId, procedure, [state], context, session.actor);
      return {
        ...withPartyNames(row as CaseRow, parties),
        stages: await this.journals.stages(tx, session.centerId, procedure, id, context),
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
        texts: texts
          .filter(({ act }) => !hiddenFrom(procedure, state, session).acts.includes(act))
          .map((text) =>
            hiddenFrom(procedure, state, session).sensitive ? { ...text, fields: maskSensitive(text.fields) } : text,
          ),
        rungs: sentRungs(state),
      };
    });
  }

  /** Entries of the journal, newest last: the latest page of them; `next` leads to what stands before it. */
  journal(session: Session, name: ProcedureName, id: string, query: JournalQuery = {}) {
    return this.read(session, async (tx) => {
      const { procedure, state, context } = await this.open(tx, session, name, id);
      const hidden = hiddenFrom(procedure, state, session);
      return this.journals.entries(tx, session.centerId, id, context, query, hidden);
    });
  }

  /** The papers of the case with what became of each. */
  documents(session: Session, name: ProcedureName, id: string) {
    return this.read(session, async (tx) => {
      const { procedure, state, context } = await this.open(tx, session, name, id);
      const { papers } = hiddenFrom(procedure, state, session);
      const items = await this.casePapers.of(tx, session.centerId, id, context);
      return { items: items.filter(({ type }) => !papers.includes(type)) };
    });
  }

  /** Matters that belong to this one; only those that the reader may know of. */
  links(session: Session, name: ProcedureName, id: string) {
    return this.read(session, async (tx) => {
      const { state, context } = await this.open(tx, session, name, id);
      return { items: await this.caseLinks.of(tx, session, state, context) };
    });
  }

  /** Every limit with the steps that led to its day. */
  clocks(session: Session, name: ProcedureName, id: string) {
    return this.read(session, async (tx) => {
      const { state, context } = await this.open(tx, session, name, id);
      const parties = await this.people.partiesOf(tx, session.centerId, partyFileOf(state));
      return explanationsOf(state, context, (lane) => partyOf(lane, parties));
    });
  }

  /** Where a petition may be sent, and the other ways that the law gives it, with body, basis, limits and what comes after (Art. 30, 31). */
  targets(session: Session, id: string) {
    return this.read(session, async (tx) => {
      const { state, context } = await this.open(tx, session, 'petition', id);
      const matter = state as PetitionState;
      return { items: targetsOf(matter, context.policy), routes: otherRoutesOf(matter, context.policy) };
    });
  }

  /** What this person may do now; for what is greyed out, why. */
  actions(session: Session, name: ProcedureName, id: string) {
    return this.read(session, async (tx) => {
      const { procedure, state, context } = await this.open(tx, session, name, id);
      const { actor } = session;
      return { items: [...actionsOf(procedure, state, actor, context), ...openingsOf(state, actor, context)] };
    });
  }

  /** One page of a list, sorted by due day or by opening; `next` is the cursor of the following page, null at the end. */
  list(session: Session, name: ProcedureName, query: CaseListQuery) {
    return this.read(session, async (tx) => {
      const context = await this.policies.contextOf(tx, session.centerId);
      const { sql, params, limit } = listSql(askedOf(session, name, query, context));
      const found: ListRow[] = await tx.query(sql, params);
      const page = found.slice(0, limit);
      const states = await readStates(
        tx,
        session.centerId,
        page.map(({ id }) => id),
      );
      const byId = new Map(states.map((state) => [state.id, state]));
      const ordered = page.flatMap(({ id }) => byId.get(id) ?? []);
      const rows = await this.rows.of(tx, session.centerId, procedureOf(name), ordered, context, session.actor);
      const items = (query.view === 'wall' ? rows.map(nameless) : rows) as CaseRow[];
      return { items, next: found.length > limit ? nextCursor(page.at(-1)) : null };
    });
  }

  /** How many cases the list of this query shows, told apart by status or by today's colour. */
  counts(session: Session, name: ProcedureName, by: TallyBy, query: CaseListQuery) {
    return this.read(session, async (tx) => {
      const context = await this.policies.contextOf(tx, session.centerId);
      const { sql, params } = tallySql(askedOf(session, name, query, context), by);
      const rows: { word: string; n: string }[] = await tx.query(sql, params);
      const total = rows.reduce((sum, { n }) => sum + Number(n), 0);
      const items = rows.filter(({ word }) => word !== '').map(({ word, n }) => [word, Number(n)] as const);
      return { items: Object.fromEntries(items), total };
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

/** A row for the screen in the hall, where everybody reads along: nobody is named, not even masked. */
function nameless(row: Record<string, Json>): Record<string, Json> {
  return { ...row, petitioner: null, handlerName: null, next: null };
}

/** What stands in the case and is not for this reader. */
function hiddenFrom(procedure: Procedure, state: CaseState, { actor }: Session): Hidden {
  return procedure.hides?.(state, actor) ?? { acts: [], papers: [] };
}

/** Step of a ladder → how often it was sent: once, or not at all (superseded, dropped). */
function sentRungs({ rungs }: CaseState): Record<string, number> {
  return Object.fromEntries(Object.entries(rungs).map(([rung, fate]) => [rung, fate === 'sent' ? 1 : 0]));
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
