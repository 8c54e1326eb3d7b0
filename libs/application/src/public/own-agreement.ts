import { dayOf } from '@yimen/domain/calendar/days';
import { recordsOf, textOf } from '@yimen/domain/kernel/facts';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { Day, Facts } from '@yimen/domain/kernel/types';
import { agreementStanding, rightsUnder, type OwnRight } from '@yimen/domain/mediation/own-rights';
import type { Agreement, MediationState } from '@yimen/domain/mediation/state';
import type { EntityManager } from 'typeorm';
import { contentOf } from '../kernel/journal';
import type { Vault } from '../kernel/ports';
import { money } from '../papers/amount';
import { withoutPeople } from './mask-text';

/** An agreement as its party reads it: sums as they stand in papers, days of Asia/Shanghai, nobody's name or number. */
export interface OwnAgreement {
  effectiveOn: Day;
  oral: boolean;
  /** '履行中，已司法确认'. */
  standing: string;
  total: string;
  instalments: { due: Day; amount: string; performedOn: Day | null }[];
  /** What is owed beside money; `due` null where the agreement names no day. */
  duties: { what: string; due: Day | null }[];
  manner: string;
  place: string;
  rights: OwnRight[];
}

/** What is read with: in the centre of the matter. */
export interface AgreementReader {
  tx: EntityManager;
  centerId: string;
  context: Context;
  vault: Vault;
}

/**
 * What a mediation of a matter has agreed on, for a person bound by it (调解法 29, 31); null for everybody else. In: the
 * matter, with its linked mediation, and the person as the matter knows him: the same ID number is the same person.
 */
export async function ownAgreement(
  reader: AgreementReader,
  matter: { id: string; links?: Record<string, string> },
  person: string,
): Promise<OwnAgreement | null> {
  for (const state of await mediationsOf(reader, matter)) {
    const { agreement, parties = [] } = state;
    if (!agreement) continue;
    const bound = parties.flatMap((party) => (agreement.parties.includes(party.id) && party.person) || []);
    if (await isOneOf(reader, person, bound)) return written(reader, state, agreement);
  }
  return null;
}

/** The mediations that grew out of a matter, and the one it was linked with; the newest first. */
async function mediationsOf(
  { tx, centerId }: AgreementReader,
  { id, links }: { id: string; links?: Record<string, string> },
): Promise<MediationState[]> {
  const rows: { state: MediationState }[] = await tx.query(
    `select state from case_file where center_id = $1 and procedure = 'mediation' and (parent_id = $2 or id = any ($3::uuid[]))
      order by id desc`,
    [centerId, id, [links?.mediation].filter(Boolean)],
  );
  return rows.map(({ state }) => state);
}

async function isOneOf({ tx, centerId }: AgreementReader, person: string, others: string[]): Promise<boolean> {
  const [own]: unknown[] = await tx.query(
    `select from person p join person o on o.center_id = p.center_id and (o.id = p.id or o.id_blind = p.id_blind)
      where p.center_id = $1 and p.id = $2 and o.id = any ($3::uuid[]) limit 1`,
    [centerId, person, others],
  );
  return own !== undefined;
}

async function written(reader: AgreementReader, state: MediationState, agreement: Agreement): Promise<OwnAgreement> {
  const { effectiveOn, terms } = await termsOf(reader, state.id);
  const open = await masked(reader, state.id);
  return {
    effectiveOn,
    oral: agreement.oral,
    standing: agreementStanding(state),
    total: money(agreement.total),
    instalments: agreement.instalments.map(({ due, amount, performedOn }) => ({
      ...{ due, amount: money(amount), performedOn: performedOn ?? null },
    })),
    duties: recordsOf(terms.duties).map(({ what, due }) => ({ what: open(textOf(what)), due: textOf(due) || null })),
    manner: open(textOf(terms.manner)),
    place: open(textOf(terms.place)),
    rights: rightsUnder(state, reader.context),
  };
}

/** The day on which the last agreement took effect, and its words, which lie with the first event of the act. */
async function termsOf(
  { tx, centerId, vault }: AgreementReader,
  mediation: string,
): Promise<{ effectiveOn: Day; terms: Facts }> {
  const [row]: { day: Day | null; at: Date; content: string | null }[] = await tx.query(
    `select e.event -> 'data' ->> 'effectiveOn' as day, e.at, f.content from case_event e
       join case_event f on f.center_id = e.center_id and f.case_id = e.case_id and f.command_id = e.command_id and f.ordinal = 0
      where e.center_id = $1 and e.case_id = $2 and e.name = 'mediation.effective' order by e.seq desc limit 1`,
    [centerId, mediation],
  );
  const terms = contentOf(row?.content ?? null, vault) as Facts | null;
  return { effectiveOn: row?.day ?? dayOf((row?.at ?? new Date(0)).toISOString()), terms: terms ?? {} };
}

/** Hides the people of the file in a text; an organisation's name may be read. */
async function masked({ tx, centerId, vault }: AgreementReader, mediation: string): Promise<(text: string) => string> {
  const rows: { name: string }[] = await tx.query(
    `select p.name from case_party c join person p on p.center_id = c.center_id and p.id = c.person_id
      where c.center_id = $1 and c.case_id = $2 and p.kind = 'person' and p.name is not null`,
    [centerId, mediation],
  );
  const names = rows.map(({ name }) => vault.open(name));
  return (text) => withoutPeople(text, names).replace(account, '****$1');
}

/** A bank account, of which only the end is told. */
const account = /(?<!\d)\d{8,26}(\d{4})(?!\d)/g;
