import { Injectable } from '@nestjs/common';
import { textOf } from '@yimen/domain/kernel/facts';
import { keysOf } from '@yimen/domain/kernel/hats';
import type { Facts, Instant, Json } from '@yimen/domain/kernel/types';
import { causeLikeness, likeness } from '@yimen/domain/people/similar';
import type { EntityManager } from 'typeorm';
import type { ActRequest } from '../acts/act-request';
import type { NewParty } from '../acts/parties';
import { contentOf } from '../kernel/journal';
import { Vault } from '../kernel/ports';
import { personsOf } from './visit-rows';

/** What the system suggests at a registration; a person decides. Nothing of it is ever a reason to refuse (right 1). */
export interface Earlier {
  /** Id of the matter that looks like the same one; '' when none does. */
  repeatOf: string;
  /** Score, and in Chinese what both accounts say. */
  repeat?: Json;
  /** Name of the topic that others come about these days. */
  theme?: string;
  /** Id of the matter of other people that has, by what is told, the same cause; '' when none has. */
  cause: string;
}

interface Candidate {
  id: string;
  content: string | null;
}

/** From here on two accounts of one person are worth showing as the same matter. */
const near = 0.1;
const most = 10;
/** Days within which batches of one topic belong together. */
const recent = 3;
/** From here on the accounts of different people are worth showing as one cause; how far back, and among how many. */
const sameCause = 0.2;
const causeDays = 60;
const causeMost = 80;
/** Where a matter stands while others can still travel with it. */
const open = ['registered', 'triaged', 'arrived', 'objected', 'signed', 'accepted'];

/** 同人同事、同因、同一话题: looked up by blind index and by the likeness of the accounts (domain.md §1.5; S4-10). */
@Injectable()
export class EarlierMatters {
  constructor(private readonly vault: Vault) {}

  /** The open matter of one of these people that is most like this account. Sealed matters do not exist here (right 2). */
  async of(tx: EntityManager, request: ActRequest, people: NewParty[], now: Instant): Promise<Earlier> {
    const body = (request.body ?? {}) as Facts;
    const account = `${textOf(body.request)}${textOf(body.facts)}`;
    const theme = await this.themeOf(tx, request.centerId, body, account, now);
    const ranked = (await this.candidates(tx, request.centerId, people))
      .map(({ id, content }) => ({ id, ...likeness(account, this.accountOf(content)) }))
      .sort((a, b) => b.score - a.score);
    const [best] = ranked;
    const found = best && best.score >= near ? best : undefined;
    return {
      repeatOf: found?.id ?? '',
      cause: personsOf(body) > 1 ? await this.causeOf(tx, request, account, now, [found?.id ?? '']) : '',
      ...(found ? { repeat: reasonOf(found) } : {}),
      ...(theme ? { theme } : {}),
    };
  }

  /** Open matters of the same people only, newest first: nobody else's account is opened for this. */
  private async candidates(tx: EntityManager, centerId: string, people: NewParty[]): Promise<Candidate[]> {
    const ids = people.flatMap(({ person }) =>
      person.idNumber ? [this.vault.blind('idNumber', person.idNumber)] : [],
    );
    const phones = people.flatMap(({ person }) =>
      person.phone && person.name ? [this.vault.blind('phone', person.phone)] : [],
    );
    if (!ids.length && !phones.length) return [];
    return tx.query(
      `select f.id, e.content from case_file f
         join case_event e on e.center_id = f.center_id and e.case_id = f.id and e.seq = 1
        where f.center_id = $1 and f.procedure = 'petition' and f.closed_at is null and f.sealed is null
          and f.status <> 'merged' and exists (
            select 1 from case_party c join person p on p.center_id = c.center_id and p.id = c.person_id
             where c.center_id = f.center_id and c.case_id = f.id and (p.id_blind = any ($2) or p.phone_blind = any ($3)))
        order by f.opened_at desc limit ${most}`,
      [centerId, ids, phones],
    );
  }

  /**
   * The matter of other people with the same cause, the nearest first, by its master where it travels with one. Several who come
   * together are compared with others who did, not with a single person's account; and only with matters that the desk may
   * read, of which nothing is told but that they are there (right 2).
   */
  private async causeOf(
    tx: EntityManager,
    { centerId, actor }: ActRequest,
    account: string,
    now: Instant,
    not: string[],
  ): Promise<string> {
    const rows: (Candidate & { master: string | null })[] = await tx.query(
      `select f.id, e.content, coalesce(f.state #>> '{links,same_cause}', f.state #>> '{links,same_theme}') as master
         from case_file f
         join case_event e on e.center_id = f.center_id and e.case_id = f.id and e.seq = 1
        where f.center_id = $1 and f.procedure = 'petition' and f.closed_at is null and f.sealed is null
          and (f.state ->> 'persons')::int > 1 and f.status = any ($2) and f.readers && $3::text[] and f.opened_at > $4::timestamptz - interval '${causeDays} days'
        order by f.opened_at desc limit ${causeMost}`,
      [centerId, open, keysOf(actor), now],
    );
    const [best] = rows
      .map(({ id, content, master }) => ({ id: master ?? id, ...causeLikeness(account, this.accountOf(content)) }))
      .filter(({ id, score }) => score >= sameCause && !not.includes(id))
      .sort((a, b) => b.score - a.score);
    return best?.id ?? '';
  }

  private accountOf(content: string | null): string {
    const { request, facts } = (contentOf(content, this.vault) ?? {}) as { request?: unknown; facts?: unknown };
    return [request, facts].filter((text) => typeof text === 'string').join('');
  }

  /**
   * A topic named these days that the account speaks of; or, for a group at the same place, the topic that groups have come about.
   * Only the names of topics are opened, nobody's account.
   */
  private async themeOf(
    tx: EntityManager,
    centerId: string,
    body: Facts,
    account: string,
    now: Instant,
  ): Promise<string> {
    const rows: { content: string | null; grouped: boolean }[] = await tx.query(
      `select e.content, coalesce((f.state ->> 'group')::boolean, false) and v.place is not distinct from $3 as grouped
         from case_file f
         join case_event e on e.center_id = f.center_id and e.case_id = f.id and e.name = 'petition.triaged'
         left join visit v on v.center_id = f.center_id and v.id::text = f.state ->> 'visitId'
        where f.center_id = $1 and f.procedure = 'petition' and f.sealed is null and f.closed_at is null
          and f.state ->> 'themed' = 'true' and f.opened_at > $2::timestamptz - interval '${recent} days'
        order by e.at desc limit ${most}`,
      [centerId, now, textOf(body.place) || null],
    );
    const group = Number(body.persons) >= 5;
    const named = rows.map(({ content, grouped }) => {
      const theme = (contentOf(content, this.vault) as { theme?: unknown } | undefined)?.theme;
      const name = typeof theme === 'string' ? theme.trim() : '';
      const { score } = likeness(name, account);
      return { name, score: name ? Math.max(score, group && grouped ? near : 0) : 0 };
    });
    return named.sort((a, b) => b.score - a.score).find(({ score }) => score >= near)?.name ?? '';
  }
}

function reasonOf({ score, shared }: { score: number; shared: string[] }): Json {
  const words = shared.map((word) => `“${word}”`).join('');
  return {
    score,
    why: `同一人的在办事项，内容相近${Math.round(score * 100)}%${words ? `，都说到${words}` : ''}，请判断是否同一事项`,
  };
}
