import { Injectable } from '@nestjs/common';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import { keysOf } from '@yimen/domain/kernel/hats';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { takesVisits } from '@yimen/domain/petition/commands/links';
import { procedureOf } from '@yimen/domain/procedures';
import { dictionaryTitle, unitTitle } from '@yimen/domain/policy/policy';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { clocksOf } from '../acts/answer';
import { Clock, Database, Vault } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { leadingClock } from '../kernel/projection';
import { deskRoles } from '../visits/desk-day';
import { maskName } from './mask-name';
import { maskId, maskPhone } from './people';

/** What is known of who stands at the desk. */
export interface MatchQuery {
  idNumber?: string;
  name?: string;
  phone?: string;
  town?: string;
  topic?: string;
}

interface Hit {
  person: string;
  name: string | null;
  id_number: string | null;
  phone: string | null;
  address: string | null;
  id_blind: string | null;
  phone_blind: string | null;
  match: 'id' | 'phone' | 'name';
  case_id: string;
  case_code: string;
  opened_at: Date;
  closed: boolean;
  state: CaseState & { lead?: string | null; topic?: string | null; visitId?: string };
  last_name: string | null;
  last_at: Date | null;
  linked: number;
}

type Card = { key: string; match: Hit['match']; hits: Hit[] };

/** Only what this person may know of (`readers`), and never a sealed matter (right 2). */
const hitSql = `
  with who as (
    select p.*, case when p.id_blind = $2 then 'id' when p.phone_blind = $3 then 'phone' else 'name' end as match
      from person p where p.center_id = $1 and (p.id_blind = $2 or p.phone_blind = $3 or p.name_blind = $4) and p.sealed is null
     limit 400)
  select w.id as person, w.name, w.id_number, w.phone, w.address, w.id_blind, w.phone_blind, w.match,
         f.id as case_id, f.case_code, f.opened_at, f.closed_at is not null as closed, f.state,
         e.name as last_name, e.at as last_at,
         (select count(*)::int from desk_entry d where d.center_id = f.center_id and d.case_id = f.id and d.kind = 'linked'
             and d.at > $6::timestamptz) as linked
    from who w join case_party c on c.center_id = w.center_id and c.person_id = w.id
    join case_file f on f.center_id = c.center_id and f.id = c.case_id
    left join case_event e on e.center_id = f.center_id and e.case_id = f.id and e.seq = f.seq
   where f.procedure = 'petition' and f.sealed is null and f.status <> 'merged' and f.readers && $5::text[]
   order by f.opened_at desc limit 200`;

/** 历史与疑似重复: earlier matters of who stands at the desk, so that a person can decide whether it is the same one. */
@Injectable()
export class MatchPeople {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** In: a number, a telephone or a name. Out: at most three cards, the surest first; the look is written down. Throws forbidden. */
  execute({ centerId, actor }: Session, query: MatchQuery) {
    if (!actor.roles.some((role) => deskRoles.includes(role)))
      throw new Refusal('forbidden', '来访人历史由登记窗口查看。');
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const blind = (kind: string, text?: string) => (text?.trim() ? this.vault.blind(kind, text.trim()) : null);
      const keys = [
        blind('idNumber', query.idNumber?.toUpperCase()),
        blind('phone', query.phone),
        blind('name', query.name),
      ];
      const context = await this.policies.contextOf(tx, centerId);
      const yearAgo = new Date(new Date(context.now).getTime() - 365 * 86_400_000).toISOString();
      const hits: Hit[] = keys.some(Boolean) ? await tx.query(hitSql, [centerId, ...keys, keysOf(actor), yearAgo]) : [];
      const cards = this.cards(hits, query);
      await this.note(tx, centerId, actor.login, query, keys, cards.length);
      return { items: cards.map((card) => this.card(card, context, yearAgo)) };
    });
  }

  /** One card per person: the same number is the same person, else the same telephone; a mere namesake stays by himself. */
  private cards(hits: Hit[], { town, topic }: MatchQuery): Card[] {
    const cards = new Map<string, Card>();
    for (const hit of hits) {
      if (hit.match === 'name' && town && !this.livesIn(hit, town)) continue;
      const key = hit.id_blind ?? hit.phone_blind ?? hit.person;
      const card = cards.get(key) ?? { key, match: hit.match, hits: [] };
      if (!card.hits.some(({ case_id }) => case_id === hit.case_id)) card.hits.push(hit);
      cards.set(key, card);
    }
    const rank = { id: 0, phone: 1, name: 2 };
    const near = ({ hits: of }: Card) => (topic && of.some(({ state }) => state.topic === topic) ? 0 : 1);
    return [...cards.values()].sort((a, b) => rank[a.match] - rank[b.match] || near(a) - near(b)).slice(0, 3);
  }

  private livesIn({ address }: Hit, town: string): boolean {
    return address !== null && this.vault.open(address).includes(town);
  }

  private card({ match, hits }: Card, context: Context, yearAgo: string) {
    const [first] = hits;
    const open = (value: string | null | undefined) => (value ? this.vault.open(value) : '');
    const recent = hits.filter(({ opened_at }) => opened_at.toISOString() > yearAgo);
    const visits = new Set(recent.map(({ state, case_id }) => state.visitId ?? case_id)).size;
    return {
      match,
      name: first?.name ? maskName(open(first.name), 'person') : '',
      idMasked: first?.id_number ? maskId(open(first.id_number)) : '',
      phoneMasked: first?.phone ? maskPhone(open(first.phone)) : '',
      visits: visits + hits.reduce((sum, { linked }) => sum + linked, 0),
      open: hits.filter(({ closed }) => !closed).length,
      matters: hits.slice(0, 3).map((hit) => matterOf(hit, context)),
    };
  }

  private async note(
    tx: EntityManager,
    centerId: string,
    login: string,
    query: MatchQuery,
    keys: (string | null)[],
    found: number,
  ): Promise<void> {
    const field = (['idNumber', 'phone', 'name'] as const).filter((name) => query[name]?.trim()).join(',');
    await tx.query(
      `insert into access_log (center_id, kind, actor, at, field, blind, hits) values ($1, 'match', $2, $3, $4, $5, $6)`,
      [centerId, login, this.clock.now(), field, keys.find(Boolean) ?? null, found],
    );
  }
}

function matterOf({ case_id, case_code, opened_at, state, last_name, last_at }: Hit, context: Context) {
  const { policy } = context;
  const clock = leadingClock(state);
  const badge = clock ? (clocksOf(state, context)[clock.id] as { badge?: string } | undefined)?.badge : undefined;
  const [noun = '', event = ''] = (last_name ?? '').split('.');
  return {
    id: case_id,
    caseCode: case_code,
    topic: state.topic ?? null,
    topicTitle: state.topic ? dictionaryTitle(policy, 'content_categories', state.topic) : '',
    leadTitle: state.lead ? unitTitle(policy, state.lead) : '',
    status: state.status,
    statusTitle: procedureOf('petition').statuses[state.status] ?? state.status,
    openedAt: opened_at.toISOString(),
    takesVisits: takesVisits(state),
    lastEntry: { at: last_at?.toISOString() ?? null, title: policy.vocabulary.events[noun]?.[event] ?? '' },
    ...(badge ? { clock: badge } : {}),
  };
}
