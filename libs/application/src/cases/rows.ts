import { Injectable } from '@nestjs/common';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import type { Actor, Json } from '@yimen/domain/kernel/types';
import { turnOf } from '@yimen/domain/kernel/judge';
import { unitTitle } from '@yimen/domain/policy/policy';
import { caseTitle } from '@yimen/domain/reading/case-title';
import { burns, worstClock } from '@yimen/domain/reading/lights';
import { nextStep } from '@yimen/domain/reading/next-step';
import type { ClockState } from '@yimen/domain/clocks/definition';
import { limitOf } from '@yimen/domain/clocks/lanes';
import type { EntityManager } from 'typeorm';
import { caseAnswer, clockViews } from '../acts/answer';
import { maskName } from '../people/mask-name';
import { partyFileOf } from '../people/party-file';
import { Vault } from '../kernel/ports';

type Parts = CaseState & {
  lead?: string | null;
  co?: string[];
  handler?: string | null;
  mediators?: string[];
  persons?: number;
  parties?: unknown[];
  topic?: string | null;
  to?: string;
  target?: string;
};

/** Whoever brought the matter, as a list may show him. */
interface Petitioner {
  name: string;
  persons: number;
}

/** Everything that many cases need from the tables besides their state, read at once. */
interface Beside {
  names: Map<string, string>;
  petitioners: Map<string, string>;
}

/** A case as lists and its page show it: the state in words, the next step, the light; names of petitioners masked. */
@Injectable()
export class CaseRows {
  constructor(private readonly vault: Vault) {}

  /** The rows of these cases, in their order. */
  async of(
    tx: EntityManager,
    centerId: string,
    procedure: Procedure,
    states: CaseState[],
    context: Context,
    actor: Actor,
  ): Promise<Record<string, Json>[]> {
    const beside = await this.beside(tx, centerId, states);
    return states.map((state) => ({
      ...caseAnswer(procedure, state, context),
      ...titlesOf(state, context, beside),
      ...lightOf(procedure, state, context),
      next: stepOf(procedure, state, context, actor, beside),
      petitioner: petitionerOf(state, beside) as unknown as Json,
    }));
  }

  private async beside(tx: EntityManager, centerId: string, states: CaseState[]): Promise<Beside> {
    const logins = states.flatMap(({ handler, mediators }: Parts) => [handler, ...(mediators ?? [])]).filter(Boolean);
    const accounts: { login: string; name: string }[] = logins.length
      ? await tx.query('select login, name from account where center_id = $1 and login = any ($2)', [centerId, logins])
      : [];
    const people: { case_id: string; name: string | null; kind: string }[] = await tx.query(
      `select distinct on (c.case_id) c.case_id, p.name, p.kind from case_party c
         join person p on p.center_id = c.center_id and p.id = c.person_id
        where c.center_id = $1 and c.case_id = any ($2::uuid[]) order by c.case_id, length(c.party), c.party`,
      [centerId, states.map(partyFileOf)],
    );
    return {
      names: new Map(accounts.map(({ login, name }) => [login, name])),
      petitioners: new Map(
        people.map(({ case_id, name, kind }) => [case_id, name ? maskName(this.vault.open(name), kind) : '未提供姓名']),
      ),
    };
  }
}

function petitionerOf(state: Parts, { petitioners }: Beside): Petitioner | null {
  const name = petitioners.get(partyFileOf(state));
  return name ? { name, persons: state.persons ?? state.parties?.length ?? 1 } : null;
}

/** Names of codes, so that a reader needs no table. */
function titlesOf(state: Parts, { policy }: Context, { names }: Beside): Record<string, Json> {
  const lead = state.lead ?? (state.target || state.to || null);
  const topic = policy.dictionaries.content_categories?.find((entry) => entry.code === state.topic)?.title ?? null;
  return {
    title: caseTitle(state, policy),
    leadTitle: lead ? unitTitle(policy, lead) : null,
    coTitles: (state.co ?? []).map((unit) => unitTitle(policy, unit)),
    handlerName: state.handler ? (names.get(state.handler) ?? state.handler) : null,
    topicTitle: topic,
  };
}

/** The worst running limit gives the colour; a case that has ended has none. */
function lightOf(procedure: Procedure, state: CaseState, context: Context): Record<string, Json> {
  const ended = procedure.closed.includes(state.status);
  const duties = clockViews(state, context).filter(({ id }) => burns(state.clocks[id] as ClockState, state.clocks));
  const worst = ended ? undefined : worstClock(duties);
  return { colour: worst?.colour ?? null, colourClock: worst ? limitOf(worst.id) : null };
}

function stepOf(procedure: Procedure, state: CaseState, context: Context, actor: Actor, { names }: Beside): Json {
  const step = nextStep(procedure, state, context, (login) => names.get(login));
  if (!step) return null;
  const { hats } = turnOf(procedure, state, actor, {}, context);
  const who = state.pending?.by ?? procedure.commands[step.act]?.who ?? [];
  return { ...step, mine: who.some((hat) => hats.has(hat)) };
}
