import type { Page } from 'playwright-core';
import type { House, Tab } from './browser';
import type { Slip } from './matter';

/** Types the second proof on the page's own keys and sends it. */
export async function typeProof(page: Page, proof: string): Promise<void> {
  const keypad = page.getByRole('group', { name: '数字键盘' });
  for (const key of proof) await keypad.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: '查看办理进度' }).click();
}

/** A phone that has scanned the slip: the code stands in the address's fragment. */
export async function scan(house: House, slip: Slip, size: 'normal' | 'as it comes' = 'normal'): Promise<Tab> {
  const tab = await house.tab();
  if (size === 'normal') await normalSize(tab);
  await tab.go(`/p/#${slip.slipCode}`);
  return tab;
}

/** A phone whose reader has chosen the normal size before: the person of these matters is older than sixty. */
export async function normalSize({ page }: Tab): Promise<void> {
  await page.addInitScript(
    "localStorage.getItem('yimen-text-size') || localStorage.setItem('yimen-text-size', 'standard')",
  );
}

/** A phone that shows the matter. */
export async function look(house: House, slip: Slip, size: 'normal' | 'as it comes' = 'normal'): Promise<Tab> {
  const tab = await scan(house, slip, size);
  await typeProof(tab.page, slip.proof);
  await tab.page.getByRole('heading', { name: '文书', exact: true }).waitFor();
  return tab;
}
