/** Roles that read every order and recommendation. */
export const supervisionDesks = [
  'supervisor',
  'bureau_deputy',
  'bureau_head',
  'auditor',
  'inspector',
  'leading_group_office',
];
