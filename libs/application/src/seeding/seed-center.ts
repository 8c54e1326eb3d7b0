import { addDays } from '@yimen/domain/calendar/days';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { Actor, Day } from '@yimen/domain/kernel/types';
import { unitTitle } from '@yimen/domain/policy/policy';
import { AccountEntity } from '@yimen/entities/account/account.entity';
import type { EntityManager } from 'typeorm';
import { centerOf } from '../accounts/login-rows';
import { sessionOf } from '../accounts/session';
import { caseCode } from '../kernel/case-codes';
import type { Database, Vault } from '../kernel/ports';
import type { Policies } from '../kernel/policies';
import { Writes } from '../kernel/writes';
import { People } from '../people/people';
import { inventedPerson } from './invented';
import { blank, playLife, type Life, type Scene } from './life';
import { lifePlans, type Part } from './plans';
import { Stamper } from './stamp';

/** How many matters of one installation are invented, over which days, and how many of them are still open. */
export interface SeedOrder {
  cases: number;
  /** Registrations lie on this many days before today. */
  days: number;
  /** Which of several processes this is, from 0, and how many there are: each writes its own batches. */
  part: number;
  parts: number;
  /** Share of matters registered within the last three weeks, most of them still open; 0–1. */
  fresh: number;
}

const batch = 400;
/** Lives played for each day of registration; the rest is stamped from them. */
const livesADay = 6;

/**
 * Fills a centre with invented matters for training, demonstration and measuring: every one played by the rules, chained
 * and sealed like a real one, so that `verify` and every screen treat it as such.
 */
export class SeedCenter {
  private readonly stamper: Stamper;

  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    vault: Vault,
  ) {
    this.stamper = new Stamper(new People(vault), vault);
  }

  /** In: an order, and who is told after each batch how many are written. Out: the number written. */
  async execute(order: SeedOrder, told: (done: number) => void): Promise<number> {
    const house = await this.database.asSystem((tx) => this.house(tx));
    const lives = new Map<Day, Life[]>();
    let written = 0;
    for (let done = order.part * batch; done < order.cases; done += order.parts * batch) {
      const count = Math.min(batch, order.cases - done);
      const chosen = Array.from({ length: count }, (_, index) => lifeOf(done + index, order, house, lives));
      await this.database.asSystem((tx) => this.write(tx, house, chosen, done));
      told((written += count));
    }
    return written;
  }

  private async write(tx: EntityManager, house: House, chosen: Life[], offset: number): Promise<void> {
    const writes = new Writes();
    const codes = await this.codes(tx, house, chosen);
    chosen.forEach((life, index) => {
      const person = inventedPerson(offset + index);
      this.stamper.write(writes, life, { ...house, code: codes[index] ?? '', person });
    });
    await writes.flush(tx);
  }

  /** Codes without gaps, as registration takes them: the counter of each year moves on by what the batch needs. */
  private async codes(tx: EntityManager, { centerId, region }: House, chosen: Life[]): Promise<string[]> {
    const next = new Map<number, number>();
    const years = chosen.map(({ state }) => Number(state.openedAt.slice(0, 4)));
    // always in the same order: several processes seed at once, and each holds a counter until its commit
    for (const year of [...new Set(years)].sort()) {
      const count = years.filter((one) => one === year).length;
      const [row]: { last: number }[] = await tx.query(
        `insert into case_code_counter (center_id, year, last) values ($1, $2, $3)
         on conflict (center_id, year) do update set last = case_code_counter.last + $3 returning last`,
        [centerId, year, count],
      );
      next.set(year, (row?.last ?? count) - count + 1);
    }
    return years.map((year) => {
      const serial = next.get(year) ?? 1;
      next.set(year, serial + 1);
      return caseCode(region, year, serial);
    });
  }

  private async house(tx: EntityManager): Promise<House> {
    const center = await centerOf(tx, undefined);
    if (!center) throw new Error('No centre has been opened yet');
    const context = await this.policies.contextOf(tx, center.id);
    const accounts = await tx.find(AccountEntity, { where: { centerId: center.id, enabled: true } });
    const region = context.policy.region.padEnd(6, '0').slice(0, 6);
    const actors = accounts.map((account) => sessionOf(account, '').actor);
    return { centerId: center.id, version: context.version, region, context, scenes: scenesOf(context, actors) };
  }
}

interface House {
  centerId: string;
  version: number;
  region: string;
  context: Context;
  scenes: Scene[];
}

/** The n-th matter: its day and its way follow from its number alone. */
function lifeOf(n: number, { days, fresh }: SeedOrder, house: House, lives: Map<Day, Life[]>): Life {
  const recent = n % 1000 < fresh * 1000;
  const ago = recent ? 1 + ((n * 7) % 21) : 22 + ((n * 37) % Math.max(days - 22, 1));
  const day = addDays(house.context.today, -ago);
  const played = lives.get(day) ?? playDay(day, house);
  lives.set(day, played);
  const life = played[n % played.length];
  if (!life) throw new Error(`No life could be played from ${day}`);
  return life;
}

function playDay(day: Day, { context, scenes }: House): Life[] {
  const plans = lifePlans.flatMap((plan) => Array.from({ length: plan.weight }, () => plan));
  const seed = Number(day.replaceAll('-', ''));
  return Array.from({ length: livesADay }, (_, index) => {
    const plan = plans[(seed + index * 3) % plans.length];
    const scene = scenes[(seed * 5 + index * 7) % scenes.length];
    if (!plan || !scene) throw new Error('The centre has no unit with a handler to whom a topic belongs');
    return playLife(plan, day, scene, context);
  });
}

/** Topics of the pack whose unit has a handler, each with the people who act in it. */
function scenesOf({ policy }: Context, actors: Actor[]): Scene[] {
  const withRole = (role: string, unit?: string) =>
    actors.find((actor) => actor.roles.includes(role) && (!unit || actor.unit === unit));
  const guide = withRole('guide') ?? withRole('triage_officer');
  const triage = withRole('bureau_deputy') ?? withRole('triage_officer');
  const petitioner: Actor = {
    login: 'public',
    unit: '',
    roles: [],
    covers: [],
    compartments: [],
    door: 'public',
    person: blank.person,
  };
  return (policy.dictionaries.content_categories ?? []).flatMap((entry) => {
    const unit = String(entry.department ?? '');
    const handler = withRole('handler', unit);
    if (!guide || !triage || !handler || !entry.parent) return [];
    const head = withRole('unit_head', unit) ?? handler;
    const cast: Record<Part, Actor> = {
      ...{ guide, triage, handler, head, petitioner },
      callback: withRole('callback_officer') ?? triage,
      archivist: withRole('archivist') ?? triage,
    };
    return [{ cast, unit, unitTitle: unitTitle(policy, unit), topic: entry.code, texts: textsOf(entry.title) }];
  });
}

function textsOf(topic: string): Record<string, string> {
  return {
    request: `反映${topic}方面的问题，要求有关单位依法处理。`,
    facts: `就${topic}一事多次与有关单位联系，未得到明确答复。`,
    reasons: '认为处理不及时，影响了生活。',
  };
}
