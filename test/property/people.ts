import { person } from '@yimen/domain/kernel/testing';
import type { Actor } from '@yimen/domain/kernel/types';
import { cast } from '@yimen/domain/petition/petition.fixture';

const mediator = (login: string, committee: string) =>
  person(login, { unit: 'mediation_center', roles: ['mediator', 'committee_head'], committee });

/** Everybody who may act in a random life of the house. */
export const everybody: readonly Actor[] = [
  ...Object.values(cast),
  mediator('civil1', 'civil'),
  mediator('housing1', 'housing'),
  person('mediation1', { unit: 'mediation_center', roles: ['mediation_manager'] }),
  person('review1', { unit: 'government', roles: ['handler'] }),
  person('government1', { unit: 'government', roles: ['leader'] }),
  person('court1', { unit: 'court', roles: ['handler', 'court_liaison'] }),
  person('group_office1', { unit: 'leading_group_office', roles: ['leading_group_office'] }),
  person('inspector1', { unit: 'inspection_brigade', roles: ['inspector'] }),
  person('enforcement1', { unit: 'enforcement_brigade', roles: ['enforcement_officer'] }),
  person('chief1', { unit: 'leading_group', roles: ['chief', 'leader'] }),
];
