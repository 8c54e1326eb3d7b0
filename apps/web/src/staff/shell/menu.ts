import type { Account } from '../../api/wire';

interface MenuRow {
  title: string;
  path: string;
  /** Roles that have it; without a list everybody. */
  roles?: string[];
}

const unit = ['handler', 'unit_deputy', 'unit_head', 'town_officer', 'town_head', 'triage_officer', 'receptionist'];
const bureau = ['bureau_head', 'bureau_deputy', 'supervisor', 'inspector', 'leader', 'chief', 'mediation_manager'];

/** Pages of the house by role; only what exists is offered. */
const rows: MenuRow[] = [
  { title: '我的待办', path: '/todo' },
  { title: '本单位事项', path: '/petitions', roles: [...unit, ...bureau, 'guide', 'callback_officer', 'archivist'] },
  {
    title: '调解',
    path: '/mediations',
    roles: ['mediator', 'committee_head', ...bureau, 'court_liaison', 'town_officer'],
  },
  { title: '督办单', path: '/orders', roles: ['handler', 'unit_deputy', 'unit_head', ...bureau] },
  { title: '提级移交', path: '/escalations', roles: [...bureau, 'enforcement_officer', 'leading_group_office'] },
];

/** The menu of a person, by the roles the account carries. */
export function menuOf({ roles }: Account): MenuRow[] {
  return rows.filter((row) => !row.roles || row.roles.some((role) => roles.includes(role)));
}
