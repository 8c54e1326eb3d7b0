import { keyTable, type KeyRow } from '../../apps/web/src/shared/keys/table';
import { openHouse, desk, phone, wideDesk, type House, type Tab } from './browser';
import { matterAt } from './matter';
import { codesOf, signIn, typeLogin } from './staff-steps';
import { withChromium } from './tier';

const minute = 60_000;

withChromium('the shell around every page (screens.md a, §2, §5 53, 58–60)', () => {
  let house: House;
  let tab: Tab | undefined;
  let cases: string[];
  beforeAll(async () => {
    house = await openHouse({ name: 'browser-shell', time: 'dev' });
    cases = [];
    for (let n = 0; n < 2; n++) cases.push((await matterAt(house.door, 'arrived')).petition);
    for (let n = 0; n < 9; n++) cases.push((await matterAt(house.door, 'registered')).petition);
  });
  afterEach(() => tab?.close());
  afterAll(() => house?.close());
  const enter = async (login: string, path = '/') => (tab = await signIn(house, login, path));
  /** The page's clock is ours from its first line on: a timer made before could not be ended by it. */
  const enterTimed = async (login: string, path: string) => {
    tab = await house.tab(desk);
    await tab.page.clock.install();
    await tab.go(path);
    await typeLogin(tab.page, login, password());
    return tab;
  };
  const password = () => house.door.stack.password;

  it('a: a wrong password says how many tries are left; then the account is locked, with a countdown', async () => {
    tab = await house.tab(desk);
    await tab.go('/');
    const { page } = tab;
    await typeLogin(page, 'zjj1', 'wrong-password');
    await page.getByText(/账号或密码不正确，还可再试 \d 次/).waitFor();
    for (let tries = 2; tries <= 6; tries++) {
      await typeLogin(page, 'zjj1', 'wrong-password');
      await page.waitForTimeout(300);
      if (await page.getByText('已锁定').count()) break;
    }
    await page.getByText(/已锁定，\d+ 分钟后再试/).waitFor();
    expect(await page.getByRole('button', { name: '登录' }).isDisabled()).toBe(true);
    await page.getByLabel('账号', { exact: true }).fill('zjj2'); // another person may try at once
    expect(await page.getByRole('button', { name: '登录' }).isDisabled()).toBe(false);
  });

  it('a: after signing in one reads when and where the account was last used', async () => {
    await (await signIn(house, 'mzj1')).close();
    const { page } = await enter('mzj1');
    await page.locator('.who').click();
    await page.getByText(/上次登录 \d\d-\d\d \d\d:\d\d/).waitFor();
  });

  it.each(['triage1', 'bureau2', 'leader1', 'supervisor1', 'wjj1', 'guide1', 'mediator1'])(
    '§2: the bar of %s is one line at 1440 and at 1920, and 更多 has what does not fit',
    async (login) => {
      const { page } = await enter(login);
      for (const size of [desk, wideDesk]) {
        await page.setViewportSize(size);
        await page.locator('.bar').waitFor();
        expect([size.width, (await page.locator('.bar').boundingBox())?.height]).toEqual([size.width, 49]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      }
      await page.setViewportSize(phone);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const more = page.getByRole('button', { name: '更多', exact: true });
      if (!(await more.count())) return;
      await more.click();
      const last = page.getByRole('menuitem').last();
      const title = await last.innerText();
      await last.click();
      await page.getByRole('navigation', { name: '菜单' }).getByRole('link', { name: title }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
  );

  it('58: a half-filled form stays alive behind another tab, marked ●', async () => {
    const { page } = await enter('triage1', `/petitions/${cases[0]}`);
    await page.getByRole('button', { name: '内部备注' }).click();
    await page.getByRole('textbox', { name: '备注' }).fill('先核对身份再甄别');
    await page.locator('.tabs .front', { hasText: '●' }).waitFor();
    await page.getByRole('navigation', { name: '菜单' }).getByText('我的待办').click();
    await codesOf(page);
    await page.keyboard.press('['); // back to the case
    expect(await page.getByRole('textbox', { name: '备注' }).inputValue()).toBe('先核对身份再甄别');
  });

  it('58: the eleventh page asks which one to close', async () => {
    const { page } = await enter('triage1', '/todo');
    for (const id of cases.slice(0, 10)) {
      await page.evaluate(`history.pushState({}, '', '/petitions/${id}')`);
      await page.evaluate('dispatchEvent(new PopStateEvent("popstate"))');
      await page.locator('.tabs li').first().waitFor();
    }
    const dialog = page.getByRole('dialog', { name: '已打开 10 个页签，请先关闭一个' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: /^关闭/ }).first().click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('.tabs li').count()).toBe(10);
  });

  it('58: “?” shows the keys of this page as the registry has them, and letters can be switched off', async () => {
    const { page } = await enter('wjj1', '/todo?tab=arrived');
    await codesOf(page);
    const rows: KeyRow[] = Object.values(keyTable);
    const listed = async () => {
      await page.keyboard.press('Shift+Slash');
      const legend = page.getByRole('dialog', { name: '本页按键' });
      await legend.waitFor();
      const lines = await legend.locator('dl > div').allInnerTexts();
      return lines.map((line) => line.split('\n').map((part) => part.trim()));
    };
    const list = await listed();
    for (const [shown, title] of list) expect(rows.find((row) => row.title === title)?.shown).toBe(shown);
    expect(list.map(([, title]) => title)).toEqual(
      expect.arrayContaining(['查找', '下一行', '上一行', '勾选', '打开侧栏', '打开整页']),
    );
    expect(list.map(([, title]) => title)).not.toContain('受理'); // no case is open
    await page.getByRole('switch', { name: '使用单字母按键' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await page.locator('tr.row-at').count()).toBe(0);
    await page.keyboard.press('Control+k'); // not a letter
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toContain('查找事项');
  });

  it('59: the search says what it takes the word for, shows masked hits, and no word comes into an address', async () => {
    const { page, watch } = await enter('triage1');
    await page.keyboard.press('/');
    await page.keyboard.type('wdm');
    await page.getByText('按姓名首字母').waitFor();
    await page.keyboard.press('Enter');
    const hits = page.getByRole('group', { name: '查找结果' });
    await hits.getByText('汪**').first().waitFor();
    expect(await hits.innerText()).toMatch(/139\*{4}0101[\s\S]*420899\*{8}3117/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/petitions\//);
    expect(watch.asked.filter((url) => /wdm|汪|1390000|420899195/.test(decodeURIComponent(url)))).toEqual([]);
  });

  it('brings a message without a reload', async () => {
    const { page } = await enter('wjj1', '/todo');
    const bell = page.getByRole('button', { name: /^消息 \d+ 条未阅$/ });
    await page.getByRole('tab', { name: /待签收 [1-9]/ }).waitFor();
    const before = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0]);
    await matterAt(house.door, 'arrived');
    await page.getByRole('button', { name: `消息 ${before + 1} 条未阅` }).waitFor({ timeout: 15_000 });
  });

  it('says that news do not come by themselves when the stream is silent for a minute', async () => {
    tab = await house.tab(desk);
    const { page } = tab;
    await page.addInitScript('delete window.SharedWorker');
    await page.clock.install();
    await page.route('**/api/v1/stream', (route) => route.abort());
    await tab.go('/todo');
    await typeLogin(page, 'wjj1', password());
    await page.getByRole('navigation', { name: '菜单' }).waitFor();
    await page.clock.runFor(minute + 1000);
    await page.getByText('实时提醒中断，每分钟自动刷新').waitFor();
  });

  it('60: idle for half an hour: a minute’s warning, then out; after signing in the same tab and the draft', async () => {
    const { page } = await enterTimed('triage1', `/petitions/${cases[1]}`);
    await page.getByRole('button', { name: '内部备注' }).click();
    await page.getByRole('textbox', { name: '备注' }).fill('等待社区回电');
    await page.clock.runFor(6000);
    await page.getByText(/草稿已存/).waitFor();
    await page.clock.fastForward(29.5 * minute);
    await page.getByText(/\d+ 秒后自动退出，草稿已存/).waitFor();
    await page.clock.fastForward(minute);
    await page.getByRole('button', { name: '登录' }).waitFor();
    await typeLogin(page, 'triage1', password());
    await page.getByRole('button', { name: '内部备注' }).click();
    await page.getByText('等待社区回电').waitFor();
    expect(page.url()).toContain(cases[1]);
    expect(await page.getByRole('textbox', { name: '备注' }).inputValue()).toBe('等待社区回电');
  });

  it('60: a late answer from before the log-out does not throw out who has signed in since', async () => {
    const { page } = await enterTimed('triage1', `/petitions/${cases[1]}`);
    await page.getByRole('button', { name: '内部备注' }).waitFor();
    const held: (() => Promise<void>)[] = [];
    await page.route('**/api/v1/presence', (route) => {
      if (!route.request().postData()?.includes('gone')) return route.continue();
      held.push(() => route.fulfill({ status: 401, json: { code: 'unauthenticated' } }));
      return undefined;
    });
    await page.clock.fastForward(31 * minute);
    await page.getByRole('button', { name: '登录' }).waitFor();
    await typeLogin(page, 'triage1', password());
    await page.getByRole('button', { name: '内部备注' }).waitFor();
    expect(held.length).toBeGreaterThan(0);
    await Promise.all(held.map((answer) => answer()));
    await page.waitForTimeout(500);
    expect(await page.getByRole('button', { name: '登录' }).count()).toBe(0);
    await page.getByRole('button', { name: '内部备注' }).click();
    await page.getByRole('textbox', { name: '备注' }).waitFor();
  });
});
