import { addWorkingDays, previousWorkingDay } from '@yimen/domain/calendar/calendar';
import { instantOf } from '@yimen/domain/calendar/days';
import { noticesOf, type NoticeDraft } from '@yimen/domain/duties/notices';
import { noticeText } from '@yimen/domain/duties/notice-text';
import { tasksDoneBy, tasksOf, type TaskDraft } from '@yimen/domain/duties/tasks';
import { advance } from '@yimen/domain/kernel/advance';
import type { CaseEvent, CaseState } from '@yimen/domain/kernel/case-state';
import { blankHead } from '@yimen/domain/kernel/fold';
import { judge } from '@yimen/domain/kernel/judge';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { Actor, Day, Facts } from '@yimen/domain/kernel/types';
import { procedureOf } from '@yimen/domain/procedures';
import { writePaper, type PaperDraft } from '../papers/paper';
import type { LifePlan, Part, PlanLine } from './plans';

/** Stand-ins that a stamped case replaces by its own ids, code and name. */
export const blank = {
  id: '00000000-0000-7000-8000-00000000ca5e',
  visit: '00000000-0000-7000-8000-000000000715',
  person: '00000000-0000-7000-8000-000000009e25',
  code: '〔编号〕',
  name: '〔姓名〕',
};

/** One act of a played life with everything it wrote. */
export interface LifeAct {
  act: string;
  seq: number;
  at: string;
  by: string;
  events: CaseEvent[];
  texts: Record<string, unknown>;
  papers: PaperDraft[];
  notices: (Omit<NoticeDraft, 'to'> & { to: string; text: string })[];
  tasks: TaskDraft[];
  done: { about: string; ref?: string }[];
}

/** A life played once through the rules; many cases are stamped from it. */
export interface Life {
  plan: string;
  acts: LifeAct[];
  state: CaseState;
  /** The context of its last act. */
  context: Context;
}

/** Who plays which part, where the matter goes and what it is about. */
export interface Scene {
  cast: Record<Part, Actor>;
  unit: string;
  unitTitle: string;
  topic: string;
  texts: Record<string, string>;
}

const petition = procedureOf('petition');

/** Plays a plan from its day of registration up to today (exclusive), by the same judge and fold as real acts. Throws Refusal. */
export function playLife(plan: LifePlan, from: Day, scene: Scene, law: Context): Life {
  const register: PlanLine = {
    ...{ after: 0, at: '09:12', by: 'guide', act: 'petition.register', texts: scene.texts },
    facts: { channel: 'visit', visit: blank.visit, people: [blank.person], persons: 1, identityClear: true },
  };
  let day = previousWorkingDay(from, law.calendar);
  let state: CaseState = petition.blank(
    blankHead(blank.id, 'petition', blank.code, instantOf(day, register.at), scene.cast.guide.login),
  );
  let context = at(law, day, register.at);
  const acts: LifeAct[] = [];
  for (const line of [register, ...plan.lines]) {
    day = addWorkingDays(day, line.after, law.calendar);
    if (day >= law.today) break;
    context = at(law, day, line.at);
    const { act, after } = play(line, state, scene, context);
    acts.push(act);
    state = after;
  }
  return { plan: plan.id, acts, state, context };
}

function at(law: Context, today: Day, time: string): Context {
  return { ...law, now: instantOf(today, time), today };
}

function play(line: PlanLine, before: CaseState, scene: Scene, context: Context): { act: LifeAct; after: CaseState } {
  const actor = scene.cast[line.by];
  const here = { today: context.today, unit: scene.unit, topic: scene.topic, person: blank.person };
  const facts: Facts = typeof line.facts === 'function' ? line.facts(here) : (line.facts ?? {});
  const command = { name: line.act, commandId: `${blank.id}/${before.seq}`, actor, facts };
  const { events, state } = advance(petition, before, judge(petition, before, command, context), command, context);
  const known = petition.scope(state, context).facts;
  const texts = { ...line.texts };
  const notices = events
    .flatMap((event) => noticesOf(before, state, event, context, known))
    .map((notice) => ({ ...notice, text: noticeText(notice, state, context) }));
  const act: LifeAct = {
    ...{ act: line.act, seq: before.seq, at: context.now, by: actor.login, events, texts, notices },
    papers: events
      .flatMap((event) => event.papers ?? [])
      .map((type) =>
        writePaper(type, {
          ...{ act: line.act, state, context, body: texts, texts: scene.texts, people: [{ name: blank.name }] },
          ...{ by: actor.login, actorUnit: scene.unitTitle },
        }),
      ),
    tasks: events.flatMap((event) => tasksOf(state, event, context, known)),
    done: events.flatMap((event) => tasksDoneBy(event) ?? []),
  };
  return { act, after: state };
}
