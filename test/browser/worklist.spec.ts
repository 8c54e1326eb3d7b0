import { readFileSync } from 'node:fs';
import { desk, openHouse, type House, type Tab } from './browser';
import { matterAt } from './matter';
import { codeOf, codesOf, markedCode, signIn, typeLogin } from './staff-steps';
import { withChromium } from './tier';

withChromium('我的待办 (screens.md c, §5 16–20)', () => {
  let house: House;
  let tab: Tab | undefined;
  beforeAll(async () => {
    house = await openHouse({ name: 'browser-worklist', time: 'dev' });
    for (let n = 0; n < 3; n++) await matterAt(house.door, 'arrived');
  });
  afterEach(() => tab?.close());
  afterAll(() => house?.close());
  const enter = async (login: string, path: string) => (tab = await signIn(house, login, path, desk));

  it('counts by state what the unit owes, and shows the columns in their order', async () => {
    const { page } = await enter('wjj1', '/todo');
    await page.getByRole('tab', { name: '待签收 3' }).waitFor();
    const heads = (await page.locator('.table thead th').allInnerTexts()).map((text) => text.trim()).filter(Boolean);
    expect(heads).toEqual(['灯', '编号', '事项 信访人', '状态', '法定', '承诺', '下一步']);
    expect(await page.locator('.table tbody tr[data-row-key]').first().innerText()).toMatch(
      /●蓝[\s\S]*汪\*\*[\s\S]*我/,
    );
  });

  it('1.7: what could not be read is said, never told as nothing: no zero, no empty list, and 重试 brings it', async () => {
    tab = await house.tab(desk);
    const { page } = tab;
    let broken = true;
    const problem = { title: '系统内部错误', detail: '请稍后再试', status: 500, code: 'internal', traceId: 'ab12' };
    await page.route(/\/api\/v1\/(approvals|tasks|petitions\/counts)/, (route) =>
      broken
        ? route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) })
        : route.continue(),
    );
    await tab.go('/todo?tab=approvals');
    await typeLogin(page, 'wjj1', house.door.stack.password);
    await page.getByText('错误编号 ab12').waitFor({ timeout: 20_000 });
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(expect.arrayContaining(['待签收', '待复签', '任务']));
    expect(await page.getByText('没有等待复签的动作').count()).toBe(0);
    broken = false;
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('没有等待复签的动作').waitFor();
  });

  it('16: j k move, x ticks, Enter opens the drawer and j takes it along, o opens the page', async () => {
    const { page } = await enter('wjj1', '/todo?tab=arrived');
    const codes = await codesOf(page);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await markedCode(page)).toBe(codes[1]);
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await page.getByText('已选 1').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.ant-drawer .case-code', { hasText: codes[0] }).waitFor();
    await page.keyboard.press('j');
    await page.locator('.ant-drawer .case-code', { hasText: codes[1] }).waitFor();
    await page.keyboard.press('o');
    await page.waitForURL(/\/petitions\//);
  });

  it('16: filters stand in the address and survive a reload', async () => {
    const { page } = await enter('wjj1', '/todo?tab=arrived');
    const [first = ''] = await codesOf(page);
    await page.getByLabel('编号', { exact: true }).fill(first);
    await page.getByRole('button', { name: '查询' }).click();
    await page.waitForURL(/[?&]q=/);
    await page.getByText('本页 1 件').waitFor();
    await page.reload();
    expect(await codesOf(page)).toEqual([first]);
    expect(await page.getByLabel('编号', { exact: true }).inputValue()).toBe(first);
  });

  it('59: a name or a number of a person is no filter and never comes into the address', async () => {
    const { page } = await enter('wjj1', '/todo?tab=arrived');
    for (const word of ['汪德明', '13900000101', '420899195809123117']) {
      await page.getByLabel('编号', { exact: true }).fill(word);
      await page.getByRole('button', { name: '查询' }).click();
      await page.getByText('只按编号查').waitFor();
    }
    expect(page.url()).not.toMatch(/q=/);
  });

  it('17: a view is kept; one that is shared is there for the colleague, an own one is not', async () => {
    const { page } = await enter('rsj1', '/todo?tab=accepted&colour=red');
    for (const [name, shared] of [
      ['本股红灯', true],
      ['我的红灯', false],
    ] as const) {
      await page.getByRole('button', { name: '+存视图' }).click();
      await page.getByLabel('名称').fill(name);
      if (shared) await page.getByLabel('本单位共用').check();
      await page.getByRole('button', { name: '存为视图' }).click();
      await page.getByRole('dialog', { name: '存视图' }).waitFor({ state: 'detached' });
    }
    await tab?.close();
    const { page: other } = await enter('rsj2', '/todo');
    await other.getByRole('button', { name: '视图 ▾' }).click();
    await other.getByRole('button', { name: '本股红灯' }).waitFor();
    expect(await other.getByRole('button', { name: '我的红灯' }).count()).toBe(0);
    await other.getByRole('button', { name: '本股红灯' }).click();
    await other.waitForURL(/colour=red/);
  });

  it('18: signs in bulk with a result for each row, and tries again only what failed', async () => {
    const [one, two] = [await matterAt(house.door, 'arrived'), await matterAt(house.door, 'arrived')];
    const [first, second] = [await codeOf(house, one.petition), await codeOf(house, two.petition)];
    const { page } = await enter('wjj1', '/todo?tab=arrived&sort=-opened');
    for (const code of [first, second]) await page.getByLabel(`勾选 ${code}`).check();
    await page.route(
      '**/bulk/sign',
      async (route) => {
        await house.door.act('wjj1', `/petitions/${two.petition}/sign`); // at another desk, in the same moment
        await route.continue();
      },
      { times: 1 },
    );
    await page.keyboard.press('s');
    await page.getByText('成功 1 件，失败 1 件').waitFor();
    expect(await page.getByLabel('逐件结果').innerText()).toContain(second);
    const again = page.waitForRequest(/\/bulk\/sign$/);
    await page.getByRole('button', { name: '仅重试失败' }).click();
    const { cases } = (await again).postDataJSON() as { cases: { id: string }[] };
    expect(cases.map(({ id }) => id)).toEqual([two.petition]);
  });

  it('19: nothing that decides can be done in bulk: no button, and the api refuses', async () => {
    const { page } = await enter('wjj1', '/todo?tab=signed');
    await page.locator('.bulk').waitFor();
    const words = await page.locator('.bulk').innerText();
    expect(words).not.toMatch(/受理|答复|办结|终结/);
    for (const command of ['accept', 'decline', 'issue-opinion']) {
      const { status, body } = await house.door.as('wjj1', `/bulk/${command}`, {
        body: { cases: [{ id: '01a20492-4438-7052-b3b1-000000000000' }] },
      });
      expect([status, body['code']]).toEqual([422, 'bulk_not_allowed']);
    }
  });

  it('56: 导出 asks what for and hands over what the list shows, masked; ticked rows alone when some are ticked', async () => {
    const { page } = await enter('wjj1', '/todo?tab=arrived&sort=-opened');
    const codes = await codesOf(page);
    const taken = async (area: string) => {
      await page.locator(area).getByRole('button', { name: '导出' }).click();
      const dialog = page.getByRole('dialog', { name: '导出台账' });
      await dialog.getByRole('button', { name: '导出 CSV' }).click();
      await dialog.getByText('请选择用途').waitFor();
      await dialog.getByLabel('用途').click();
      await page.getByTitle('台账留存').click();
      const coming = page.waitForEvent('download');
      await dialog.getByRole('button', { name: '导出 CSV' }).click();
      const file = await coming;
      await dialog.waitFor({ state: 'detached' });
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
    };
    const whole = await taken('.query');
    expect(whole.name).toMatch(/^.+_信访事项台账_\d{4}-\d\d-\d\d\.csv$/);
    const listed = whole.text.split('\r\n').slice(1, -2);
    expect(listed.map((line) => line.slice(1).split('"')[0])).toEqual(codes);
    expect(whole.text).toContain('"汪**"');
    expect(whole.text).not.toMatch(/汪德明|\d{17}[\dXx]|1[3-9]\d{9}/);
    expect(whole.text).toMatch(/导出人：.+wjj1 .+用途：台账留存/);
    expect(await page.locator('.bulk').getByRole('button', { name: '导出' }).isDisabled()).toBe(true);
    await page.getByLabel(`勾选 ${codes[0]}`).check();
    const ticked = await taken('.bulk');
    expect(ticked.text.split('\r\n')).toHaveLength(4);
    expect(ticked.text).toContain(codes[0]);
    expect(page.url()).not.toMatch(/purpose|ids=/);
  });

  it('20: a new case waits until it is asked for; the rows stay where they are', async () => {
    const { page } = await enter('wjj1', '/todo?tab=arrived&sort=-opened');
    const before = await codesOf(page);
    const added = await matterAt(house.door, 'arrived');
    await page.getByRole('button', { name: '新到 1 件，点此显示' }).waitFor();
    expect(await codesOf(page)).toEqual(before);
    await page.getByRole('button', { name: '新到 1 件，点此显示' }).click();
    expect(await codesOf(page)).toContain(await codeOf(house, added.petition));
  });
});
