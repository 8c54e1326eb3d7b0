import type { Page } from 'playwright-core';
import { desk, openHouse, type House, type Tab } from './browser';
import { hint } from './checks';
import { claim } from '../system/door';
import { matterAt, type Slip } from './matter';
import { signIn } from './staff-steps';
import { withChromium } from './tier';

withChromium('期限 (screens.md §1.4, §1.5, §5 21–25, 31)', () => {
  let house: House;
  let accepted: Slip;
  const tabs: Tab[] = [];
  beforeAll(async () => {
    house = await openHouse({ name: 'browser-limits', time: 'dev' });
    accepted = await matterAt(house.door, 'accepted');
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  afterAll(() => house?.close());
  const enter = async (login: string, path: string) => {
    const tab = await signIn(house, login, path, desk);
    tabs.push(tab);
    return tab.page;
  };
  const gallery = async () => {
    const page = await enter('wjj1', '/gallery');
    await page.locator('.sample .light').first().waitFor();
    return page;
  };
  const sample = (page: Page, title: string) =>
    page.locator('.sample', { has: page.getByRole('heading', { name: title }) });
  const badge = async (page: Page, name: string) => {
    const row = sample(page, 'ClockBadge').locator('.facts > div', { has: page.getByText(name, { exact: true }) });
    const clock = row.locator('.clock');
    return { clock, text: await clock.innerText(), look: (await clock.getAttribute('class')) ?? '' };
  };

  it('21: every state of a limit has its own words, shape and tint', async () => {
    const page = await gallery();
    const texts = await sample(page, 'ClockBadge').locator('.clock').allInnerTexts();
    expect(texts.map((text) => text.replace(/^法定 /, ''))).toEqual([
      ...['剩32天', '剩8个工作日', '◆剩6天', '▲剩2天', '▲今日到期', '▲法定顺延至 10月8日', '▲超2日', '▲超2个工作日'],
      ...['‖ 中止·听证', '剩53天·暂定', '✓ 按期 11-20', '✓ 超2日办结', '申请复查 ○ 未起算·待送达'],
    ]);
    const paused = await badge(page, '中止');
    expect(await paused.clock.evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe('dashed');
    await hint(paused.clock, '余12天，恢复后续算');
    const late = await badge(page, '逾期');
    expect(await late.clock.evaluate((one) => getComputedStyle(one).fontWeight)).toBe('600');
  });

  it('21: days come from the server: the clock of the window changes none of them', async () => {
    const page = await enter('wjj1', `/petitions/${accepted.petition}`);
    await page.locator('.case-head .clock').first().waitFor();
    const before = await page.locator('.case-head .clock').allInnerTexts();
    await page.clock.install({ time: new Date(Date.now() + 40 * 86_400_000) });
    await page.clock.runFor(61_000);
    expect(await page.locator('.case-head .clock').allInnerTexts()).toEqual(before);
  });

  it('22: the raw day is over, the rolled one is not: 法定顺延至, in red, and never 超', async () => {
    const page = await gallery();
    const { text, look } = await badge(page, '顺延');
    expect(text).toBe('法定 ▲法定顺延至 10月8日');
    expect(look).toContain('clock-red');
    expect(text).not.toContain('超');
  });

  it('23: a day in a year whose holidays nobody has announced is 暂定, and says so', async () => {
    const page = await enter('wjj1', `/petitions/${accepted.petition}`); // sixty days from now end in the next year
    const clock = page.locator('.case-head .clock-provisional').first();
    expect(await clock.innerText()).toMatch(/^法定 剩\d+天·暂定$/);
    expect(await clock.evaluate((one) => getComputedStyle(one).borderBottomStyle)).toBe('dotted');
    await hint(clock, /\d{4}年放假安排未公布，\d\d-\d\d 为暂定，公布后自动重算/);
  });

  it('24: the limits of the law stand first, and the light names the limit that it burns for', async () => {
    const page = await enter('wjj1', `/petitions/${accepted.petition}`);
    await page.locator('.case-head .clock').nth(1).waitFor();
    const names = await page.locator('.case-head .clock-name').allInnerTexts();
    const kinds = names.map((name) => name.trim());
    expect(kinds[0]).toBe('法定');
    expect(kinds.indexOf('承诺')).toBeGreaterThan(kinds.lastIndexOf('法定'));
    const shown = await gallery();
    const lights = await sample(shown, 'Light').locator('.light').allInnerTexts();
    expect(lights).toEqual(['▲红·法定', '◆黄·法定', '●蓝']);
  });

  it('25: without colour the three lights still differ', async () => {
    const page = await gallery();
    await page.addStyleTag({
      content: 'html { filter: grayscale(1) } .light { background: none !important; color: #000 !important }',
    });
    const lights = await sample(page, 'Light').locator('.light').all();
    expect(lights).toHaveLength(3);
    const words = await Promise.all(lights.map((light) => light.innerText()));
    const shapes = words.map((word) => [...word][0]);
    expect(new Set(shapes).size).toBe(3);
    const pictures = await Promise.all(lights.map(async (light) => (await light.screenshot()).toString('base64')));
    expect(new Set(pictures).size).toBe(3);
  });

  /** A matter that lies with a body which has a head of its own. Throws with the answer of the act that was refused. */
  async function signed(): Promise<string> {
    const { petition } = await house.door.register();
    const steps: [by: string, act: string, body: object][] = [
      ['triage1', 'triage', { ...claim, repeatOf: null }],
      ['triage1', 'forward', { to: 'human_resources' }],
      ['rsj1', 'sign', {}],
    ];
    for (const [by, act, body] of steps) {
      const answer = await house.door.act(by, `/petitions/${petition}/${act}`, body);
      if (answer.status !== 200) throw new Error(`${act}: ${JSON.stringify(answer.body)}`);
    }
    return petition;
  }

  it('31: a no is signed one level up, never by who wrote it', async () => {
    const petition = await signed();
    const page = await enter('rsj1', `/petitions/${petition}`);
    await page.locator('.acts').getByRole('button', { name: '不予受理' }).click();
    const form = page.getByRole('group', { name: '不予受理', exact: true });
    await form.getByRole('combobox', { name: '不予受理情形' }).click();
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item').first().click();
    await form.getByLabel('依据条款').fill('《信访工作条例》第三十一条');
    await form.getByLabel('应当向谁提出').fill('市人民法院');
    await form.getByLabel('救济途径').fill('可以向人民法院起诉');
    await form.getByRole('button', { name: 'F9 不予受理并告知' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '不予受理并告知' }).click();
    await page.getByText(/“不予受理”已送 .+ 复签/).waitFor();
    expect(await page.getByRole('button', { name: '同意并签发' }).count()).toBe(0);
    const now = await house.door.get('rsj1', `/petitions/${petition}`);
    const { pending } = now.body as { pending: { id: string } };
    const own = await house.door.as('rsj1', `/approvals/${pending.id}/approve`, {
      body: { act: 'petition.decline' },
      headers: { 'if-match': now.headers.get('etag') ?? '' },
    });
    expect([own.status, own.body['code']]).toEqual([409, 'second_person_required']);
    const head = await enter('rsj3', `/petitions/${petition}`);
    await head.getByRole('button', { name: '同意并签发' }).first().click();
    await head.getByRole('button', { name: 'F9 同意并签发' }).click();
    await head.locator('.case-head .status').getByText('不予受理').waitFor();
  });
});
