import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { root } from '../support/native';
import { oidcEnv } from '../support/oidc';
import { openHouse, type House, type Tab } from './browser';
import { loginShots } from './guide-login';
import { staffCases, staffShots } from './guide-staff';
import { agreed } from './agreement';
import { matterAt, type Slip } from './matter';
import { look, scan, typeProof } from './phone-steps';

const folder = join(root, 'docs/guide/images');
/** The day on which all pictures are taken, so that making them again changes nothing but the screens. */
const day = '2026-10-26';

/** A named picture: how the page comes to show it, and which part is shown ('' = the window). */
interface Shot {
  name: string;
  part: string;
  open(house: House, slips: Slips): Promise<Tab>;
}
interface Slips {
  accepted: Slip;
  settled: Slip;
  agreed: Slip;
}

const phoneShots: Shot[] = [
  { name: 'phone-enter', part: '', open: (house, { accepted }) => scan(house, accepted) },
  {
    name: 'phone-wrong',
    part: '',
    async open(house, { accepted }) {
      const tab = await scan(house, accepted);
      await typeProof(tab.page, '0000');
      await tab.page.getByText('后四位不对').waitFor();
      return tab;
    },
  },
  { name: 'phone-progress', part: '', open: (house, { accepted }) => look(house, accepted) },
  { name: 'phone-answer', part: '', open: (house, { settled }) => look(house, settled) },
  { name: 'phone-remedy', part: '.remedies', open: (house, { settled }) => look(house, settled) },
  { name: 'phone-agreement', part: '.agreement', open: (house, { agreed }) => look(house, agreed) },
  {
    name: 'phone-rating',
    part: '.rating',
    async open(house, { settled }) {
      const tab = await look(house, settled);
      const unit = tab.page.locator('.rating form').first();
      await unit.getByText('不满意', { exact: true }).click();
      await unit.getByText('超期', { exact: true }).click();
      return tab;
    },
  },
  {
    name: 'phone-why',
    part: '.panel:has(details[open])',
    async open(house, { accepted }) {
      const tab = await look(house, accepted);
      await tab.page.getByText('为什么是这一天').last().click();
      return tab;
    },
  },
  {
    name: 'phone-paper',
    part: '.panel:has(.paper)',
    async open(house, { accepted }) {
      const tab = await look(house, accepted);
      await tab.page.getByRole('button', { name: '看受理告知书' }).click();
      await tab.page.locator('.paper').waitFor();
      return tab;
    },
  },
  {
    name: 'phone-material',
    part: '.materials',
    async open(house, { accepted }) {
      const tab = await look(house, accepted);
      const photo = { name: '收据.png', mimeType: 'image/png', buffer: await tab.page.screenshot() };
      await tab.page.locator('input[type=file]').setInputFiles([photo]);
      await tab.page.getByText('已选 1 张').waitFor();
      return tab;
    },
  },
  {
    name: 'phone-elder',
    part: '',
    async open(house, { accepted }) {
      const tab = await look(house, accepted);
      await tab.page.getByRole('button', { name: '长辈版' }).click();
      return tab;
    },
  },
];

/** The pictures show the button of an identity provider; nobody goes there. */
const nobodyThere = 9;

/** An installation of that day, looked at in browsers of that day. */
async function onTheDay(): Promise<House> {
  const from = `${day}T01:00:00.000Z`;
  const house = await openHouse({ name: 'guide', time: { from }, env: oidcEnv(nobodyThere) });
  return {
    ...house,
    async tab(...how) {
      const tab = await house.tab(...how);
      await tab.page.clock.setSystemTime(from);
      return tab;
    },
  };
}

/** Takes every picture of the guide into docs/guide/images, from a fresh installation. Returns their names. */
export async function takeGuideShots(): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const house = await onTheDay();
  try {
    const slips = {
      accepted: await matterAt(house.door, 'accepted', day),
      settled: await matterAt(house.door, 'settled', day),
      agreed: await agreed(house.door, day),
    };
    for (const shot of phoneShots) {
      const tab = await shot.open(house, slips);
      await take(tab.page, shot);
      await tab.close();
    }
    const cases = await staffCases(house, slips.accepted.petition, day);
    for (const shot of [...loginShots, ...staffShots]) {
      const tab = await shot.open(house, cases);
      await tab.page.waitForTimeout(500); // panels slide in
      await take(tab.page, shot, 'css');
      await tab.close();
    }
    return [...phoneShots, ...loginShots, ...staffShots].map(({ name }) => `${name}.png`);
  } finally {
    await house.close();
  }
}

/** The phone's pictures keep the fine grain of its screen; a desk's would be too heavy with it, and lose the list that the focus holds open. */
async function take(
  page: Page,
  { name, part }: Pick<Shot, 'name' | 'part'>,
  scale: 'css' | 'device' = 'device',
): Promise<void> {
  if (scale === 'device') await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)');
  const options = { animations: 'disabled', caret: 'hide', scale } as const;
  const picture = await (part ? page.locator(part).screenshot(options) : page.screenshot(options));
  await sharp(picture)
    .png({ palette: true, effort: 10 })
    .toFile(join(folder, `${name}.png`));
}
