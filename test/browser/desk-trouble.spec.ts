import { openHouse, type House, type Tab } from './browser';
import { barriers } from './checks';
import { focused, leaveDesk, openDesk, printed, readCard, submit } from './desk-steps';
import { withChromium } from './tier';

const card = '420899195809123117';

withChromium('the front desk when things go otherwise (screens.md b, §5 lines 8–14)', () => {
  let house: House;
  let tab: Tab | undefined;
  beforeAll(async () => {
    house = await openHouse({ name: 'browser-desk-trouble', time: 'dev' }, 'demo_center');
  });
  afterEach(() => leaveDesk(tab));
  afterAll(() => house?.close());

  const open = async (options?: Parameters<typeof openDesk>[1]) => (tab = await openDesk(house, options)).page;
  const petitions = async () =>
    Number((await house.door.stack.sql<{ n: string }>(`select count(*) n from case_file`))[0]?.n);

  it('registers while the engine stands still: 201, a slip, and a bar that says so', async () => {
    const page = await open();
    process.kill(house.door.stack.engine.server.pid, 'SIGSTOP');
    try {
      await new Promise((resolve) => setTimeout(resolve, 6000)); // what was last seen of the engine holds five seconds
      await readCard(page, card);
      expect(await submit(page)).toMatchObject({ httpStatus: 201, engine: 'waiting' });
      await page.getByText('已登记，流程稍后启动').waitFor();
      expect(await printed(page)).toHaveLength(1);
    } finally {
      process.kill(house.door.stack.engine.server.pid, 'SIGCONT');
    }
  });

  it('keeps the text without a network, and makes one registration when it is back', async () => {
    const page = await open();
    await page.focus('#desk-name');
    await page.keyboard.insertText('孙八');
    const before = await petitions();
    await page.context().setOffline(true);
    await page.keyboard.press('F9');
    await page.getByText('网络已断开，内容保存在本页，恢复后按 F9 提交').waitFor();
    expect(await page.getByRole('button', { name: '打印空白登记表' }).count()).toBe(1);
    expect(await page.inputValue('#desk-name')).toBe('孙八');
    await page.context().setOffline(false);
    expect((await submit(page))['httpStatus']).toBe(201);
    expect(await petitions()).toBe(before + 1);
  });

  it('makes one registration when the answer was lost on its way', async () => {
    const page = await open();
    await page.focus('#desk-name');
    await page.keyboard.insertText('周九');
    const before = await petitions();
    await page.route('**/api/v1/visits', async (route) => {
      await route.fetch(); // the server has it
      await route.abort('connectionreset');
    });
    await page.keyboard.press('F9');
    await page.getByRole('button', { name: '打印空白登记表' }).waitFor();
    await page.unroute('**/api/v1/visits');
    await submit(page, 'Control+Enter');
    await page.getByText('查询码').first().waitFor();
    expect(await petitions()).toBe(before + 1);
  });

  it('shows the code at 48 px when the printer does not answer', async () => {
    const page = await open({ printer: 'dead' });
    await readCard(page, card);
    const { shortCode } = await submit(page);
    await page.getByText('打印机未响应，请抄写查询码或补打').waitFor();
    await page.getByText(String(shortCode), { exact: true }).waitFor();
    const size = `getComputedStyle(document.querySelector('.desk-code .figures')).fontSize`;
    expect(await page.evaluate(size)).toBe('48px');
    expect(await barriers(page)).toEqual([]);
  });

  it('takes 19 people in one visit as 集19, and refuses the sixth who would speak', async () => {
    const page = await open();
    await page.keyboard.press('F6');
    const rows = Array.from({ length: 19 }, (_, at) => `甲${at + 1},,1390000${String(at).padStart(4, '0')},柳河村`);
    await page.getByLabel('名单文件').setInputFiles(file(rows));
    await page.getByText('集19').waitFor();
    await page.locator('.roster-rows tbody tr').first().focus();
    for (let at = 0; at < 6; at++) await page.keyboard.press('Space').then(() => page.keyboard.press('ArrowDown'));
    await page.getByText('代表最多 5 人（条例第20条），请先取消一名').waitFor();
    expect(await barriers(page)).toEqual([]);
    const answer = await submit(page);
    expect(answer['httpStatus']).toBe(201);
    const [visit] = await house.door.stack.sql<{ persons: number }>('select persons from visit where id = $1', [
      answer['visit'],
    ]);
    expect(visit?.persons).toBe(19);
  });

  it('judges 500 rows in less than five seconds and says what is wrong with which', async () => {
    const page = await open();
    await page.keyboard.press('F6');
    const id = (at: number) => (at % 50 ? '' : '420899195809123118');
    const rows = Array.from({ length: 500 }, (_, at) => `乙${at + 1},${id(at)},13${String(900000000 + at)},柳河村`);
    const start = Date.now();
    await page.getByLabel('名单文件').setInputFiles(file(rows));
    await page.getByText('490 行可入，10 行有误').waitFor();
    expect(Date.now() - start).toBeLessThan(5000);
    expect(await page.locator('.roster-rows tbody tr').nth(50).innerText()).toContain('证件号校验位不符');
  });

  it('records a mere question without a petition, and makes a matter of it word for word when the visitor wants that', async () => {
    const page = await open();
    const before = await petitions();
    await page.keyboard.press('F8');
    await page.focus('#desk-summary');
    await page.keyboard.insertText('医保异地报销怎么办');
    await page.focus('#desk-answer');
    await page.keyboard.insertText('到4号窗口');
    await page.getByText('来访人要求登记的，必须登记').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '转为登记' }).click();
    expect(await page.inputValue('#desk-summary')).toBe('医保异地报销怎么办');
    await page.keyboard.press('F8');
    expect(await submit(page)).toMatchObject({ httpStatus: 201, status: 'consulted' });
    expect([await petitions(), await focused(page)]).toEqual([before, 'desk-id']);
    const list = page.getByRole('region', { name: '今日回执' });
    await list.getByRole('button', { name: /咨询/ }).first().click();
    await list.getByRole('button', { name: '转为登记' }).click();
    await printed(page);
    expect(await petitions()).toBe(before + 1);
    expect((await printed(page))[0]).toMatch(/A\d{3}/);
  });

  it('shows an accusation like any talk at the desk; its row opens 未找到该事项', async () => {
    const page = await open();
    await page.focus('#desk-name');
    await page.keyboard.insertText('吴十');
    await page.getByText('更多：类别、渠道、代办').click();
    await page.focus('#desk-category');
    await page.keyboard.type('jjkg');
    await page.getByRole('option', { name: '检举控告' }).waitFor();
    await page.keyboard.press('Enter');
    await page.focus('#desk-summary');
    await page.keyboard.insertText('举报收受烟酒');
    await submit(page);
    await printed(page);
    expect((await printed(page))[0]).not.toMatch(/检举|举报|烟酒/);
    const list = page.getByRole('region', { name: '今日回执' });
    const row = list.getByRole('listitem').first();
    await row.getByText('综合接谈').waitFor();
    expect(await row.innerText()).not.toMatch(/检举|吴/);
    await row.getByRole('button').click();
    await list.getByRole('button', { name: '打开' }).click();
    await page.getByText('未找到该事项').waitFor();
  });

  it('keeps what was typed through a reload, and through a restart of the server', async () => {
    const page = await open();
    await page.focus('#desk-summary');
    await page.keyboard.insertText('欠薪三个月');
    await page.reload();
    await page.locator('#desk-id:focus').waitFor();
    expect(await page.inputValue('#desk-summary')).toBe('欠薪三个月');
    await page.getByText(/草稿已存 \d\d:\d\d/).waitFor({ timeout: 15_000 });
    await house.door.stack.restart('api', 'crash');
    await page.evaluate('sessionStorage.clear()'); // as in another browser
    await page.goto('about:blank');
    await tab?.go('/desk');
    await page.getByText('已取回未提交的内容').waitFor();
    expect(await page.inputValue('#desk-summary')).toBe('欠薪三个月');
  });
});

function file(rows: string[]) {
  const buffer = Buffer.from(['姓名,证件号,电话,住址', ...rows].join('\n'));
  return { name: '名单.csv', mimeType: 'text/csv', buffer };
}
