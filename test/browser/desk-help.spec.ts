import { openHouse, type House, type Tab } from './browser';
import { bookOf } from '../../apps/web/src/shared/roster/xlsx.fixture';
import { barriers, sideScroll } from './checks';
import { focused, handOf, leaveDesk, openDesk, readCard, submit } from './desk-steps';
import { withChromium } from './tier';

withChromium('what helps at the desk: suggestions, lists from Excel, device lights (screens.md b, §2)', () => {
  let house: House;
  let tab: Tab | undefined;
  beforeAll(async () => (house = await openHouse({ name: 'browser-desk-help', time: 'dev' }, 'demo_center')));
  afterEach(() => leaveDesk(tab));
  afterAll(() => house?.close());

  const open = async (options?: Parameters<typeof openDesk>[1]) => (tab = await openDesk(house, options)).page;

  it('分流建议: read out of 概述 with its reasons, taken by one key, without a click and without the focus', async () => {
    const page = await open();
    const { hands, press } = handOf(page);
    await page.focus('#desk-summary');
    await page.keyboard.insertText('工地拖欠工资三个月，老板说没钱');
    const hint = page.getByRole('status', { name: '分流建议' });
    await hint.getByText('拖欠工资', { exact: false }).first().waitFor();
    expect(await hint.innerText()).toMatch(/事项[\s\S]*拖欠工资[\s\S]*提到“/);
    expect(await hint.innerText()).toMatch(/途径[\s\S]*单位/);
    expect(await barriers(page)).toEqual([]);
    expect([await focused(page), await page.inputValue('#desk-topic')]).toEqual(['desk-summary', '']);
    await press('F10');
    expect(await page.inputValue('#desk-topic')).toContain('拖欠工资');
    expect(await focused(page)).toBe('desk-summary');
    const chosen = page.locator('#desk-window [role=option][aria-selected=true]');
    await chosen.waitFor();
    expect(await chosen.innerText()).toMatch(/人社局[\s\S]*按事项目录/);
    expect(hands).toEqual({ keys: 1, clicks: 0 });
    const { petition } = await submit(page);
    await page.getByText(/已分流至/).waitFor();
    const [event] = await house.door.stack.sql<{ data: Record<string, string> }>(
      `select event -> 'data' as data from case_event where case_id = $1 and name = 'petition.triaged'`,
      [petition],
    );
    expect(event?.data).toMatchObject({ category: 'claim', topic: '040100' });
    expect(event?.data['route']).toBeTruthy();
    const kept = await house.door.stack.sql(`select 1 from access_log where kind = 'suggest'`);
    expect(kept).toEqual([]);
  });

  it('an accusation is suggested as one, with no unit; 重大紧急 is only pointed to, a person decides', async () => {
    const page = await open();
    await page.focus('#desk-summary');
    await page.keyboard.insertText('举报村支书贪污低保款，村民说再不处理就要跳楼');
    const hint = page.getByRole('status', { name: '分流建议' });
    await hint.getByText('检举控告').first().waitFor();
    expect(await hint.innerText()).not.toMatch(/单位/);
    await hint.getByText(/请判断是否属于重大紧急/).waitFor();
    await page.keyboard.press('F10');
    expect(await page.getByRole('button', { name: /F7/ }).getAttribute('aria-pressed')).toBe('false');
    await page.getByText('更多：类别、渠道、代办').click();
    expect(await page.inputValue('#desk-category')).toBe('检举控告');
  });

  it('no suggestion comes of a blank or short 概述, and one that fails blocks nothing', async () => {
    const page = await open();
    await page.route('**/desk/suggest', (route) => route.abort());
    await page.focus('#desk-summary');
    await page.keyboard.insertText('工地拖欠工资三个月');
    await page.waitForTimeout(900);
    expect(await page.getByRole('status', { name: '分流建议' }).innerText()).toBe('');
    expect((await submit(page))['httpStatus']).toBe(201);
  });

  it('12: 500 names from an Excel file stand in the list within a second or two, with errors by row; a broken file says why', async () => {
    const page = await open();
    await page.keyboard.press('F6');
    const heads = ['姓名', '身份证号', '联系电话', '住址'];
    const rows = Array.from({ length: 500 }, (_, n) => [`何${n}`, '', `139${String(n).padStart(8, '0')}`, '郢中街道']);
    rows[7] = ['', '', '', '郢中街道'];
    const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/x', buffer: Buffer.from(bytes) });
    const begun = performance.now();
    await page.getByLabel('名单文件').setInputFiles(file('名单.xlsx', bookOf([['维权人员名单'], heads, ...rows])));
    await page.getByText(/499 行可入，1 行有误/).waitFor();
    process.stdout.write(
      `500 rows of an Excel file stood in the list after ${Math.round(performance.now() - begun)} ms\n`,
    );
    await page.getByText(/名单 500 人/).waitFor();
    await page.getByLabel('名单文件').setInputFiles(file('坏.xlsx', new Uint8Array([1, 2, 3])));
    await page.getByText('文件已损坏，请重新另存为 .xlsx 后再导入').waitFor();
    await page.getByLabel('名单文件').setInputFiles(file('旧.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])));
    await page.getByText('请另存为 .xlsx 后再导入', { exact: false }).last().waitFor();
    await page.getByText(/名单 500 人/).waitFor();
  });

  it('§2: the lights of reader, printer and engine carry words, and follow what happens', async () => {
    const page = await open();
    const lights = page.getByRole('list', { name: '设备' });
    await lights.getByText('流程').waitFor();
    await lights.getByText(/流程●?正常/).waitFor({ timeout: 10_000 });
    expect((await lights.innerText()).replaceAll(/\s/g, '')).toBe('读卡○待读卡打印○未使用流程●正常');
    const tell = (state: string) =>
      page.evaluate(`window.dispatchEvent(new CustomEvent('yimen:reader', { detail: { state: '${state}' } }))`);
    await tell('denied');
    const denied = lights.getByText(/读卡▲?未授权/);
    await denied.waitFor();
    expect(await denied.getAttribute('title')).toBe('读卡未授权。请允许本页访问本机读卡服务，或手工录入');
    await tell('gone');
    await lights.getByText(/读卡▲?未连接/).waitFor();
    await readCard(page, '420899195809123117');
    await lights.getByText(/读卡●?正常/).waitFor();
    await submit(page);
    await lights.getByText(/打印●?正常/).waitFor();
    expect([await barriers(page), await sideScroll(page)]).toEqual([[], 0]);
  });

  it('§2: a printer that does not answer is told by its light; whoever has no desk has no devices', async () => {
    const page = await open({ printer: 'dead' });
    await page.focus('#desk-name');
    await page.keyboard.insertText('赵六');
    await submit(page);
    await page
      .getByRole('list', { name: '设备' })
      .getByText(/打印▲?未响应/)
      .waitFor({ timeout: 10_000 });
    await leaveDesk(tab);
    tab = await house.tab({ width: 1440, height: 900 });
    await tab.go('/todo');
    await tab.page.getByLabel('账号').fill('wjj1');
    await tab.page.getByLabel('密码', { exact: true }).fill(house.door.stack.password);
    await tab.page.getByRole('button', { name: '登录' }).click();
    const lights = tab.page.getByRole('list', { name: '设备' });
    await lights.getByText('流程').waitFor();
    expect(await lights.getByText('读卡').count()).toBe(0);
  });
});
