import type { Account, Noun } from '../../api/wire';
import { nounTitles } from './nouns';

interface MenuRow {
  title: string;
  path: string;
  /** Roles that have it; without a list everybody. */
  roles?: string[];
}

const desk = ['triage_officer', 'receptionist', 'bureau_deputy', 'bureau_head', 'town_officer', 'town_head'];
const unit = ['handler', 'unit_deputy', 'unit_head', 'village_officer'];
const mediation = ['mediator', 'committee_head', 'mediation_manager'];
const watch = ['supervisor', 'inspector', 'callback_officer', 'analyst'];
const lead = ['leader', 'chief', 'leading_group_office'];
const enforcement = ['enforcement_officer'];
const offices = [...desk, ...unit, ...watch, ...lead];

/**
 * Pages of the house by role; only what exists is offered, and the first row of a person is the home. A page that
 * several roles call by different names has a row for each name; the first that fits counts.
 */
const rows: MenuRow[] = [
  { title: '导访工作台', path: '/desk', roles: ['guide'] },
  { title: '移交清单', path: '/escalations', roles: enforcement },
  { title: '我的调解', path: '/mediations', roles: mediation },
  { title: '督办单', path: '/orders', roles: ['supervisor', 'inspector'] },
  { title: '我的待办', path: '/todo' },
  { title: '来访登记', path: '/desk', roles: ['receptionist', 'triage_officer', 'town_officer'] },
  { title: '本单位事项', path: '/petitions', roles: unit },
  { title: '信访事项', path: '/petitions', roles: [...offices, 'guide', 'archivist'] },
  { title: '复查复核', path: '/reviews', roles: offices },
  { title: '调解', path: '/mediations', roles: [...desk, ...watch, ...lead, 'court_liaison'] },
  { title: '督办回复', path: '/orders', roles: unit },
  { title: '督办单', path: '/orders', roles: offices },
  { title: '提级移交', path: '/escalations', roles: [...watch, ...lead, 'bureau_head', 'bureau_deputy'] },
  { title: '会议', path: '/meetings', roles: ['supervisor', ...lead, 'bureau_head', 'bureau_deputy'] },
];

/** The menu of a person, by the roles the account carries; every address once. */
export function menuOf({ roles }: Pick<Account, 'roles'>): { title: string; path: string }[] {
  const own = rows.filter((row) => !row.roles || row.roles.some((role) => roles.includes(role)));
  return own.filter((row, index) => own.findIndex(({ path }) => path === row.path) === index);
}

/** Where a person of these roles begins. */
export function homeOf(account: Pick<Account, 'roles'>): string {
  return menuOf(account)[0]?.path ?? '/todo';
}

/** What this person calls the page of a path: as the menu does; undefined for a page that the menu does not name. */
export function ownTitle(account: Pick<Account, 'roles'>, path: string): string | undefined {
  return menuOf(account).find((row) => row.path === path)?.title;
}

/** What the list of a noun is called to this person: 复查 has its own name, for it shares its entry with 复核. */
export function listTitle(account: Pick<Account, 'roles'>, noun: Noun): string {
  return (noun !== 'reviews' && ownTitle(account, `/${noun}`)) || nounTitles[noun];
}
