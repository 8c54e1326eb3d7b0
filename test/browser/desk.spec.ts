import { openHouse, type House, type Tab } from './browser';
import { barriers } from './checks';
import { focused, handOf, leaveDesk, openDesk, printed, readCard, submit } from './desk-steps';
import { withChromium } from './tier';

const card = '420899195809123117';

withChromium('the front desk: a visitor registered by keys alone (screens.md b, §5 lines 1–7)', () => {
  let house: House;
  let tab: Tab | undefined;
  beforeAll(async () => {
    house = await openHouse({ name: 'browser-desk', time: 'dev' }, 'demo_center');
  });
  afterEach(() => leaveDesk(tab));
  afterAll(() => house?.close());

  const open = async (options?: Parameters<typeof openDesk>[1]) => (tab = await openDesk(house, options)).page;
  const eventsOf = (petition: unknown, name: string) =>
    house.door.stack.sql(`select 1 from case_event where case_id = $1 and name = $2`, [petition, name]);
  const petitions = async () =>
    Number(
      (await house.door.stack.sql<{ n: string }>(`select count(*) n from case_file where procedure = 'petition'`))[0]
        ?.n,
    );

  it('takes 29 keys and no click from the card to the slip, and ends where it began', async () => {
    const page = await open();
    const { hands, press, type } = handOf(page);
    await readCard(page, card);
    expect([await page.inputValue('#desk-id'), await focused(page)]).toEqual([card, 'desk-name']);
    await page.keyboard.insertText('张伟'); // what “zhangwei␣” brings about in an input method
    hands.keys += 'zhangwei '.length;
    await press('Enter');
    expect(await focused(page)).toBe('desk-phone');
    await type('13812345678');
    await press('Enter');
    expect(await focused(page)).toBe('desk-topic');
    await type('tqgz');
    await page.getByRole('option', { name: '拖欠工资' }).waitFor();
    await press('Enter');
    expect(await page.inputValue('#desk-topic')).toContain('拖欠工资');
    expect(await focused(page)).toBe('desk-window');
    await page.locator('#desk-window [role=option][aria-selected=true]').waitFor();
    await press('Enter');
    expect(await focused(page)).toBe('desk-summary');
    const answer = await submit(page);
    hands.keys += 1;
    await page.getByText('查询码').first().waitFor();
    expect(hands).toEqual({ keys: 29, clicks: 0 });
    expect([await focused(page), await page.inputValue('#desk-id')]).toEqual(['desk-id', '']);
    const slip = (await printed(page))[0] ?? '';
    expect(slip).toContain(String(answer['shortCode']));
    expect(slip).toMatch(/A\d{3}[\s\S]*前面 \d+ 人[\s\S]*15日内书面告知是否受理[\s\S]*信访、调解不收费/);
    expect(slip).not.toContain('张伟');
  });

  it('goes to 电话 when the reader names the person: at most 20 keys; without an ID at most 31', async () => {
    const page = await open();
    const named = handOf(page);
    const detail = JSON.stringify({ idNumber: card, name: '张伟' });
    await page.evaluate(`window.dispatchEvent(new CustomEvent('yimen:card', { detail: ${detail} }))`);
    expect([await page.inputValue('#desk-name'), await focused(page)]).toEqual(['张伟', 'desk-phone']);
    await named.type('13812345678');
    await named.press('Enter');
    await named.type('tqgz');
    await named.press('Enter', 'Enter');
    expect((await submit(page))['httpStatus']).toBe(201);
    expect(named.hands.keys + 1).toBeLessThanOrEqual(20);

    const bare = handOf(page);
    await bare.press('Enter');
    await page.keyboard.insertText('李四');
    bare.hands.keys += 'zhangwei '.length;
    await bare.press('Enter');
    await bare.type('13812345678');
    await bare.press('Enter');
    await bare.type('tqgz');
    await bare.press('Enter', 'Enter');
    expect((await submit(page))['httpStatus']).toBe(201);
    expect(bare.hands.keys + 1).toBeLessThanOrEqual(31);
  });

  it('does nothing on Enter or F9 while an input method composes', async () => {
    const page = await open();
    const before = await petitions();
    await page.focus('#desk-name');
    const ime = await page.context().newCDPSession(page);
    await ime.send('Input.imeSetComposition', { text: 'zhang', selectionStart: 5, selectionEnd: 5 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('F9');
    expect(await focused(page)).toBe('desk-name');
    await ime.send('Input.insertText', { text: '张' });
    await page.keyboard.press('Enter');
    expect([await focused(page), await page.inputValue('#desk-name')]).toEqual(['desk-phone', '张']);
    expect(await petitions()).toBe(before);
  });

  it('takes a card that hits 概述: it lands in 证件, 概述 and the caret stay; a small x becomes X', async () => {
    const page = await open();
    await page.focus('#desk-summary');
    await page.keyboard.insertText('欠薪三个月');
    await readCard(page, '41149919580607111x');
    expect(await page.inputValue('#desk-id')).toBe('41149919580607111X');
    expect([await page.inputValue('#desk-summary'), await focused(page)]).toEqual(['欠薪三个月', 'desk-summary']);
    await page.keyboard.insertText('，企业停产');
    expect(await page.inputValue('#desk-summary')).toBe('欠薪三个月，企业停产');
  });

  it('takes wide figures and a composed x typed by hand', async () => {
    const page = await open();
    const ime = await page.context().newCDPSession(page);
    await page.keyboard.insertText('４１１４９９１９５８０６０７１１１');
    await ime.send('Input.imeSetComposition', { text: 'x', selectionStart: 1, selectionEnd: 1 });
    await ime.send('Input.insertText', { text: 'x' });
    expect(await page.inputValue('#desk-id')).toBe('41149919580607111X');
  });

  it('only warns of a wrong check digit and a wrong phone, and asks for one field at least', async () => {
    const page = await open();
    await page.keyboard.press('F9');
    await page.getByText('请至少填写一项').waitFor();
    await page.keyboard.type('420899195809123118');
    await page.getByText('证件号校验位不符，请核对；仍可登记').waitFor();
    await page.focus('#desk-phone');
    await page.keyboard.type('1381234');
    await page.getByText('手机号应为11位；仍可登记').waitFor();
    expect((await submit(page))['httpStatus']).toBe(201);
  });

  it('shows history without taking the focus; F3 1 F9 ties the visit to it, and no new clock begins', async () => {
    const page = await open();
    const id = '420899198001010039';
    const { petition } = await house.door.register({
      ...{ channel: 'visit', persons: 1, people: [{ name: '李四', idNumber: id }] },
      ...{ request: '请求支付工资', facts: '三个月', reasons: '有欠条' },
    });
    const before = await petitions();
    await readCard(page, id);
    await page.getByText(/近一年来访 1 次，1 件在办，按 F3 查看/).waitFor();
    expect(await focused(page)).toBe('desk-name');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('F3');
    await page.keyboard.press('1');
    expect(await focused(page)).toBe('desk-name');
    const answer = await submit(page);
    expect((answer['linked'] as { id: string }).id).toBe(petition);
    expect(await petitions()).toBe(before);
    await page.getByText(/已记重访/).waitFor();
  });

  it('registers 疑似重复·待甄别 when nobody has judged it, and 新事项 when 0 was pressed', async () => {
    const page = await open();
    const id = '420899198001010012';
    await house.door.register({
      ...{ channel: 'visit', persons: 1, people: [{ name: '王五', idNumber: id }] },
      ...{ request: '请求支付工资', facts: '三个月', reasons: '有欠条' },
    });
    await readCard(page, id);
    await page.getByText(/按 F3 查看/).waitFor();
    const unjudged = await submit(page);
    await page.getByText(/疑似重复·待甄别/).waitFor();
    expect(await eventsOf(unjudged['petition'], 'petition.triaged')).toHaveLength(0);
    await readCard(page, id);
    await page.getByText(/按 F3 查看/).waitFor();
    await page.keyboard.press('F3');
    await page.keyboard.press('0');
    await submit(page);
    await page.getByText('查询码').first().waitFor();
    expect(await page.getByText(/疑似重复·待甄别/).count()).toBe(0);
  });

  it('takes back the dispatch by Ctrl+Z in the empty field, keeps the registration, and prints a new slip', async () => {
    const page = await open();
    await page.focus('#desk-name');
    await page.keyboard.insertText('赵六');
    await page.focus('#desk-topic');
    await page.keyboard.type('tqgz');
    await page.keyboard.press('Enter');
    await page.locator('#desk-window [role=option][aria-selected=true]').waitFor();
    const { petition } = await submit(page);
    await page.getByText(/已分流至/).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('登记已保留，请改去向；旧回执请收回').waitFor();
    const [file] = await house.door.stack.sql<{ status: string }>('select status from case_file where id = $1', [
      petition,
    ]);
    expect(file?.status).toBe('registered');
    expect(await focused(page)).toBe('desk-correct');
    await page.keyboard.type('lszb');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect((await printed(page, 2))[1]).toContain('律师值班');
    expect(await focused(page)).toBe('desk-id');
  });

  it('asks no other host, logs no error, and puts nothing in the way of a screen reader, at three sizes', async () => {
    const page = await open();
    await page.focus('#desk-name');
    await page.keyboard.insertText('钱七');
    await submit(page);
    await page.getByText('查询码').first().waitFor();
    for (const size of [
      { width: 1440, height: 900 },
      { width: 1920, height: 1080 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      expect(await barriers(page)).toEqual([]);
    }
    expect(tab?.watch.outside).toEqual([]);
    expect(tab?.watch.errors).toEqual([]);
    expect(tab?.watch.asked.filter((url) => /\d{17}[\dX]|1[3-9]\d{9}|%E/.test(url))).toEqual([]);
  });
});
