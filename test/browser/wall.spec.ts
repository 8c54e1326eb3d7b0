import type { Page } from 'playwright-core';
import { visit } from '../system/door';
import { until } from '../support/wait';
import { openHouse, wideDesk, type House, type Tab } from './browser';
import { barriers, personalNumbers, sideScroll } from './checks';
import { signIn } from './staff-steps';
import { withChromium } from './tier';

/** Keeps what the machine would have said aloud. */
const deafMute = 'window.said = []; speechSynthesis.speak = ({ text }) => window.said.push(text);';
const wages = { topic: '040100' };

withChromium('大屏 and 叫号 (screens.md o and c, §5 52)', () => {
  let house: House;
  let token: string;
  let tab: Tab | undefined;
  beforeAll(async () => {
    house = await openHouse({ name: 'browser-wall', time: 'dev' }, 'demo_center');
    token = await admit('大厅东屏');
  });
  afterEach(() => tab?.close());
  afterAll(() => house?.close());

  const admit = async (title: string) =>
    /#(screen_\S+)/.exec(await house.door.stack.admin('screen', ['--add', title]))?.[1] ?? '';
  const arrive = async () => (await house.door.register(visit(wages)))['ticket'] as { number: string };
  const step = (act: string, body: object = {}) =>
    house.door.as('rsj1', `/queue/${act}`, { body: { window: 'w03', ...body } });
  const board = (page: Page) => page.getByRole('region', { name: '叫号' });
  const waiting = (page: Page) => page.getByRole('region', { name: '等候' }).getByText('3号窗 人社局').locator('..');
  async function hang(prepare: (page: Page) => Promise<unknown> = async () => undefined): Promise<Tab> {
    tab = await house.tab(wideDesk);
    await tab.page.addInitScript(deafMute);
    await prepare(tab.page);
    await tab.go(`/wall/#${token}`);
    await board(tab.page).waitFor();
    return tab;
  }

  it('the token of a screen reads the wall and nothing else, and only until it is taken back', async () => {
    const other = await admit('大厅西屏');
    const ask = async (path: string, of = other, method = 'GET') =>
      (await house.door.send(`/api/v1${path}`, { method, headers: { authorization: `Bearer ${of}` } })).status;
    expect(await ask('/wall/snapshot')).toBe(200);
    for (const path of ['/petitions', '/visits', '/auth/me', '/dictionaries', '/queue?window=w03', '/notices'])
      expect([path, await ask(path)]).toEqual([path, 401]);
    expect(await ask('/queue/call', other, 'POST')).toBe(401);
    expect(await ask('/wall/snapshot', `${other}x`)).toBe(401);
    const rows = await house.door.stack.sql<{ kept: string }>('select token_hash || title as kept from screen');
    expect(JSON.stringify(rows)).not.toContain(other);
    await house.door.stack.admin('screen', ['--revoke', '大厅西屏']);
    expect(await ask('/wall/snapshot')).toBe(401);
    expect(await ask('/wall/snapshot', token)).toBe(200);
  });

  it('52: who registers is counted at his window; a call stands on the wall within a second and is said twice', async () => {
    const { page } = await hang();
    const { number } = await arrive();
    await waiting(page).getByText('1人').waitFor({ timeout: 2_500 });
    const begun = performance.now();
    await step('call');
    await board(page).getByText(number).waitFor({ timeout: 5_000 });
    const took = performance.now() - begun;
    process.stdout.write(`a call stood on the wall after ${Math.round(took)} ms\n`);
    expect(took).toBeLessThan(1_000);
    expect(await board(page).innerText()).toMatch(new RegExp(`请 ${number} 号\\s*到 3号窗口 人社局`));
    const spoken = `请，A，零，零，${'零一二三四五六七八九'[Number(number.slice(-1))]}，号，到，3号窗口 人社局`;
    const said = () => page.evaluate<string[]>('window.said');
    expect(await said()).toEqual([spoken, spoken]);
    await waiting(page).getByText('0人').waitFor({ timeout: 2_500 });
    await step('recall', { ticket: number });
    await until(async () => (await said()).length === 4, { withinMs: 2_500, everyMs: 50 });
  });

  it('52: 1920×1080, nothing scrolls, text from 28 px, the call 96; no person, no matter, no code of a case', async () => {
    for (let n = 0; n < 6; n += 1) await arrive();
    for (let n = 0; n < 6; n += 1) await step('call');
    const { page, watch } = await hang();
    await board(page).locator('li').nth(3).waitFor();
    expect(await sideScroll(page)).toBe(0);
    expect(await page.evaluate<number>('document.documentElement.scrollHeight - innerHeight')).toBe(0);
    const sizes = await page.evaluate<number[]>(
      `[...document.querySelectorAll('body *')]
        .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
        .map((one) => parseFloat(getComputedStyle(one).fontSize))`,
    );
    expect(Math.round(Math.min(...sizes))).toBeGreaterThanOrEqual(28);
    const call = await page.evaluate<string>("getComputedStyle(document.querySelector('.now')).fontSize");
    expect(Math.round(parseFloat(call))).toBe(96);
    const cut = await page.evaluate<string[]>(
      `[...document.querySelectorAll('section, main, .now, li span, h1')]
        .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.className + ' ' + one.textContent)`,
    );
    expect(cut).toEqual([]);
    const words = [await page.locator('body').innerText(), ...watch.answers].join('\n');
    expect(words).not.toMatch(/汪|德明|记工册|服务年限|拖欠工资|胡集|\d{6}-\d{4}-\d{6}|[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(await personalNumbers(page, watch)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    expect([watch.outside, watch.errors]).toEqual([[], []]);
    expect(watch.asked.filter((url) => url.includes(token))).toEqual([]); // it stands behind the #, where no log sees it
    await page.getByRole('img', { name: '查进度的二维码' }).waitFor();
  });

  it('52: the house is silent for half a minute: 数据暂停, the last figures stay; it comes back by itself', async () => {
    const { page } = await hang((one) => one.clock.install());
    const shown = await board(page).locator('.now').innerText();
    await house.door.stack.children.get('api')?.kill9();
    await page.clock.fastForward(31_000);
    await page.getByText(/^数据暂停 \d\d:\d\d$/).waitFor();
    expect(await board(page).locator('.now').innerText()).toBe(shown);
    await house.door.stack.restart('api');
    const { number } = await arrive();
    await step('call');
    await board(page).locator('.now', { hasText: number }).waitFor({ timeout: 15_000 });
    await page.getByText(/^数据 \d\d:\d\d$/).waitFor();
  });

  it('a screen without a token says that it has not been admitted, and shows nothing', async () => {
    tab = await house.tab(wideDesk);
    await tab.go('/wall/');
    await tab.page.getByText('本屏还没有授权').waitFor();
  });

  it('c: 呼叫 takes the next number and ends the one before; 重呼, 过号 and 转窗 are about the number at the window', async () => {
    const [first, second] = [await arrive(), await arrive()];
    tab = await signIn(house, 'rsj1', '/todo');
    const { page } = tab;
    const bar = page.getByRole('region', { name: '叫号' });
    const now = bar.getByLabel('当前号');
    await bar.getByText('等候 2 人').waitFor();
    await page.keyboard.press('c');
    await now.getByText(first.number).waitFor();
    await bar.getByText('等候 1 人').waitFor();
    await bar.getByRole('button', { name: '过号' }).click();
    await bar.getByRole('button', { name: '已过号 1 ▾' }).waitFor();
    await bar.getByRole('button', { name: '呼叫' }).click();
    await now.getByText(second.number).waitFor();
    await bar.getByRole('button', { name: '重呼' }).click();
    await bar.getByRole('button', { name: '转窗 ▾' }).click();
    await page.getByRole('menuitem', { name: '7号窗 律师值班' }).click();
    await until(async () => (await queue('w07')).includes(second.number), { withinMs: 5_000, everyMs: 50 });
    await bar.getByRole('button', { name: '已过号 1 ▾' }).click();
    await page.getByRole('menuitem', { name: `再叫 ${first.number}` }).click();
    await now.getByText(first.number).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('c: who sits at no window has no buttons', async () => {
    tab = await signIn(house, 'supervisor1', '/todo');
    await tab.page.getByRole('tab', { name: /任务/ }).waitFor();
    expect(await tab.page.getByRole('region', { name: '叫号' }).count()).toBe(0);
  });

  async function queue(window: string): Promise<string[]> {
    const { body } = await house.door.get('rsj1', `/queue?window=${window}`);
    return (body['items'] as { ticket: string }[]).map(({ ticket }) => ticket);
  }
});
