import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { chooseWindows, intakeWindow, ticketText, windowsOf } from '@yimen/domain/desk/windows';
import { slipPromises, type Slip } from '@yimen/domain/desk/slip';
import type { Context } from '@yimen/domain/kernel/procedure';
import { textOf } from '@yimen/domain/kernel/facts';
import type { Facts, Json } from '@yimen/domain/kernel/types';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import { warningTexts } from '@yimen/domain/people/identity';
import { levelLine } from '@yimen/domain/petition/skip-level';
import type { PetitionState } from '@yimen/domain/petition/state';
import type { RosterVerdict } from '@yimen/domain/people/roster';
import { dictionaryTitle } from '@yimen/domain/policy/policy';
import type { EntityManager } from 'typeorm';
import type { ActAnswer, ActRequest } from '../acts/act-request';
import { OpenCase, type Extra } from '../acts/open-case';
import { Parties, type NewParty } from '../acts/parties';
import { EngineWatch } from '../desk/engine-watch';
import type { Ticket } from '../desk/tickets';
import { isUuid } from '../kernel/case-files';
import { Clock, Vault } from '../kernel/ports';
import type { Writes } from '../kernel/writes';
import { People } from '../people/people';
import { EarlierMatters, type Earlier } from './earlier-matters';
import { LinkVisit } from './link-visit';
import { rosterAnswer, verdictsOf, writeRoster } from './roster-rows';
import { newSlipCodes, slipRows, type SlipCodes } from './slip-codes';
import { centreOf, windowTitle } from './slip-lines';
import { entryRow, visitRow } from './visit-rows';

export { slipHash } from './slip-codes';

/** What is known of a registration before it is judged. */
interface Arrival {
  visit: string;
  /** A further matter of a visit that stands already: no new number, no new line. */
  further: boolean;
  people: NewParty[];
  roster: RosterVerdict[];
  codes: SlipCodes;
  window: string;
}

