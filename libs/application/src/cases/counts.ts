import { Injectable } from '@nestjs/common';
import { endOfDay } from '@yimen/domain/calendar/days';
import type { Context } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';

type Count = (tx: EntityManager, centerId: string, word: string, context: Context) => Promise<number>;

async function one(tx: EntityManager, sql: string, params: unknown[]): Promise<number> {
  const [row]: { n: string | null }[] = await tx.query(sql, params);
  return Number(row?.n ?? 0);
}

const petitions =
  (where: string): Count =>
  (tx, centerId, word) =>
    one(
      tx,
      `select count(*) as n from case_file where center_id = $1 and procedure = 'petition' and (${where}) and $2::text is not null`,
      [centerId, word],
    );

const events =
  (name: string, where = 'true'): Count =>
  (tx, centerId, word) =>
    one(
      tx,
      `select count(*) as n from case_event where center_id = $1 and name = $2 and (${where}) and $3::text is not null`,
      [centerId, name, word],
    );

/** Mediations by their first source; each channel of the pack is a set of sources and counts a file once (README §7.11). */
const channel =
  (event: string): Count =>
  async (tx, centerId, word, { policy }) => {
    const sources = policy.mediation.channels?.find(({ id }) => id === word)?.sources ?? [];
    return one(
      tx,
      `select coalesce(sum(greatest((f.state ->> 'children')::int, 1)), 0) as n from case_file f where f.center_id = $1 and f.procedure = 'mediation'
       and f.state ->> 'originSource' = any ($2)
       and exists (select 1 from case_event e where e.center_id = f.center_id and e.case_id = f.id and e.name = $3)`,
      [centerId, sources, event],
    );
  };

/** Limits that ended late or run on past their rolled day; a prolonged T05 is judged by T06. */
const overdue: Count = async (tx, centerId, word, { now }) => {
  const rows: { clock: { dueRolled: string; stoppedAt?: string; late?: boolean; extended?: number } }[] =
    await tx.query(
      `select state -> 'clocks' -> $2 as clock from case_file where center_id = $1 and state -> 'clocks' ? $2`,
      [centerId, word],
    );
  const late = rows.filter(({ clock }) =>
    clock.stoppedAt ? clock.late === true : !clock.extended && now >= endOfDay(clock.dueRolled),
  );
  return late.length;
};

const whole: Record<string, Count> = {
  registered_batches: (tx, centerId) =>
    one(tx, 'select count(*) as n from visit where center_id = $1 and not consult', [centerId]),
  registered_persons: (tx, centerId) =>
    one(tx, 'select sum(persons) as n from visit where center_id = $1 and not consult', [centerId]),
  registered_matters: petitions('true'),
  'mediation.amount': (tx, centerId) =>
    one(
      tx,
      `select sum((event -> 'data' ->> 'total')::numeric) as n from case_event where center_id = $1 and name = 'mediation.effective'`,
      [centerId],
    ),
  'mediation.handed_over': events('mediation.received', `(event -> 'data' ->> 'handedOver')::boolean`),
  'callback.false_result': events('petition.called_back', `event -> 'data' ->> 'result' = 'false_result'`),
  'flag.group': petitions(`(state ->> 'group')::boolean`),
  'flag.repeat': petitions(`state ->> 'repeatOf' is not null or 'repeat' = any (flags)`),
};

const families: Record<string, Count> = {
  category: petitions('category = $2'),
  outcome: petitions(`state -> 'parts' -> 0 ->> 'outcome' = $2 and (state ->> 'opinionDelivered')::boolean`),
  solved_level: petitions(`state ->> 'solvedLevel' = $2`),
  rating: events('petition.rated', `event -> 'data' ->> 'grade' = $3`),
  overdue,
};

/**
 * Counting for the auditor, in SQL: words of the stories' catalogue, and any event of the vocabulary by its name. He alone
 * counts what is sealed too (catalogue `category.accusation`: 只有审计看得到), so that no accusation can go missing unseen; of a
 * sealed matter he learns the number and nothing else.
 */
@Injectable()
export class Counts {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** In: names. Out: a number each. Throws Refusal forbidden, or validation_failed for a name that counts nothing. */
  execute(session: Session, names: string[]): Promise<{ counts: Record<string, number> }> {
    if (!session.actor.roles.includes('auditor')) throw new Refusal('forbidden', '只有审计岗位可以查看这些数字。');
    return this.database.inCenter({ centerId: session.centerId, compartments: ['*'] }, async (tx) => {
      const context = await this.policies.contextOf(tx, session.centerId);
      const counts: Record<string, number> = {};
      for (const name of names)
        counts[name] = await countOf(name, context)(tx, session.centerId, wordOf(name), context);
      return { counts };
    });
  }
}

function wordOf(name: string): string {
  const [first = '', ...rest] = name.split('.');
  return ['accepted', 'settled'].includes(rest[0] ?? '') && !whole[name] ? first : rest.join('.');
}

function countOf(name: string, { policy }: Context): Count {
  const [noun = '', word = ''] = name.split('.');
  const linked = ['court_linked', 'visit_linked', 'administrative_linked', 'vertical'].includes(noun);
  const found =
    whole[name] ??
    (linked ? channel(word === 'accepted' ? 'mediation.accepted' : 'mediation.effective') : families[noun]);
  if (found) return found;
  if (policy.vocabulary.events[noun]?.[word]) return events(name);
  throw new Refusal('validation_failed', `没有“${name}”这个统计项。`, [
    { pointer: '/name', code: 'unknown_count', message: '没有这个统计项' },
  ]);
}
