import { textOf } from '@yimen/domain/kernel/facts';
import type { Facts } from '@yimen/domain/kernel/types';
import type { ActRequest } from '../acts/act-request';
import type { NewParty } from '../acts/parties';
import type { Queue, Ticket } from '../desk/tickets';
import type { Vault } from '../kernel/ports';
import { maskName } from '../people/mask-name';

/** 人次 of a visit; one unless a sound number is said. */
export function personsOf(body: Facts): number {
  const persons = Number(body.persons);
  return Number.isInteger(persons) && persons > 0 ? persons : 1;
}

/** The row of a visit that led to a matter. */
export function visitRow(request: ActRequest, id: string, body: Facts, sealed: string | null, now: string) {
  return {
    center_id: request.centerId,
    id,
    channel: textOf(body.channel) || 'visit',
    place: textOf(body.place) || null,
    persons: personsOf(body),
    consult: false,
    content: null,
    registered_at: now,
    registered_by: request.actor.login,
    closed_at: null,
    sealed,
  };
}

/** One line of the day's list. */
export interface Line {
  visitId: string;
  kind: 'matter' | 'consult' | 'linked';
  caseId: string | null;
  people: NewParty[];
  queue: Queue;
  ticket: Ticket | null;
  now: string;
}

/** The row of that line: whoever sees it learns a surname and a number, and of what is sealed nothing at all (right 2). */
export function entryRow(request: ActRequest, body: Facts, line: Line, vault: Vault): Record<string, unknown> {
  const [first] = line.people;
  const caller = first?.name ? maskName(first.name, first.organisation ? 'organisation' : 'person') : '';
  return {
    center_id: request.centerId,
    visit_id: line.visitId,
    day: line.queue.day,
    ticket: line.ticket?.number ?? null,
    window_id: line.ticket ? line.queue.window : null,
    kind: line.kind,
    case_id: line.caseId,
    persons: personsOf(body),
    caller: caller ? vault.seal(caller) : null,
    priority: body.priority === true,
    state: line.ticket ? 'waiting' : 'none',
    at: line.now,
    called_at: null,
    done_at: null,
  };
}
