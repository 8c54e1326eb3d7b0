import type { MeetingState } from './state';

/** Roles that read every agenda and all minutes. */
export const meetingDesks = [
  'leading_group_office',
  'supervisor',
  'bureau_deputy',
  'bureau_head',
  'leader',
  'chief',
  'auditor',
];

/** Who may know of a meeting: its desks, the bodies invited, and those that the minutes charge with something. */
export function meetingReaders({ invited, resolutions, lead }: MeetingState): string[] {
  const named = lead ? [lead.lead, ...lead.co] : [];
  const bodies = [...invited, ...resolutions.map(({ owner }) => owner), ...named];
  return [...meetingDesks.map((role) => `role:${role}`), ...[...new Set(bodies)].map((unit) => `unit:${unit}`)];
}
