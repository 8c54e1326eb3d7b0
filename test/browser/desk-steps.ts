import type { Page } from 'playwright-core';
import { until } from '../support/wait';
import type { House, Size, Tab } from './browser';

/** Counts what a person does: keys pressed by hand, and clicks. */
export interface Hands {
  keys: number;
  clicks: number;
}

/** Keeps every print job of the page as text; 'dead' is a printer that never answers. */
const printers = {
  fine: `window.print = () => {
    (top.printJobs ??= []).push(document.body.innerText);
    window.dispatchEvent(new Event('afterprint'));
  };`,
  dead: 'window.print = () => undefined;',
};

/** How the desk is opened. */
interface DeskOptions {
  size?: Size;
  printer?: keyof typeof printers;
  login?: string;
}

/** The front desk in a browser, signed in through the real door. */
export async function openDesk(
  house: House,
  { size = { width: 1440, height: 900 }, printer = 'fine', login = 'guide1' }: DeskOptions = {},
): Promise<Tab> {
  const tab = await house.tab(size);
  await tab.page.addInitScript(printers[printer]);
  await tab.go('/desk');
  await tab.page.getByLabel('账号').fill(login);
  await tab.page.getByLabel('密码', { exact: true }).fill(house.door.stack.password);
  await tab.page.getByRole('button', { name: '登录' }).click();
  await tab.page.locator('#desk-id:focus').waitFor();
  return tab;
}

/** What a reader sends that types like a keyboard: 18 characters and Enter, 5 ms apart, whoever has the focus. */
export async function readCard(page: Page, number: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const start = Date.now() / 1000;
  const strokes = [...number, '\n'].flatMap((sign, index) => {
    const common = { timestamp: start + index * 0.005, ...codeOf(sign) };
    const down = sign === '\n' ? { type: 'rawKeyDown' as const } : { type: 'keyDown' as const, text: sign };
    return [
      { ...common, ...down },
      { ...common, type: 'keyUp' as const },
    ];
  });
  await Promise.all(strokes.map((stroke) => session.send('Input.dispatchKeyEvent', stroke)));
  await session.detach();
}

function codeOf(sign: string): { key: string; code: string; windowsVirtualKeyCode: number } {
  if (sign === '\n') return { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
  const code = /\d/.test(sign) ? `Digit${sign}` : `Key${sign.toUpperCase()}`;
  return { key: sign, code, windowsVirtualKeyCode: sign.toUpperCase().charCodeAt(0) };
}

/** A hand at the keyboard that counts what it does. */
export function handOf(page: Page) {
  const hands: Hands = { keys: 0, clicks: 0 };
  return {
    hands,
    async press(...keys: string[]) {
      for (const key of keys) {
        await page.keyboard.press(key);
        hands.keys += 1;
      }
    },
    async type(text: string) {
      for (const key of text) await page.keyboard.press(key);
      hands.keys += text.length;
    },
  };
}

/** The id of the element that has the focus. */
export const focused = (page: Page) => page.evaluate<string>('document.activeElement.id');

/** Texts of the papers that were sent to the printer since the page was opened; waits until there are `least`. */
export async function printed(page: Page, least = 1): Promise<string[]> {
  const jobs = () => page.evaluate<string[]>('window.printJobs ?? []');
  await until(async () => (await jobs()).length >= least, { withinMs: 10_000, everyMs: 50 });
  return jobs();
}

/** Leaves the desk as it was found: what was typed and not sent is thrown away, here and on the server. */
export async function leaveDesk(tab: Tab | undefined): Promise<void> {
  if (await tab?.page.locator('#desk-id').isVisible()) {
    const gone = tab?.page.waitForResponse((response) => response.request().method() === 'DELETE');
    await tab?.page.keyboard.press('F2');
    await gone;
  }
  await tab?.close();
}

/** F9, then the slip of this very registration. Out: its visit's answer. */
export async function submit(page: Page, key = 'F9'): Promise<Record<string, unknown>> {
  const answer = page.waitForResponse(
    (response) =>
      response.request().method() === 'POST' && /\/api\/v1\/(visits(\/consult)?|petitions)$/.test(response.url()),
  );
  await page.keyboard.press(key);
  const response = await answer;
  return { httpStatus: response.status(), ...((await response.json()) as object) };
}
