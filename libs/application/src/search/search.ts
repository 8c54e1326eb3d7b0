import { Injectable } from '@nestjs/common';
import { keysOf } from '@yimen/domain/kernel/hats';
import { procedureOf } from '@yimen/domain/procedures';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { caseHeads } from '../cases/heads';
import { Policies } from '../kernel/policies';
import { Database, Vault } from '../kernel/ports';
import { People } from '../people/people';
import { AccessLog } from '../reveal/access-log';
import { guessOf, type Guess } from './guess';
import { searchBlind } from './search-keys';

interface Hit {
  id: string;
  procedure: ProcedureName;
  caseCode: string;
  status: string;
}

const most = 20;

/** '汪德明' → '汪**': whoever only searches need not read the whole name. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return rest.length ? first + '*'.repeat(Math.min(rest.length, 2)) : '*';
}

/**
 * Search by case code, name, its pinyin initials, ID number, phone, or their last four: exact, through blind indexes; only
 * what the person may know. Every search is written down by its kind and a keyed hash, never by its words (right 11).
 */
@Injectable()
export class Search {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly people: People,
    private readonly log: AccessLog,
    private readonly policies: Policies,
  ) {}

  /** In: one word. Out: what it was taken for, at most twenty hits with masked people, newest first; `more` when there are others. */
  query(session: Session, q: string) {
    const word = q.trim().replace(/[０-９Ａ-Ｚａ-ｚ－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
    const guess = guessOf(word);
    const { centerId, actor } = session;
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const found = await this.hits(tx, session, word, guess);
      const hits = found.slice(0, most);
      const items = [];
      const { policy } = await this.policies.contextOf(tx, centerId);
      const headOf = await caseHeads(
        tx,
        session,
        policy,
        hits.map(({ id }) => id),
      );
      for (const hit of hits)
        items.push({ ...(await this.viewOf(tx, centerId, hit)), caseTitle: headOf(hit.id).caseTitle });
      await this.log.add(tx, session, {
        kind: 'search',
        field: guess.kind,
        blind: this.vault.blind('searched', `${centerId}/${word.toLowerCase()}`),
        hits: items.length,
      });
      return { guess, items, count: items.length, more: found.length > most };
    });
  }

  /** In SQL, so that each alternative meets its own index. */
  private hits(tx: EntityManager, { centerId, actor }: Session, word: string, guess: Guess): Promise<Hit[]> {
    const params: unknown[] = [centerId, keysOf(actor)];
    const bind = (value: unknown) => `$${params.push(value)}`;
    const where =
      guess.kind === 'code'
        ? `f.case_code = ${bind(word.toUpperCase())}`
        : `f.id in (select c.case_id from case_party c join person p on p.center_id = c.center_id and p.id = c.person_id
             where c.center_id = $1 and p.center_id = $1 and (${this.personSql(centerId, word, guess, bind)}))`;
    return tx.query(
      `select f.id, f.procedure, f.case_code as "caseCode", f.status from case_file f
        where f.center_id = $1 and f.readers && $2::text[] and ${where}
        order by f.opened_at desc limit ${most + 1}`,
      params,
    );
  }

  private personSql(centerId: string, word: string, { kind }: Guess, bind: (value: unknown) => string): string {
    const blind = (what: string) => this.vault.blind(what, word);
    const quick = (what: 'initials' | 'phoneTail' | 'idTail') =>
      searchBlind((of, text) => this.vault.blind(of, text), centerId, what, word);
    const exact = {
      name: () => `p.name_blind = ${bind(blind('name'))}`,
      phone: () => `p.phone_blind = ${bind(blind('phone'))}`,
      idNumber: () => `p.id_blind = ${bind(blind('idNumber'))}`,
    };
    if (kind === 'initials') return `p.search_blinds && array[${bind(quick('initials'))}]::text[]`;
    if (kind === 'idTail') return `p.search_blinds && array[${bind(quick('idTail'))}]::text[]`;
    if (kind === 'tail')
      return `p.search_blinds && array[${bind(quick('phoneTail'))}, ${bind(quick('idTail'))}]::text[]`;
    if (kind === 'name' || kind === 'phone' || kind === 'idNumber') return exact[kind]();
    return [exact.name(), exact.phone(), exact.idNumber()].join(' or ');
  }

  private async viewOf(tx: EntityManager, centerId: string, hit: Hit) {
    const parties = await this.people.partiesOf(tx, centerId, hit.id);
    return {
      ...hit,
      statusTitle: procedureOf(hit.procedure).statuses[hit.status] ?? hit.status,
      people: parties.slice(0, 3).map(({ name, idMasked, phoneMasked }) => ({
        name: maskName(name),
        idMasked,
        phoneMasked,
      })),
    };
  }
}
