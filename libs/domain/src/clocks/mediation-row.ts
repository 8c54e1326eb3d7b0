import { textOf } from '../kernel/facts';
import type { Json } from '../kernel/types';
import type { MediationLimit } from '../policy/mediation';
import type { ClockRun } from './run';

/** A new committee's receipt of a file handed over: the old T14 ends, a new one of rule `ordinary` begins (stories §7.11). */
export function isHandOver(event: ClockRun['event']): boolean {
  return event.name === 'mediation.received' && event.data.handedOver === true;
}

/** The row of `mediation.limits` that fixes T14: the one named, else that of the court, else that of the dispute's type. */
export function limitRow(run: ClockRun): MediationLimit | undefined {
  const rows = (run.limits ?? []).filter((row) => !row.step);
  const named = (id: string) => rows.find((row) => row.id === id);
  if (isHandOver(run.event)) return named('ordinary');
  const said = (...names: string[]) => names.map((name) => textOf(known(name, run))).find((text) => text !== '') ?? '';
  const source = said('source');
  const rule =
    source === 'court_during' ? `court_during_${said('courtProcedure', 'court_procedure') || 'ordinary'}` : source;
  const disputeType = said('disputeType', 'dispute_type');
  return (
    named(said('rule')) ??
    named(rule) ??
    rows.find((row) => row.dispute_types?.includes(disputeType)) ??
    named('ordinary')
  );
}

function known(name: string, run: ClockRun): Json | undefined {
  return run.event.data[name] ?? run.scope.facts(name);
}
