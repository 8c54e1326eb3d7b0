import { dayOf, daysBetween, isDay } from '../calendar/days';
import { numberOf } from '../kernel/facts';
import type { Day, Instant } from '../kernel/types';
import { evaluateRule } from '../policy/evaluate';
import { countDue, type Span } from './count';
import type { ClockDefinition, ClockState } from './definition';
import type { ClockRun, ClockScope } from './run';
import { HANDOFF_RECEIPT, limitsOf } from './engine-definitions';
import { isHandOver, limitRow } from './mediation-row';
import { rolls } from './suspend';

/** A letter starts its limits anew whenever it comes; nothing else may restart, and so prolong, a limit that runs. */
const letters = ['petition.arrived', 'petition.assigned', 'mediation.entrusted', 'mediation.handed_over'];

/** The clocks that begin with this event. */
export function startLimits(run: ClockRun): ClockState[] {
  return limitsOf(run).flatMap((definition) => {
    const at = startOf(definition, run);
    return at && due(definition, run) ? begun(definition, at, run) : [];
  });
}

/** Switched on, meant for this matter, not excused, and what it needs is there. */
function due(definition: ClockDefinition, { scope, defaults }: ClockRun): boolean {
  if (definition.enabled === false || !appliesTo(definition, scope)) return false;
  const holds = (rule: ClockDefinition['needs']) => rule !== undefined && evaluateRule(rule, scope.facts, defaults);
  return (!definition.needs || holds(definition.needs)) && !holds(definition.excused_when);
}

/** Art. 22–23, 29–31: is the limit meant for this matter? Before triage the category is open and excludes nothing. */
export function appliesTo({ applies = {} }: ClockDefinition, scope: ClockScope): boolean {
  const { categories, routes, source, mode } = applies;
  if (categories && scope.category !== undefined && !categories.includes(scope.category)) return false;
  if (routes && !routes.includes(scope.route ?? '')) return false;
  if (source && !scope.sources.some((way) => way === source || (source === 'transferred' && way === 'assigned')))
    return false;
  return !mode || mode === scope.mode;
}

/** The instant from which this definition counts if this event starts it, else undefined. */
function startOf(definition: ClockDefinition, run: ClockRun): Instant | undefined {
  const { event, clocks } = run;
  const earlier = clocks[definition.id];
  const running = earlier !== undefined && !earlier.stoppedAt;
  if (definition.by_type)
    return isHandOver(event) || (!running && startsMediation(definition, run)) ? event.at : undefined;
  const anchored =
    event.name === definition.anchor || (definition.id === HANDOFF_RECEIPT && event.name === 'mediation.handed_over');
  if (anchored) return running && !letters.includes(event.name) ? undefined : event.at;
  return earlier ? undefined : revealed(definition, run);
}

/** T14 begins on the row's own anchor; acceptance begins it at the latest, where no application or receipt was recorded. */
function startsMediation(definition: ClockDefinition, run: ClockRun): boolean {
  return run.event.name === definition.anchor || run.event.name === limitRow(run)?.anchor;
}

/**
 * Some limits of registration show only later that they run: triage decides the handling mode, and a bureau that accepts the
 * matter itself is the body that received it directly (T02, Art. 23). They count from the day of their anchor all the same,
 * which is the start of a running clock with that anchor.
 */
function revealed(definition: ClockDefinition, run: ClockRun): Instant | undefined {
  const { name } = run.event;
  const tells =
    name === 'petition.triaged' || (name === 'petition.accepted' && definition.applies?.source === 'direct');
  if (!tells || definition.stops_on.includes(name)) return undefined;
  const siblings = limitsOf(run).filter((other) => other.anchor === definition.anchor);
  return siblings.map(({ id }) => run.clocks[id]).find((clock) => clock && !clock.stoppedAt)?.startedAt;
}

function begun(definition: ClockDefinition, at: Instant, run: ClockRun): ClockState[] {
  const span = spanOf(definition, dayOf(at), run);
  if (!span) return [];
  const { rule, countsFrom, length, ...counted } = span;
  const { provisional, ...due } = countDue(counted, run.calendar, { roll: rolls(definition.kind, run) });
  return [
    {
      id: definition.id,
      ...(rule ? { rule } : {}),
      kind: definition.kind,
      ...counted,
      startedAt: at,
      ...due,
      ...(provisional ? { provisional } : {}),
      ...(definition.right_of ? { rightOf: definition.right_of } : {}),
      ...(countsFrom ? { countsFrom, length } : {}),
    },
  ];
}

/** Where the count begins and how long it is: stated in a letter, by type, from another clock's end, or as the pack says. */
function spanOf(
  definition: ClockDefinition,
  from: Day,
  run: ClockRun,
): (Span & Pick<ClockState, 'rule' | 'countsFrom' | 'length'>) | undefined {
  const { deadline } = run.event.data;
  if (definition.stated_in && isDay(deadline)) return { from, budget: daysBetween(from, deadline), unit: 'natural' };
  if (definition.by_type) {
    const row = limitRow(run);
    return {
      from,
      budget: row?.budget ?? definition.budget,
      unit: row?.unit ?? definition.unit,
      rule: row?.id ?? 'ordinary',
    };
  }
  if (!definition.counts_from) return { from, budget: definition.budget, unit: definition.unit };
  const base = run.clocks[definition.counts_from.clock];
  if (!base || base.stoppedAt) return undefined;
  const budget = numberOf(run.event.data.days) ?? definition.budget;
  return { from: base.dueRaw, budget, unit: definition.unit, countsFrom: base.id, length: base.budget + budget };
}
