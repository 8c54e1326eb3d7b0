import type { CaseDesk } from '../kernel/case-desk';

/**
 * 跟踪督办: while the unit works, every step of the ladder is taken on its day (115: fifteen, ten, five days before), and a limit
 * that passes is urged at once. Which limits and which days is the pack's; each step is taken once, whatever restarts.
 */
export async function supervision(petition: CaseDesk, answered: () => boolean): Promise<void> {
  await petition.until(answered);
}
