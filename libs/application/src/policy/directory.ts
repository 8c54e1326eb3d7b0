import { bareId, findUnit, roleTitle, unitTitle, type PackData, type Policy } from '@yimen/domain/policy/policy';
import { rowsOf } from './checks/walk';
import { packFolder, readPacks } from './files';
import { PackError } from './pack-error';

/** A row of a `staff` list: of a pack, of a story, or only a wider cover for a login that another list has made. */
export interface StaffEntry {
  login: string;
  name?: string;
  title?: string;
  unit?: string;
  roles?: string[];
  committee?: string;
  category?: string;
  post?: string;
  /** Further units whose inbox this account works. */
  covers?: string[];
}

/** An account of a centre: codes as the rules use them, words as people read them. No password. */
export interface Account {
  login: string;
  name: string;
  title: string;
  unit: string;
  roles: string[];
  committee?: string;
  category?: string;
  post?: string;
  covers: string[];
  /** Sealed areas that its roles may enter (Art. 30). */
  compartments: string[];
}

/** What stands in for a body that a city does not have, when the demo logins are opened there. */
const standIn = { unit: 'center', committee: 'general_county' } as const;

/** A wall screen signs in too, but is no right-holder of the packs. */
const screenRole = { id: 'device', title: '大屏终端' } as const;

/**
 * The accounts of a centre from one or more staff lists, in order; a later row for the same login adds its covers and
 * replaces what else it says. Unknown units become the centre, unknown committees the county's general one. Throws
 * PackError for a row without unit or role, a role that no pack names, and covers for a login that nobody has made.
 */
export function buildDirectory(policy: Policy, ...lists: StaffEntry[][]): Account[] {
  const entries = new Map<string, StaffEntry>();
  for (const entry of lists.flat()) entries.set(entry.login, joinEntries(entries.get(entry.login), entry));
  const problems = [...entries.values()].flatMap((entry) => problemsOf(policy, entry));
  if (problems.length > 0) throw new PackError('账号名册有误', problems);
  return [...entries.values()].map((entry) => accountOf(policy, entry));
}

/** The `staff` of a merged pack; none when it has no demo centre. */
export function packStaff(pack: PackData): StaffEntry[] {
  return rowsOf(pack['staff']) as unknown as StaffEntry[];
}

/** The logins of the demo centre, the same ones for a centre of any city. Throws PackError when the file is missing. */
export function demoStaff(folder: string = packFolder): StaffEntry[] {
  const demo = readPacks(folder).get('demo_center');
  if (!demo) throw new PackError('找不到示例中心的政策包 demo_center');
  return packStaff(demo);
}

/** The unit itself, or the centre in a city that has no such body. `unit:` in front is allowed. */
export function unitOrCenter(policy: Policy, unit: string): string {
  const id = bareId(unit);
  return findUnit(policy, id) ? id : standIn.unit;
}

/** The committee itself, or the county's general one in a city that has no such committee. */
export function committeeOrGeneral(policy: Policy, committee: string): string {
  return policy.committees.some((row) => row.id === committee) ? committee : standIn.committee;
}

function joinEntries(known: StaffEntry | undefined, entry: StaffEntry): StaffEntry {
  return { ...known, ...entry, covers: [...(known?.covers ?? []), ...(entry.covers ?? [])] };
}

function problemsOf(policy: Policy, entry: StaffEntry): string[] {
  if (!entry.unit || !entry.roles?.length) return [`账号 ${entry.login} 缺少单位或角色`];
  const known = new Set<string>([...policy.roles.map((role) => role.id), screenRole.id]);
  return entry.roles.filter((role) => !known.has(role)).map((role) => `账号 ${entry.login} 的角色 ${role} 不存在`);
}

function accountOf(policy: Policy, entry: StaffEntry): Account {
  const unit = unitOrCenter(policy, entry.unit ?? standIn.unit);
  const roles = entry.roles ?? [];
  const title = entry.title ?? titleOf(policy, unit, roles);
  const covers = new Set((entry.covers ?? []).map((id) => unitOrCenter(policy, id)));
  covers.delete(unit);
  return {
    login: entry.login,
    name: entry.name ?? title,
    title,
    unit,
    roles: [...roles],
    ...(entry.committee ? { committee: committeeOrGeneral(policy, entry.committee) } : {}),
    ...(entry.category ? { category: entry.category } : {}),
    ...postOf(policy, entry.post, unit),
    covers: [...covers],
    compartments: compartmentsOf(policy, roles),
  };
}

/** The post itself where it is one of this very body; a post that every department has (部门主要负责人) is no address. */
function postOf(policy: Policy, post: string | undefined, unit: string): { post?: string } {
  const id = post ? bareId(post) : undefined;
  return id && policy.posts.some((row) => row.id === id && row.unit === unit) ? { post: id } : {};
}

function titleOf(policy: Policy, unit: string, roles: string[]): string {
  const role = roles[0] ?? '';
  return `${unitTitle(policy, unit)}${role === screenRole.id ? screenRole.title : roleTitle(policy, role)}`;
}

function compartmentsOf(policy: Policy, roles: string[]): string[] {
  const areas = policy.roles.filter((role) => roles.includes(role.id)).map((role) => role.compartment);
  return [...new Set(areas.filter((area) => area !== undefined))];
}
