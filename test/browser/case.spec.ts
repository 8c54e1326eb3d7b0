import { openHouse, type House, type Tab } from './browser';
import { claim, visit, wang } from '../system/door';
import { matterAt, opined, type Slip } from './matter';
import { signIn } from './staff-steps';
import { withChromium } from './tier';

withChromium('事项 (screens.md d, §5 26–30, 55)', () => {
  let house: House;
  let accepted: Slip;
  const tabs: Tab[] = [];
  beforeAll(async () => {
    house = await openHouse({ name: 'browser-case', time: 'dev' });
    accepted = await matterAt(house.door, 'accepted');
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  afterAll(() => house?.close());
  const open = async (login: string, { petition }: Slip) => {
    const tab = await signIn(house, login, `/petitions/${petition}`);
    tabs.push(tab);
    await tab.page.getByRole('heading', { name: '办理动作' }).waitFor();
    await tab.page.locator('.acts button').first().waitFor(); // the keys of the acts are there with their buttons
    return tab.page;
  };

  it('says in its first lines where the matter is, whose turn it is and by when, and why on that day', async () => {
    const page = await open('wjj1', accepted);
    const { next } = (await house.door.get('wjj1', `/petitions/${accepted.petition}`)).body as {
      next: { text: string };
    };
    const sentence = page.getByText(`下一步：${next.text}`);
    expect((await sentence.boundingBox())?.y ?? 999).toBeLessThan(260);
    await page.getByRole('button', { name: '办结：为什么是这一天' }).first().click();
    await page.locator('.why li').nth(1).waitFor();
    expect(await page.locator('.strip [aria-current=step]').innerText()).toContain('限时反馈');
  });

  it('26: an act that is not open stays grey with its reason and its article', async () => {
    const page = await open('wjj1', accepted);
    await page.keyboard.press('.');
    const grey = page.locator('.grey li', { hasText: '签收' });
    expect(await grey.innerText()).toMatch(/签收 ✗ .+（.+）/);
  });

  it('27: the button names the result of the act, and the box says whether it goes out', async () => {
    const slip = await matterAt(house.door, 'arrived');
    await house.door.act('wjj1', `/petitions/${slip.petition}/sign`);
    const page = await open('wjj1', slip);
    await page.keyboard.press('a');
    const form = page.getByRole('group', { name: '受理', exact: true });
    await form.getByRole('button', { name: 'F9 受理并出具告知书' }).waitFor();
    expect(await form.innerText()).toContain('对外·将发给信访人');
  });

  it('28: what stays in the house never reaches the petitioner’s door', async () => {
    const secret = '此句仅供内部复核';
    const answer = await house.door.act('triage1', `/petitions/${accepted.petition}/add-note`, { text: secret });
    expect(answer.status).toBe(200);
    const page = await open('wjj1', accepted);
    const entry = page.locator('.entry-internal', { hasText: secret });
    await entry.waitFor();
    expect(await entry.innerText()).toContain('内部');
    const { slipCode, proof } = accepted;
    const told = await house.door.send('/api/v1/public/progress', { body: { slipCode, proof } });
    expect(told.status).toBe(200);
    expect(JSON.stringify(told.body)).not.toContain(secret);
  });

  it('29: two people on one case see each other; who comes second keeps the text and sees what changed', async () => {
    const slip = await matterAt(house.door, 'arrived');
    const first = await open('wjj1', slip);
    await open('triage1', slip);
    await first.getByText('费思齐 也在看').waitFor();
    await first.keyboard.press('r'); // 异议
    const reason = first.getByLabel('异议理由');
    await reason.fill('不属于本机关职责范围');
    await first.route(
      '**/object',
      async (route) => {
        await house.door.act('wjj1', `/petitions/${slip.petition}/sign`); // a colleague signs in the same moment
        await route.continue();
      },
      { times: 1 },
    );
    await first.getByRole('button', { name: 'F9 提出异议并退回' }).click();
    await first.getByText('您填写的内容已保留').waitFor();
    await first.getByRole('button', { name: '看变化' }).click();
    expect(await first.getByLabel('变化').innerText()).toMatch(/状态：待签收 → 待受理/);
    expect(await reason.inputValue()).toBe('不属于本机关职责范围');
  });

  it('30: the day is shown before signing; 31 days are refused beside the field, and the text stays', async () => {
    const page = await open('wjj1', accepted);
    await page.keyboard.press('e');
    const form = page.getByRole('group', { name: '申请延期' });
    await form.getByLabel('延期天数').fill('30');
    await form.getByText(/延 30 日，至 \d{4}-\d\d-\d\d 周.*只可延一次，合计最多30日/).waitFor(); // before anybody signs
    await form.getByLabel('延期天数').fill('31');
    await form.getByLabel('延期理由').fill('案情复杂');
    await form.getByRole('button', { name: /^F9/ }).click();
    await form
      .locator('.ant-form-item-explain-error, [role=alert]')
      .filter({ hasText: /30 ?日/ })
      .first()
      .waitFor();
    expect(await form.getByLabel('延期理由').inputValue()).toBe('案情复杂');
  });

  it('55: a number is shown for a reason, for a minute, and written into the log', async () => {
    const page = await open('wjj1', accepted);
    await page.getByRole('tab', { name: '概况' }).click();
    expect(await page.content()).not.toContain('13900000101');
    await page.getByRole('button', { name: '[揭示] 汪** 电话' }).click();
    await page.getByText('本次查看将记入日志').waitFor();
    await page.clock.install();
    await page.getByRole('button', { name: '查看60秒' }).click();
    await page.getByText('13900000101').waitFor();
    await page.clock.runFor(61_000);
    await page.getByText('13900000101').waitFor({ state: 'detached' });
    const log = await house.door.get('auditor1', `/audit?case=${accepted.petition}&kind=reveal`);
    expect(log.status).toBe(200);
    expect((log.body['items'] as unknown[]).length).toBeGreaterThan(0);
  });

  it('offers the people of the unit as handlers, by name; z takes the choice back for ten seconds', async () => {
    const page = await open('wjj1', accepted);
    await page.getByRole('button', { name: '明确承办人' }).click();
    await page.getByRole('combobox', { name: '承办人' }).click();
    await page.getByTitle('白景仁 卫健局窗口').click();
    await page.getByRole('button', { name: /^F9/ }).click();
    await page.getByText('承办 白景仁').waitFor();
    await page.getByText(/z 撤销\(\d+\)/).waitFor();
    await page.keyboard.press('z');
    await page.getByText('已撤销，事项回到原来的状态').waitFor();
    await page.getByText('承办 白景仁').waitFor({ state: 'detached' });
    const { body } = await house.door.get('wjj1', `/petitions/${accepted.petition}/journal`);
    const names = (body['items'] as { name: string }[]).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['petition.handler_assigned', 'petition.undone']);
  });

  it('a part and a petitioner have limits of their own, by name, with why; each petitioner sees his own window', async () => {
    const zhao = { ...wang, name: '赵小兰', idNumber: '420899196203040528', phone: '13900000203' };
    const told = visit({ people: [wang, zhao], persons: 2 });
    const apart = await matterAt(house.door, 'accepted', undefined, told);
    await opined(house.door, apart.petition);
    const on = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const handed = { document: 'D18', receiver: wang.name, method: 'direct', deliveredOn: on, proof: '送达回证' };
    const path = `/petitions/${apart.petition}/deliver`;
    expect((await house.door.act('wjj1', path, { ...handed, for: [wang.name] })).status).toBe(200);
    const page = await open('wjj1', apart);
    const own = page.getByRole('group', { name: '各部分、各信访人的期限' });
    await own.getByText(/^汪\*\*·申请复查/).waitFor();
    expect(await own.innerText()).not.toContain('T07');
    await own.getByRole('button', { name: /^汪\*\*.*为什么是这一天$/ }).click();
    await page.locator('.why li').first().waitFor();
    const seen = async (proof: string) => {
      const { body } = await house.door.send('/api/v1/public/progress', { body: { slipCode: apart.slipCode, proof } });
      return Object.keys(body['clocks'] as object);
    };
    expect(await seen('3117')).toContain('T07');
    expect(await seen('0528')).not.toContain('T07'); // he has not been handed it
  });

  it('a part that went to another body: 部分二 with its own limits', async () => {
    const slip = await house.door.register();
    const subMatters = ['a', 'b'].map((part) => ({ part, digest: '诉求' }));
    await house.door.act('triage1', `/petitions/${slip.petition}/triage`, { ...claim, repeatOf: null, subMatters });
    const sent = { to: 'civil_affairs', part: 'b' };
    expect((await house.door.act('triage1', `/petitions/${slip.petition}/forward`, sent)).status).toBe(200);
    const page = await open('triage1', slip as unknown as Slip);
    await page
      .getByText(/^部分二·法定·/)
      .first()
      .waitFor();
    expect(await page.locator('.case-head').innerText()).not.toMatch(/T0\d/);
  });

  it('who has gone over a level, and who gives no name, is registered and the case says so', async () => {
    const [high, nameless] = [
      await house.door.register(visit({ flags: ['skip_level'] })),
      await house.door.register({ ...visit({ channel: 'letter', senderClarity: 'anonymous' }), people: [] }),
    ];
    const first = await open('triage1', high as unknown as Slip);
    await first.getByText(/越级走访引导.*条例第20条.*您的事项已经登记，照常办理/).waitFor();
    const other = await open('triage1', nameless as unknown as Slip);
    await other.getByText(/匿名反映：没有可以告知/).waitFor();
    await other.locator('.case-head .flag', { hasText: '匿名' }).waitFor();
  });

  it('a long form scrolls in its panel: the head of the case stays in view, and so does the button', async () => {
    const page = await open('wjj1', accepted);
    await page.getByRole('button', { name: /调查/ }).first().click();
    const form = page.getByRole('group', { name: /调查/ });
    const go = form.getByRole('button', { name: /^F9/ });
    await go.waitFor();
    expect((await page.locator('.case-head').boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    await form.locator('textarea, input').last().focus();
    expect((await page.locator('.case-head').boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    const place = await go.boundingBox();
    expect((place?.y ?? 999) + (place?.height ?? 999)).toBeLessThanOrEqual(900);
  });
});
