import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue, demoStaff } from './catalogue';
import type { Given, GivenCase, StaffRow, Story } from './story';

const bare = (code: string | undefined) => code?.replace(/^\w+:/, '');

/** The accounts of a story's centre: the demo centre's, the catalogue's, the story's own, and fill-ins for `given`. */
export class Directory {
  private readonly rows = new Map<string, StaffRow>();

  constructor(lists: StaffRow[][]) {
    for (const row of lists.flat()) this.add(row);
  }

  /** A later row for a login adds its covers and replaces what else it says. */
  add(row: StaffRow): void {
    const old = this.rows.get(row.login);
    const covers = [...(old?.covers ?? []), ...(row.covers ?? [])].map((unit) => bare(unit) ?? unit);
    const unit = bare(row.unit) ?? old?.unit;
    this.rows.set(row.login, { ...old, ...row, covers, ...(unit ? { unit } : {}) });
  }

  name(login: string): string {
    return this.rows.get(login)?.name ?? login;
  }

  /** An account of the unit (or one that works its inbox) with one of the roles; undefined when there is none. */
  find(unit: string, roles: string[]): string | undefined {
    const all = [...this.rows.values()];
    const fits = (row: StaffRow) => roles.some((role) => row.roles?.includes(role));
    const own = all.find((row) => row.unit === unit && fits(row));
    return (own ?? all.find((row) => row.covers?.includes(unit) && fits(row)))?.login;
  }

  /** Logins into whose inbox a letter to this login, unit or committee falls. */
  inboxes(to: string): string[] {
    if (this.rows.has(to)) return [to];
    const all = [...this.rows.values()];
    const belongs = (row: StaffRow) => row.unit === to || row.committee === to || row.covers?.includes(to);
    return all.filter(belongs).map((row) => row.login);
  }
}

const handlers = ['handler', 'town_officer', 'village_officer'];

/** Accounts of a story's `staffFile`: CSV with the columns center,login,name,role,unit. */
function staffRows(file: string | undefined, folder: string): StaffRow[] {
  if (!file) return [];
  const [head = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => {
    const row = Object.fromEntries(line.split(',').map((cell, index) => [columns[index] ?? '', cell]));
    const { center = '', login = '', name = '', role = '', unit = '' } = row;
    return { center, login, name, unit, roles: [role] };
  });
}

/** The directory of a story, and the rows that the centre does not have by itself. */
export function directoryOf(story: Story, folder: string): { directory: Directory; extra: StaffRow[] } {
  const own = [...readCatalogue().staff, ...(story.given.staff ?? []), ...staffRows(story.given.staffFile, folder)];
  const directory = new Directory([demoStaff(), own]);
  const fill = fillIns(story.given, directory);
  for (const row of fill) directory.add(row);
  return { directory, extra: [...own, ...fill] };
}

/** Accounts that `given.cases` need of a unit that has none: somebody to handle, somebody to approve. */
function fillIns(given: Given, directory: Directory): StaffRow[] {
  const units = new Set((given.cases ?? []).map(({ unit }) => unit));
  return [...units].flatMap((unit) => [
    ...(directory.find(unit, handlers) ? [] : [{ login: `${unit}_handler`, unit, roles: ['handler'] }]),
    ...(directory.find(unit, ['unit_head']) ? [] : [{ login: `${unit}_head`, unit, roles: ['unit_head'] }]),
  ]);
}

/** Who handles a given case, and who approves for its unit. */
export function handlerOf(given: GivenCase, directory: Directory): { handler: string; head: string } {
  const handler = given.handler ?? directory.find(given.unit, handlers) ?? `${given.unit}_handler`;
  return { handler, head: directory.find(given.unit, ['unit_head']) ?? `${given.unit}_head` };
}
