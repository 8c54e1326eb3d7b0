import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHouse, wideDesk, type House, type Tab } from './browser';
import { barriers, personalNumbers } from './checks';
import { matterAt, type Slip } from './matter';
import { visit, wang } from '../system/door';
import { signIn } from './staff-steps';
import { withChromium } from './tier';

const routes = ['/todo', '/petitions', '/mediations', '/orders', '/escalations'];
const reads = ['/tasks', '/notices', '/approvals', '/views', '/units', '/dictionaries', ...routes.slice(1)];
const people = ['guide1', 'triage1', 'wjj1', 'rsj3', 'mediator1', 'supervisor1', 'bureau2', 'leader1'];
const others = ['enforcement1', 'evaluator1', 'admin1', 'auditor1'];

/** The element that has the focus when neither it, nor its frame, nor what stands for it is outlined; otherwise ''. */
const unseenFocus = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return '';
  const near = [at, at.nextElementSibling, at.parentElement, at.parentElement?.parentElement, at.closest('.ant-select,.ant-picker,.ant-input-affix-wrapper,.ant-checkbox,.ant-radio-button-wrapper')];
  const seen = near.filter(Boolean).some((one) => {
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && opacity !== '0';
  });
  return seen ? '' : at.outerHTML.slice(0, 160);
})()`;

withChromium('every role on every route (screens.md §5 56, 57, 59)', () => {
  let house: House;
  let accepted: Slip;
  let sealed: string;
  let tab: Tab | undefined;
  beforeAll(async () => {
    house = await openHouse({ name: 'browser-roles', time: 'dev' });
    accepted = await matterAt(house.door, 'accepted');
    const accused = { unit: 'urban_management', person: '隗某', post: '中队中队长' };
    const told = visit({ category: 'accusation', accused, people: [wang], request: '请求查处收受烟酒问题。' });
    sealed = (await house.door.register(told)).petition;
  });
  afterEach(() => tab?.close());
  afterAll(() => house?.close());

  it.each([...people, ...others])(
    '%s: the api answers each read with 200, 403 or 404, and sealed matters are absent',
    async (login) => {
      for (const path of reads) {
        const { status, body } = await house.door.get(login, path);
        expect([path, [200, 403, 404].includes(status)]).toEqual([path, true]);
        expect(JSON.stringify(body)).not.toContain(sealed);
      }
      const one = await house.door.get(login, `/petitions/${sealed}`);
      expect(one.status).toBe(404);
    },
  );

  it.each(people)('%s: every page of the own menu and one case, without a barrier or an open number', async (login) => {
    tab = await signIn(house, login, '/', wideDesk); // the whole menu
    const { page, watch } = tab;
    const menu = page.getByRole('navigation', { name: '菜单' }).getByRole('link');
    const own: string[] = [];
    for (const link of await menu.all()) own.push((await link.getAttribute('href')) ?? '');
    expect(own.length).toBeGreaterThan(0);
    for (const path of [...own.filter((path) => path !== '/desk'), `/petitions/${accepted.petition}`]) {
      await tab.go(path);
      await page.locator('main :is(h1, h2, .state, .ant-alert)').filter({ visible: true }).first().waitFor();
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      expect([path, await barriers(page)]).toEqual([path, []]);
    }
    expect(await personalNumbers(page, watch)).toEqual([]);
    expect(watch.outside).toEqual([]);
    expect(watch.asked.filter((url) => /汪|1390000|420899195/.test(decodeURIComponent(url)))).toEqual([]);
    expect(watch.errors).toEqual([]);
  });

  it.each(people)('%s: a sealed matter is in no count, in no file and behind no search', async (login) => {
    const [{ code = '' } = {}] = await house.door.stack.sql<{ code: string }>(
      'select case_code as code from case_file where id = $1',
      [sealed],
    );
    expect(code).not.toBe('');
    const found = await house.door.as(login, '/search', { body: { q: code } });
    expect([200, 403]).toContain(found.status);
    expect(JSON.stringify(found.body)).not.toContain(sealed);
    const [all, listed] = [
      await house.door.get(login, '/petitions/counts?by=status'),
      await house.door.get(login, '/petitions?limit=100'),
    ];
    if (all.status === 200) expect(all.body['total']).toBe((listed.body['items'] as unknown[]).length);
    const file = await house.door.get(login, '/petitions/export?sort=-opened');
    expect([200, 403]).toContain(file.status);
    expect(JSON.stringify(file.body)).not.toContain(code);
    const counted = await house.door.get(login, '/metrics?name=registered_matters');
    const known = await house.door.get(login, '/petitions?limit=200&sort=-opened');
    expect(counted.body['value']).toBe((known.body['items'] as unknown[]).length);
  });

  it('57: whoever walks by Tab sees at each stop where he is', async () => {
    tab = await signIn(house, 'triage1', '/todo');
    for (const path of ['/todo', '/petitions', `/petitions/${accepted.petition}`]) {
      await tab.go(path);
      await tab.page.locator('main :is(h1, h2)').first().waitFor({ state: 'attached' });
      await tab.page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      const hidden = new Set<string>();
      for (let stop = 0; stop < 40; stop++) {
        await tab.page.keyboard.press('Tab');
        const unseen = await tab.page.evaluate<string>(unseenFocus);
        if (unseen) hidden.add(unseen);
      }
      expect([path, [...hidden]]).toEqual([path, []]);
    }
  });

  it('59: no name, phone or ID number stands in any log of the house, after searches, matches and reveals', async () => {
    const { door } = house;
    for (const q of [wang.name, wang.phone, wang.idNumber]) await door.as('triage1', '/search', { body: { q } });
    await door.as('guide1', '/people/match', { body: { idNumber: wang.idNumber, name: wang.name, phone: wang.phone } });
    const reveal = { case: accepted.petition, field: 'phone', reason: 'contact' };
    await door.as('wjj1', '/people/p1/reveal', { body: reveal });
    await door.send(`/api/v1/search?q=${encodeURIComponent(wang.name)}`); // somebody's mistake: words in an address
    const logs = join(door.stack.home, 'logs');
    const written = readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8'));
    expect(written.join('').length).toBeGreaterThan(0);
    for (const word of [wang.name, encodeURIComponent(wang.name), wang.phone, wang.idNumber])
      expect(written.filter((text) => text.includes(word))).toEqual([]);
  });

  it('a page that is not there, and a case that one may not know of, say so and nothing more', async () => {
    tab = await signIn(house, 'wjj1', '/nowhere');
    await tab.page.getByText('没有这个页面').waitFor();
    await tab.go(`/petitions/${sealed}`);
    await tab.page.getByText('未找到该事项').waitFor();
    await tab.go('/petitions/01a20492-4438-7052-b3b1-000000000000');
    await tab.page.getByText('未找到该事项').waitFor();
  });

  it('the engine is away: the bar says so, the text stays, and the act goes through when it is back', async () => {
    const slip = await matterAt(house.door, 'arrived');
    tab = await signIn(house, 'triage1', `/petitions/${slip.petition}`);
    const { page } = tab;
    await page.getByRole('button', { name: '内部备注' }).click();
    await page.getByRole('textbox', { name: '备注' }).fill('引擎恢复后再存');
    const { pid } = house.door.stack.engine.server;
    process.kill(pid, 'SIGSTOP');
    try {
      await page.getByRole('button', { name: /^F9/ }).click();
      await page.getByRole('button', { name: '办理中…' }).waitFor();
      await page.getByText(/登记照常。其他办理暂缓，内容已存草稿，\d+ 秒后自动重试/).waitFor();
      expect(await page.getByRole('textbox', { name: '备注' }).inputValue()).toBe('引擎恢复后再存');
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await page.getByText(/已办理，现在是/).waitFor({ timeout: 60_000 });
    const noted = `select 1 from case_event where case_id = $1 and name = 'petition.noted'`;
    expect(await house.door.stack.sql(noted, [slip.petition])).toHaveLength(1);
  });
});
