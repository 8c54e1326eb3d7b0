import type { EntityManager } from 'typeorm';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3];
const marks = '10X98765432';

/** Check character over the digits of a case code (ISO 7064 MOD 11-2 weights, as on identity cards): finds one wrong or swapped digit. */
function checkCharacter(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (weights[index % weights.length] ?? 1), 0);
  return marks[sum % 11] ?? '0';
}

/**
 * 一案一码: region-year-serial-check, e.g. 420881-2026-000123-4. Unique and without gaps per centre and year: the counter
 * row stays locked until the registration commits or is rolled back with it.
 */
export async function nextCaseCode(tx: EntityManager, centerId: string, region: string, year: number): Promise<string> {
  const [row]: { last: number }[] = await tx.query(
    `insert into case_code_counter (center_id, year, last) values ($1, $2, 1)
     on conflict (center_id, year) do update set last = case_code_counter.last + 1 returning last`,
    [centerId, year],
  );
  return caseCode(region, year, row?.last ?? 0);
}

/** The code of a serial number, e.g. 420881-2026-000123-4. */
export function caseCode(region: string, year: number, serial: number): string {
  const digits = String(serial).padStart(6, '0');
  return `${region}-${year}-${digits}-${checkCharacter(`${region}${year}${digits}`)}`;
}
