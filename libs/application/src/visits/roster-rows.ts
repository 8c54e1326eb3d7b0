import { judgeRoster, readRosterText, type RosterInput, type RosterVerdict } from '@yimen/domain/people/roster';
import type { Json } from '@yimen/domain/kernel/types';
import { v7 as uuidv7 } from 'uuid';
import type { Writes } from '../kernel/writes';
import type { People } from '../people/people';

const most = 2000;

type Raw = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function inputOf(row: unknown): RosterInput {
  const { name, idType, idNumber, phone, address } = (row ?? {}) as Raw;
  return {
    name: text(name),
    idType: text(idType),
    idNumber: text(idNumber),
    phone: text(phone),
    address: text(address),
  };
}

/** The list as the desk sends it: rows, or the text of a file. At most 2,000 rows; what is no list has none. */
export function rosterInputs(rosterFile: unknown): RosterInput[] {
  const file = (rosterFile ?? {}) as Raw;
  const rows = Array.isArray(file.rows) ? file.rows.map(inputOf) : readRosterText(text(file.text));
  return rows.slice(0, most);
}

/** Verdicts on such a list. */
export function verdictsOf(rosterFile: unknown): RosterVerdict[] {
  return judgeRoster(rosterInputs(rosterFile));
}

/** Names of the columns as they stand in the files. */
const columns = { name: 'name', idType: 'id_type', idNumber: 'id_no', phone: 'phone', address: 'address' } as const;

/**
 * The verdict on each row of a file, the header being line 1: what was wrong or mended, what stood there, what is stored. Told
 * to the one who has just sent the file, and to nobody else.
 */
export function fileVerdicts(inputs: RosterInput[], verdicts: RosterVerdict[]): Json[] {
  return verdicts.map(({ row, verdict, codes, fields = [], code, field, sameAsRow, stored }): Json => {
    const head = { row, line: row + 1, verdict };
    const given = inputs[row - 1] ?? {};
    const of = (from: RosterInput) => Object.fromEntries(fields.map((name) => [columns[name], from[name] ?? '']));
    if (verdict === 'ok') return head;
    if (verdict === 'repaired')
      return {
        ...head,
        codes,
        fields: fields.map((name) => columns[name]),
        given: of(given),
        stored: of(stored ?? {}),
      };
    const same = sameAsRow === undefined ? {} : { sameAsRow };
    return {
      ...head,
      code,
      field: field ? columns[field] : undefined,
      given: field ? (given[field] ?? '') : '',
      ...same,
    };
  });
}

/** How many rows were taken over and what is wrong with the others; rows that are right are not listed. */
export function rosterAnswer(verdicts: RosterVerdict[]): { [field: string]: Json } {
  const count = (verdict: string) => verdicts.filter((row) => row.verdict === verdict).length;
  const odd = verdicts.filter(({ verdict }) => verdict !== 'ok');
  const shown = odd.map(({ stored: _stored, ...row }) => JSON.parse(JSON.stringify(row)) as Json);
  return { accepted: count('ok'), repaired: count('repaired'), rejected: count('error'), rows: shown };
}

/** Who shows no number shows no paper. */
function personOf({ idType, ...row }: Required<RosterInput>): Parameters<People['rowOf']>[2] {
  return row.idNumber ? { ...row, idType } : row;
}

/** Adds the people of the rows that stand, behind the wall of their visit. */
export function writeRoster(
  writes: Writes,
  people: People,
  of: { centerId: string; visitId: string; sealed: string | null },
  verdicts: RosterVerdict[],
): void {
  const taken = verdicts.flatMap(({ row, stored }) => (stored ? [{ row, stored, id: uuidv7() }] : []));
  const persons = taken.map(({ stored, id }) => people.rowOf(of.centerId, id, personOf(stored), of.sealed, []));
  writes.insert('person', ...persons);
  const rows = taken.map(({ row, id }) => ({
    center_id: of.centerId,
    visit_id: of.visitId,
    row_no: row,
    person_id: id,
    sealed: of.sealed,
  }));
  writes.insert('roster_row', ...rows);
}
