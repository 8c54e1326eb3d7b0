import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { Watch } from './browser';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  id: string;
  impact: string | null;
  nodes: { target: string[] }[];
}

/** Serious and critical findings of axe on the page as it stands, as `rule: selector`. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const run = `axe.run({ runOnly: ${JSON.stringify(tags)} })`;
  const { violations } = await page.evaluate<{ violations: Violation[] }>(run);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Points at something until it says its hint: what is drawn anew under a resting pointer forgets that it was pointed at. */
export async function hint(target: Locator, text: string | RegExp): Promise<void> {
  const page = target.page();
  const said = page.getByText(text);
  const soon = () =>
    said.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < 5; tries += 1) {
    await page.mouse.move(0, 0);
    await target.hover();
    if (await soon()) return;
  }
  throw new Error(`nothing says ${String(text)}`);
}

/** Pixels by which the page is wider than its window; 0 when nothing has to be pushed sideways. */
export function sideScroll(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Numbers of a person (18-digit ID, 11-digit phone) in the page or in what it was sent. */
export async function personalNumbers(page: Page, watch: Watch): Promise<string[]> {
  const texts = [await page.content(), ...watch.answers];
  return texts.flatMap((text) => text.match(/(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/g) ?? []);
}

/** Targets smaller than `least` pixels in either direction, as `text WxH`. */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  const small: string[] = [];
  for (const target of await page.locator('button, a[href], label.choice, input:not([type]), textarea').all()) {
    const box = await target.boundingBox();
    if (!box || (box.width >= least && box.height >= least)) continue;
    small.push(`${(await target.textContent()) ?? ''} ${box.width}x${box.height}`);
  }
  return small;
}

/** Text at this share of its normal size, as when the reader has told his browser so: every size of the page follows. */
export async function scaleText(page: Page, share: number): Promise<void> {
  const normal = await page.evaluate<number>('parseFloat(getComputedStyle(document.documentElement).fontSize)');
  await page.evaluate(`document.documentElement.style.fontSize = '${normal * share}px'`);
}
