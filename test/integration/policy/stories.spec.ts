import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Json } from '@yimen/domain/kernel/types';
import {
  buildDirectory,
  committeeOrGeneral,
  demoStaff,
  unitOrCenter,
  type StaffEntry,
} from '@yimen/application/policy/directory';
import { loadPack } from '@yimen/application/policy/load';

interface Center {
  id?: string;
  region?: string;
}

interface Story {
  id: string;
  pack: string;
  centers?: Center[];
  actors: Record<string, { role: string; login: string; unit?: string; committee?: string; center?: string }>;
  given?: {
    units?: Json;
    staff?: (StaffEntry & { center?: string })[];
    staffFile?: string;
    config?: { [key: string]: Json };
  };
}

const folder = 'test/scenarios/stories';
const further = (parse(readFileSync('test/scenarios/catalogue.yaml', 'utf8')) as { staff: StaffEntry[] }).staff;
const stories = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => parse(readFileSync(join(folder, file), 'utf8')) as Story);

/** Rows of a staff sheet: center, login, name, role, unit. */
function sheet(file: string): (StaffEntry & { center?: string })[] {
  const [, ...lines] = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [center, login = '', name, role = '', unit] = line.split(',');
    return { center, login, name, roles: [role], unit };
  });
}

describe.each(stories.map((story) => [story.id, story] as const))('story %s', (_id, story) => {
  const given = story.given ?? {};
  const overlay = { ...given.config, ...(given.units ? { org: { units: given.units } } : {}) };
  const own = [...(given.staff ?? []), ...(given.staffFile ? sheet(given.staffFile) : [])];

  it.each<Center>(story.centers ?? [{}])('finds its bodies, and everybody who acts in centre $id', ({ id, region }) => {
    const { policy } = loadPack(story.pack, { region, overlay });
    const accounts = buildDirectory(
      policy,
      demoStaff(),
      further,
      own.filter((entry) => !entry.center || entry.center === id),
    );
    const staff = Object.values(story.actors).filter((actor) => actor.role !== 'petitioner' && actor.center === id);
    for (const actor of staff) {
      const account = accounts.find((row) => row.login === actor.login);
      expect(account?.roles).toContain(actor.role);
      if (actor.unit) expect([account?.unit, ...(account?.covers ?? [])]).toContain(unitOrCenter(policy, actor.unit));
      if (actor.committee) expect(account?.committee).toBe(committeeOrGeneral(policy, actor.committee));
    }
  });
});