/** 登记来访: a visit and its matter in one transaction, whatever is wrong with the papers of the person (Art. 22; right 1). */
@Injectable()
export class RegisterVisit {
  constructor(
    private readonly openCase: OpenCase,
    private readonly parties: Parties,
    private readonly persons: People,
    private readonly earlier: EarlierMatters,
    private readonly links: LinkVisit,
    private readonly engine: EngineWatch,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /**
   * In: visit.register, or petition.register for a further matter of the visit named in the body. Out: visit, petition, slip,
   * number; with `linkTo` the visit alone, tied to the matter it is about (记重访: no new matter, no clock).
   */
  async execute(request: ActRequest, turned?: string): Promise<ActAnswer> {
    const body = (request.body ?? {}) as Facts;
    const engine = this.engine.state(); // asked while the registration is written
    const answer = textOf(body.linkTo)
      ? await this.links.execute(request)
      : await this.openCase.execute({ ...request, name: 'petition.register' }, (tx, context) =>
          this.extra(tx, context, request, body, turned),
        );
    return { ...this.opened(answer), engine: await engine };
  }

  /** The codes lie sealed in the log of acts, so that a repeated request can print its slip again. */
  private opened(answer: ActAnswer): ActAnswer {
    const { codes, slip, ...rest } = answer as ActAnswer & { codes?: string; slip?: Slip };
    if (!codes) return answer;
    const { token, short } = this.vault.openJson<SlipCodes>(codes);
    return { ...rest, slipCode: token, shortCode: short, slip: { ...slip, shortCode: short } };
  }

  private async extra(
    tx: EntityManager,
    context: Context,
    request: ActRequest,
    body: Facts,
    turned?: string,
  ): Promise<Extra> {
    const arrival = this.arrival(body, context, turned);
    const { visit, people, codes, window, further } = arrival;
    const representatives = Array.isArray(body.representatives) ? body.representatives.length : 0;
    const over = representatives > context.policy.defaults.representatives_max;
    const suggested = await this.earlier.of(tx, request, people, context.now);
    const at = context.now;
    return {
      parties: people,
      texts: this.texts(body, arrival),
      facts: {
        visit,
        people: people.map((person) => person.personId),
        nameless: people.every(({ name, person }) => !name && !person.phone && !person.address),
        identityClear: people.some((person) => person.name && (person.person.address ?? person.person.phone)),
        representatives: representatives && !over ? 'present' : undefined,
        suggestedRepeatOf: suggested.repeatOf || undefined,
        suggestedCause: suggested.cause || undefined,
      },
      slip: {
        token: codes.token,
        rows: (caseId) => slipRows(codes, { centerId: request.centerId, caseId, visitId: visit, at }),
      },
      ...(further ? {} : { queue: { day: context.today, window } }),
      more: (writes, caseId, sealed, ticket) =>
        this.write(writes, request, body, arrival, { caseId, sealed, ticket, context }),
      answer: (state, ticket) => ({
        visit,
        codes: this.vault.sealJson(codes),
        ...(ticket ? this.told(context, body, window, ticket, state) : {}),
        ...(arrival.roster.length
          ? { rosterRows: arrival.roster.filter(({ stored }) => stored).length, roster: rosterAnswer(arrival.roster) }
          : {}),
        ...(state.sealed ? {} : hintsOf(suggested)),
        ...warningsOf(people, over),
      }),
    };
  }

  private arrival(body: Facts, context: Context, turned?: string): Arrival {
    const further = isUuid(textOf(body.visit));
    return {
      further,
      visit: further ? textOf(body.visit) : (turned ?? uuidv7()),
      people: this.parties.petitioners(body.people),
      roster: body.rosterFile ? verdictsOf(body.rosterFile) : [],
      codes: newSlipCodes(),
      window: windowFor(body, context),
    };
  }

  /** What the journal seals: the account itself. People and roster have tables of their own. */
  private texts(body: Facts, { roster }: Arrival): Record<string, unknown> {
    const texts = this.parties.withoutPeople(body);
    return roster.length ? { ...texts, rosterFile: { rows: roster.length } } : texts;
  }

  private write(
    writes: Writes,
    request: ActRequest,
    body: Facts,
    { visit, further, people, roster, window }: Arrival,
    {
      caseId,
      sealed,
      ticket,
      context,
    }: { caseId: string; sealed: string | null; ticket: Ticket | null; context: Context },
  ): void {
    const { centerId } = request;
    const now = this.clock.now();
    writeRoster(writes, this.persons, { centerId, visitId: visit, sealed }, roster);
    if (further) return;
    const queue = { day: context.today, window };
    const line = { visitId: visit, kind: 'matter' as const, caseId, people, queue, ticket, now };
    const entry = entryRow(request, body, line, this.vault);
    const row = visitRow(request, visit, body, sealed, now);
    writes.update(turnSql('visit', 'id', row), [JSON.stringify(row)]);
    writes.update(turnSql('desk_entry', 'visit_id', entry), [JSON.stringify(entry)]);
  }

  private told(context: Context, body: Facts, window: string, ticket: Ticket, state: CaseState) {
    const { policy } = context;
    const title = windowTitle(policy, window);
    const number = ticketText(ticket.number);
    const topic = textOf(body.topic);
    const slip: Slip = {
      ...centreOf(policy),
      ...{ ticket: number, window, windowTitle: title, ahead: ticket.ahead, shortCode: null, qr: null },
      ...{ promise: slipPromises.matter, free: slipPromises.free },
      ...levelLine(state as PetitionState, policy),
      ...(topic && !state.sealed ? { matter: dictionaryTitle(policy, 'content_categories', topic) } : {}),
    };
    return { ticket: { number, window, windowTitle: title, ahead: ticket.ahead } as Json, slip: slip as Json };
  }
}

/** What is suggested to the desk; of a sealed registration nothing is compared. */
function hintsOf({ repeat, theme, cause }: Earlier): { [field: string]: Json } {
  return {
    ...(cause ? { suggestedCause: cause } : {}),
    ...(repeat ? { suggestedRepeat: repeat } : {}),
    ...(theme ? { suggestedTheme: theme } : {}),
  };
}

/** A visit that began as a mere question has its rows already; they become those of a matter. */
function turnSql(table: string, key: string, row: Record<string, unknown>): string {
  const columns = Object.keys(row);
  const changed = columns.filter((column) => !['center_id', key].includes(column));
  return `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_record(null::${table}, $1::jsonb)
    on conflict (center_id, ${key}) do update set ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}`;
}

/** The window that was chosen, else the first that fits. An accusation waits at 综合受理 like anybody else (Art. 30). */
function windowFor(body: Facts, { policy }: Context): string {
  const intake = intakeWindow(policy).id;
  if (body.category === 'accusation' || body.suspectedAccusation === true) return intake;
  const chosen = textOf(body.window);
  if (windowsOf(policy).some(({ id }) => id === chosen)) return chosen;
  const topic = textOf(body.topic);
  return topic ? (chooseWindows(policy, { topic }, {}, { open: true, text: '' })[0]?.window ?? intake) : intake;
}

function warningsOf(people: NewParty[], over: boolean): { warnings?: Json } {
  const codes = [...people.flatMap((person) => person.warnings), ...(over ? ['representatives_over_limit'] : [])];
  return codes.length
    ? { warnings: [...new Set(codes)].map((code) => ({ code, message: warningTexts[code] ?? code })) }
    : {};
}
