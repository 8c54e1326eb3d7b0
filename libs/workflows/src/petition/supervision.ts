import type { CaseDesk } from '../kernel/case-desk';

/**
 * 跟踪督办: stands beside all stages, from the first day to the last. Every step of the ladder is taken on its day (115: fifteen, ten,
 * five days before), and a limit that passes is urged at once. Which limits and which days is the pack's; each step is taken once,
 * whatever restarts.
 */
export function supervision(petition: CaseDesk): Promise<void> {
  return petition.watch();
}
