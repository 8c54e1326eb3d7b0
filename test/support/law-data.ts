import { buildCalendar, type CalendarData } from '@yimen/domain/calendar/calendar';
import type { ColourScheme } from '@yimen/domain/clocks/colour';
import type { ClockDefinition, ClockState } from '@yimen/domain/clocks/definition';
import { runClocks } from '@yimen/domain/clocks/engine';
import type { ClockScope } from '@yimen/domain/clocks/run';
import type { LadderDefinition } from '@yimen/domain/clocks/ladder-definition';
import type { Facts } from '@yimen/domain/kernel/types';
import type { MediationLimit } from '@yimen/domain/policy/mediation';
import { readYaml } from './read-yaml';

interface PackPart {
  laws: { id: string; title: string }[];
  clocks?: ClockDefinition[];
  colours: ColourScheme[];
  ladders: LadderDefinition[];
  mediation: { limits: MediationLimit[] };
}

/** The committed calendar, as data and as judge. */
export const calendarData = readYaml<CalendarData>('policy/calendars/cn.yaml');
export const calendar = buildCalendar(calendarData);

/** The national pack's own law, unmerged. */
export const national = readYaml<PackPart>('policy/packs/national.yaml');

/** One city's additions, unmerged. */
export const city = (name: string): PackPart => readYaml<PackPart>(`policy/packs/${name}.yaml`);

/** First colour scheme of the national pack: 红黄蓝. */
export const redYellowBlue = national.colours[0] as ColourScheme;

/** A day and time of Shanghai as UTC, written as people say it: at('2026-03-30 09:12'). */
export function at(said: string): string {
  return new Date(`${said.replace(' ', 'T')}:00+08:00`).toISOString();
}

/** A case that only has clocks: tell it events and look. A change of scope lasts. */
export function clockStory(pack: string, first: Partial<ClockScope> & { known?: Facts }) {
  const definitions = [...(national.clocks ?? []), ...(city(pack).clocks ?? [])];
  let clocks: Record<string, ClockState> = {};
  let scope = { procedure: 'petition', sources: [] as string[], known: {} as Facts, ...first };
  return {
    get clocks() {
      return clocks;
    },
    /** Lets an event happen at a Shanghai time; answers the changed clocks. */
    tell(name: string, when: string, data: Facts = {}, change: typeof first = {}): ClockState[] {
      scope = { ...scope, ...change };
      const { known } = scope;
      const event = { name, at: at(when), data };
      const limits = national.mediation.limits;
      const run = { definitions, clocks, event, calendar, limits };
      const changed = runClocks({ ...run, scope: { ...scope, facts: (fact) => known[fact] } });
      clocks = { ...clocks, ...Object.fromEntries(changed.map((clock) => [clock.id, clock])) };
      return changed;
    },
  };
}
