/**
 * Writes policy/calendars/cn.yaml from the yearly arrangements in the `holiday-calendar` package (its data files, never its
 * judgement): node scripts/calendar-import.mjs 2024 2025 2026 [--revision 2] [--check]
 * A new year: update the package, run this with the year added, compare with the State Council notice, commit.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const target = new URL('../policy/calendars/cn.yaml', import.meta.url);
const load = createRequire(import.meta.url);
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, revision: { type: 'string', default: '1' } },
});

/** Rows of one year in order of days; refuses what it does not understand. */
function rowsOf(year) {
  const { dates } = load(`holiday-calendar/data/CN/${year}.json`);
  const rows = dates.map(({ date, type, name_cn: name }) => rowOf(year, date, type, name));
  rows.sort((a, b) => a.day.localeCompare(b.day));
  rows.forEach((row, index) => {
    if (row.day === rows[index + 1]?.day) throw new Error(`${row.day} stands twice`);
  });
  const holidays = rows.filter((row) => row.kind === 'holiday').length;
  if (holidays < 20 || holidays > 40) throw new Error(`${year}: ${holidays} holidays cannot be right`);
  return rows;
}

function rowOf(year, day, type, name) {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day || !day.startsWith(`${year}-`))
    throw new Error(`not a day of ${year}: ${day}`);
  if (type === 'public_holiday') return { day, kind: 'holiday', name };
  if (type !== 'transfer_workday') throw new Error(`${day}: unknown kind ${type}`);
  const weekend = [0, 6].includes(new Date(time).getUTCDay());
  if (!weekend) throw new Error(`${day}: made up on a plain weekday`);
  return { day, kind: 'working', name: name.replace(/补班$/, '调休上班') };
}

const years = positionals.map(Number).sort((a, b) => a - b);
if (!years.length || years.some((year, index) => index > 0 && year !== years[index - 1] + 1))
  throw new Error('name the years, without a gap: 2024 2025 2026');
const [first, last] = [years[0], years.at(-1)];
const text = [
  '# Public holidays and make-up working days of mainland China (国务院办公厅关于节假日安排的通知), one row per day that differs',
  '# from plain weeks. Written by scripts/calendar-import.mjs; a correction gets a new version.',
  `version: cn-${first}-${last}.${values.revision}`,
  `coveredFrom: '${first}-01-01'`,
  `coveredUntil: '${last}-12-31'`,
  'days:',
  ...years.flatMap(rowsOf).map(({ day, kind, name }) => `  - { day: '${day}', kind: ${kind}, name: ${name} }`),
  '',
].join('\n');

if (!values.check) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text)
  throw new Error('policy/calendars/cn.yaml differs from the imported data');
console.log(`${values.check ? 'checked' : 'written'}: ${first}–${last}, ${text.split('\n').length - 7} days`);
