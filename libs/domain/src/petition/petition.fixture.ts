import type { Calendar } from '../calendar/calendar';
import type { ClockState } from '../clocks/definition';
import { noticesOf } from '../duties/notices';
import { tasksOf } from '../duties/tasks';
import { person, Stage, type Played } from '../kernel/testing';
import type { Facts } from '../kernel/types';
import type { Policy } from '../policy/policy';
import { procedureOf } from '../procedures';
import { petitionFact } from './clocks';
import type { PetitionState } from './state';

const bureau = 'petition_bureau';
const citizen = (id: string) => person('public', { unit: '', door: 'public', person: id });

/** People of the stories. */
export const cast = {
  guide: person('guide1', { unit: 'center', roles: ['guide'] }),
  reception: person('reception1', { unit: 'reception_center', roles: ['receptionist'] }),
  triage: person('triage1', { unit: bureau, roles: ['triage_officer'] }),
  deputy: person('bureau2', { unit: bureau, roles: ['bureau_deputy'] }),
  director: person('bureau1', { unit: bureau, roles: ['bureau_head'] }),
  callback: person('callback1', { unit: 'center', roles: ['callback_officer'] }),
  supervisor: person('supervisor1', { unit: 'governance_center', roles: ['supervisor'] }),
  archivist: person('archivist1', { unit: bureau, roles: ['archivist'] }),
  sealed: person('sealed1', { unit: bureau, roles: ['discipline_officer'], compartments: ['accusation'] }),
  jw: person('jw1', { unit: 'discipline', roles: ['handler', 'discipline_officer'], compartments: ['accusation'] }),
  wjj: person('wjj1', { unit: 'health', roles: ['handler'] }),
  wjjHead: person('wjj2', { unit: 'health', roles: ['unit_head'] }),
  wjjDeputy: person('wjj3', { unit: 'health', roles: ['unit_deputy'] }),
  mzj: person('mzj1', { unit: 'civil_affairs', roles: ['handler'] }),
  mzjHead: person('mzj2', { unit: 'civil_affairs', roles: ['unit_head'] }),
  gov: person('government1', { unit: 'government', roles: ['leader'] }),
  wang: citizen('wang'),
  zhao: citizen('zhao'),
};
export type Cast = keyof typeof cast;

/** Acts of a letter that goes well, as their forms would be filled. */
export const filled = {
  register: { channel: 'visit', visit: 'v1', people: ['wang'], persons: 1, identityClear: true } as Facts,
  claim: { category: 'claim', route: 'petition', topic: '050000', flags: ['individual'] } as Facts,
  accept: { handlingMode: 'ordinary' } as Facts,
  guide: { route: 'judicial', body: '…', address: '…', applyLimit: '…', materials: ['…'], basis: '…' } as Facts,
  decline: { ground: 'DG03', article: '…', whomToAsk: '…', remedy: '…' } as Facts,
  opinion: {
    seal: true,
    remedy: { days: 30, body: '…' },
    parts: [{ part: 'a', outcome: 'supported', basis: '…' }],
  } as Facts,
};

/** Proof that a paper was handed over on a day. */
export function handed(document: string, deliveredOn: string): Facts {
  return { document, receiver: '…', method: 'direct', deliveredOn, proof: '…' };
}

/** A stage with one petition p1 on it, the steps of a letter that goes well (dates of M1), and short ways to act beside them. */
export class Petition {
  readonly stage: Stage;

  constructor(
    readonly policy: Policy,
    calendar: Calendar,
  ) {
    this.stage = new Stage(procedureOf, policy, calendar);
  }

  do(at: string, by: Cast, act: string, facts: Facts = {}, on = 'p1'): Played {
    return this.stage.play({ at, by: cast[by], act: act.includes('.') ? act : `petition.${act}`, on, facts });
  }

  refused(at: string, by: Cast, act: string, facts: Facts = {}, on = 'p1'): string {
    return this.stage.refused({ at, by: cast[by], act: act.includes('.') ? act : `petition.${act}`, on, facts });
  }

  get state(): PetitionState {
    return this.stage.caseOf('p1') as PetitionState;
  }

  clock(id: string): ClockState | undefined {
    return this.state.clocks[id];
  }

  /** Last days of a limit: as counted, and rolled from a rest day. */
  due(id: string): (string | undefined)[] {
    return [this.clock(id)?.dueRaw, this.clock(id)?.dueRolled];
  }

  registered(facts: Facts = {}, by: Cast = 'guide'): this {
    this.do('2026-03-30 09:12', by, 'register', { ...filled.register, ...facts });
    return this;
  }

  triaged(facts: Facts = {}, by: Cast = 'triage'): this {
    this.registered().do('2026-03-30 09:40', by, 'triage', { ...filled.claim, ...facts });
    return this;
  }

  arrived(facts: Facts = {}): this {
    this.triaged(facts).do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
    return this;
  }

  signed(facts: Facts = {}): this {
    this.arrived(facts).do('2026-04-02 08:40', 'wjj', 'sign');
    return this;
  }

  accepted(facts: Facts = {}): this {
    this.signed(facts).do('2026-04-08 10:02', 'wjj', 'accept', filled.accept);
    return this;
  }

  heard(facts: Facts = {}): this {
    this.accepted(facts).do('2026-04-10 09:30', 'wjj', 'record_interview');
    return this;
  }

  answered(opinion: Facts = {}): this {
    this.heard().do('2026-05-20 09:40', 'wjj', 'issue_opinion', { ...filled.opinion, ...opinion });
    return this;
  }

  delivered(): this {
    this.answered().do('2026-05-22 10:15', 'wjj', 'deliver', handed('D18', '2026-05-22'));
    return this;
  }

  settled(): this {
    this.delivered().do('2026-05-25 09:05', 'wjj', 'settle', { closingKind: 'answered', cause: 'inaction' });
    return this;
  }

  /** Who hears of an act and who owes something after it: `about → inbox`. */
  duties(at: string, played: Played, before = played.state): { notices: string[]; tasks: string[] } {
    const context = this.stage.contextAt(at);
    const fact = (name: string) => petitionFact(played.state as PetitionState, name);
    const of = played.events;
    return {
      notices: of
        .flatMap((event) => noticesOf(before, played.state, event, context, fact))
        .map((n) => `${n.about} → ${n.to}`),
      tasks: of
        .flatMap((event) => tasksOf(played.state, event, context, fact))
        .map((t) => `${t.about} → ${t.owner}, ${t.due}`),
    };
  }
}
