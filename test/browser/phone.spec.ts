import { visit } from '../system/door';
import { agreed } from './agreement';
import { openHouse, type House, type Tab } from './browser';
import { barriers, personalNumbers, scaleText, sideScroll, smallTargets } from './checks';
import { matterAt, type Slip } from './matter';
import { look, scan, typeProof } from './phone-steps';
import { withChromium } from './tier';

withChromium('the petitioner’s phone page at 390×844 (screens.md p; Art. 21)', () => {
  let house: House;
  let accepted: Slip;
  let answered: Slip;
  let tab: Tab | undefined;
  beforeAll(async () => {
    house = await openHouse({ name: 'browser-phone', time: 'dev' });
    accepted = await matterAt(house.door, 'accepted');
    answered = await matterAt(house.door, 'answered');
  });
  afterEach(() => tab?.close());
  afterAll(() => house?.close());

  const open = async (opening: Promise<Tab>) => (tab = await opening);
  const answerOf = async (slip: Slip) => {
    const { slipCode, proof } = slip;
    return (await house.door.send('/api/v1/public/progress', { body: { slipCode, proof } })).body;
  };

  it('says in one sentence where the matter is and by when it is answered, with the server’s dates', async () => {
    const { page } = await open(look(house, accepted));
    const { clocks } = (await answerOf(accepted)) as { clocks: { T05: { dueRolled: string; badge: string } } };
    const [, month, day] = clocks.T05.dueRolled.split('-').map(Number);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(
      `您的事项已由市卫健局受理，最迟${month}月${day}日前书面答复`,
    );
    expect(await page.getByText(clocks.T05.badge).count()).toBe(1);
    expect(await page.locator('[aria-current=step]').innerText()).toContain('办理');
    expect(await page.getByText('受理告知书').count()).toBe(1);
  });

  it('shows what was answered part by part, and the remedy with its last day', async () => {
    const { page } = await open(look(house, answered));
    const { remedies } = (await answerOf(answered)) as { remedies: { until: string }[] };
    const [year, month, day] = (remedies[0]?.until ?? '').split('-').map(Number);
    for (const text of ['第 1 项：予以支持', '服务年限更正为18年', '第 2 项：予以支持', '不满意怎么办', '申请复查']) {
      expect(await page.getByText(text, { exact: true }).count()).toBeGreaterThan(0);
    }
    expect(await page.locator('.remedies').innerText()).toContain(`最迟${year}年${month}月${day}日`);
  });

  it('answers a wrong proof and an unknown code alike, keeps what was typed, and stops after five', async () => {
    const slip = await matterAt(house.door, 'registered');
    const { page } = await open(house.tab());
    await tab?.go('/p/');
    for (const code of ['no-such-code', slip.slipCode]) {
      await page.getByLabel('回执上的查询码').fill(code);
      await typeProof(page, '0000');
      await page.getByText('后四位不对').waitFor();
      expect(await page.getByLabel('回执上的查询码').inputValue()).toBe(code);
      expect(await page.evaluate('document.activeElement.id')).toBe('proof');
    }
    for (const left of [3, 2, 1]) {
      await typeProof(page, '0000');
      await page.getByText(`后四位不对，还可再试 ${left} 次`).waitFor();
    }
    await typeProof(page, '0000');
    await page.getByText('请 30 分钟后再试，或到窗口查询').waitFor();
    await typeProof(page, slip.proof); // right, but too late
    await page.getByText(/请 \d+ 分钟后再试，或到窗口查询/).waitFor();
  });

  it('keeps the code out of every address, asks no other host, and has nothing stored', async () => {
    const { page, watch } = await open(look(house, answered));
    expect(watch.asked.filter((url) => url.split('#')[0]?.includes(answered.slipCode))).toEqual([]);
    expect(watch.outside).toEqual([]);
    expect(watch.errors).toEqual([]);
    const kept = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
    expect(kept).toBe('[{"yimen-text-size":"standard"},{},""]'); // what the reader chose himself
    const answer = await house.door.send('/api/v1/public/progress', { body: { slipCode: 'x', proof: '1' } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('shows no number of a person and no name, on the page or in the answer', async () => {
    const { page, watch } = await open(look(house, answered));
    expect(await personalNumbers(page, watch)).toEqual([]);
    expect([await page.content(), ...watch.answers].join()).not.toContain('汪德明');
  });

  it('asks a reason for 不满意, takes it once for each body, and says so to who comes again', async () => {
    const slip = await matterAt(house.door, 'settled');
    const { page } = await open(look(house, slip));
    const unit = page.locator('.rating form').first();
    await unit.getByText('不满意', { exact: true }).click();
    await unit.getByRole('button', { name: '提交评价' }).click();
    expect(await unit.getByRole('alert').innerText()).toContain('不满意的，请选择或写明原因');
    await unit.getByText('超期', { exact: true }).click();
    await unit.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('已收到您的评价').waitFor();
    await page.locator('.rating form').getByText('满意', { exact: true }).click(); // the petition bureau is left
    await page.locator('.rating form').getByRole('button', { name: '提交评价' }).click();
    await page.getByText('已收到您的评价').nth(1).waitFor();
    expect(await page.locator('.rating form').count()).toBe(0);
    await page.getByRole('button', { name: '追加评价' }).first().click();
    await page.getByLabel('追加评价（只能追加一次）').fill('后来有人上门说明');
    await page.getByRole('button', { name: '提交追加评价' }).click();
    await page.getByText('已追加评价').waitFor();

    await tab?.close();
    const later = await open(look(house, slip));
    expect(await later.page.locator('.rating').innerText()).toMatch(
      /您已评价：不满意。已追加评价。[^]*您已评价：满意。/,
    );
    expect(await later.page.getByRole('button', { name: '追加评价' }).count()).toBe(1); // the other body's
    const rated = await house.door.stack.sql<{ grade: string }>(
      `select event -> 'data' ->> 'grade' as grade from case_event where case_id = $1 and name = 'petition.rated' order by seq`,
      [slip.petition],
    );
    expect(rated.map(({ grade }) => grade)).toEqual(['dissatisfied', 'satisfied']);
  });

  it('长辈版: letters of 22 to 30 px, targets of 60 px, one column, remembered', async () => {
    const { page } = await open(look(house, answered));
    expect(await smallTargets(page, 44)).toEqual([]);
    const letters = () => page.evaluate<number>('parseFloat(getComputedStyle(document.body).fontSize)');
    await page.getByRole('button', { name: '长辈版' }).click();
    for (const least of [22, 30]) {
      expect(await letters()).toBeGreaterThanOrEqual(least);
      expect(await smallTargets(page, 60)).toEqual([]);
      expect(await sideScroll(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
      if (least === 22) await page.getByRole('button', { name: '字再大些' }).click();
    }
    await page.reload();
    expect(await page.getByRole('button', { name: '长辈版' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('begins in large letters for somebody of sixty, and keeps nothing of that on the phone', async () => {
    const { page } = await open(look(house, accepted, 'as it comes'));
    expect(await page.getByRole('button', { name: '长辈版' }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.evaluate('JSON.stringify({ ...localStorage })')).toBe('{}');
    await page.getByRole('button', { name: '看完了，退出' }).click();
    await page.getByLabel('请输入证件号后四位').waitFor();
    expect(await page.getByRole('button', { name: '长辈版' }).getAttribute('aria-pressed')).toBe('false');
  });

  it('says why a day is that day, and lets a dated paper be read where it stands', async () => {
    const { page } = await open(look(house, accepted));
    await page.getByText('为什么是这一天').last().click();
    expect(await page.locator('details[open]').innerText()).toMatch(/60日|第60/);
    await page.getByRole('button', { name: '看受理告知书' }).click();
    await page.locator('.paper').waitFor();
    expect(await page.locator('.paper').innerText()).toContain('受理告知书');
    expect(await page.locator('.paper').innerText()).not.toContain('汪德明');
    expect(await page.getByRole('link', { name: /打电话/ }).getAttribute('href')).toBe('tel:0724-4260000');
    expect(await barriers(page)).toEqual([]);
    expect(await sideScroll(page)).toBe(0);
  });

  it('sends photos, one after the other, keeps those that were not sent, and refuses what is none', async () => {
    const slip = await matterAt(house.door, 'accepted');
    const { page, watch } = await open(look(house, slip));
    const png = await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 200 } });
    const chosen = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
    const field = page.locator('input[type=file]');
    await field.setInputFiles([...Array<Buffer>(10)].map((_, index) => chosen(`${index}.png`, png)));
    await page.getByText('一次最多 9 张，已留下前 9 张').waitFor();
    await page.getByRole('button', { name: '重选' }).click();
    await field.setInputFiles([chosen('收据.png', png), chosen('压缩包.png', Buffer.from('PK\u0003\u0004'))]);
    await page.getByRole('button', { name: '发送 2 张照片' }).click();
    await page.getByText('压缩包和文档不能上传').waitFor();
    await page.getByText('还有 1 张没有发出').waitFor();
    await page.getByRole('button', { name: '重选' }).click();
    await field.setInputFiles([
      chosen('证明.png', await page.screenshot({ clip: { x: 0, y: 0, width: 100, height: 90 } })),
    ]);
    await page.getByRole('button', { name: '发送 1 张照片' }).click();
    await page.getByText('已收到，会转给承办人').waitFor();
    expect(await page.locator('.materials').innerText()).toContain('已补充 2 张');
    const { items } = (await house.door.get('wjj1', `/petitions/${slip.petition}/materials`)).body as {
      items: unknown[];
    };
    expect(items).toHaveLength(2);
    expect(await barriers(page)).toEqual([]);
    expect(watch.errors).toEqual([]);
  });

  it('tells who signed what a mediation has agreed on, by when it is performed and what he may do; nobody else is named', async () => {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const { page, watch } = await open(look(house, await agreed(house.door, today)));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/调解协议已于\d+月\d+日生效，履行中。$/);
    const panel = await page.locator('.agreement').innerText();
    for (const text of ['5,400.00 元', '✓ 已履行', '4,000.00 元', '转到汪**账户****5678', '向汪**书面道歉']) {
      expect(panel).toContain(text);
    }
    expect(panel).toMatch(/申请司法确认\s+最迟\d+年\d+月\d+日/);
    expect(await page.getByText('钟祥市人民法院', { exact: true }).count()).toBe(1); // the way to the court stays told
    expect([await page.content(), ...watch.answers].join()).not.toMatch(/汪德明|项维杰|6222020200112345678/);
    await page.evaluate('window.said = ""; speechSynthesis.speak = (words) => { window.said = words.text; };');
    await page.getByRole('button', { name: '听一听' }).click();
    expect(await page.evaluate<string>('window.said')).toMatch(
      /4000元，最迟.*履行。\n履行方式：[^]*申请司法确认，最迟/,
    );
    expect([await barriers(page), await sideScroll(page)]).toEqual([[], 0]);
  });

  it('says by when a 复查 is decided, which runs in a file of its own (Art. 35)', async () => {
    const { slipCode, proof } = await matterAt(house.door, 'answered');
    const body = { slipCode, proof, request: '请求复查', reasons: '年限认定有误' };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    expect((await house.door.send('/api/v1/public/review-apply', { body, headers })).status).toBe(201);
    const { page } = await open(look(house, { petition: '', slipCode, proof }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
      /^复查机关正在复查，最迟\d+月\d+日前书面答复/,
    );
    expect(await page.getByText('复查机关答复您').count()).toBe(1);
  });

  it('puts the cursor where the code is missing', async () => {
    const { page } = await open(house.tab());
    await tab?.go('/p/');
    await page.getByRole('button', { name: '查看办理进度' }).click();
    await page.getByText('请输入回执上的查询码').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('code');
    expect(await page.locator('[aria-invalid=true]').count()).toBe(1);
    expect(await barriers(page)).toEqual([]);
  });

  it('is out when the desk has ended the slip', async () => {
    const slip = await matterAt(house.door, 'accepted');
    const { page } = await open(look(house, slip));
    await house.door.stack.sql('update slip set revoked_at = now() where case_id = $1', [slip.petition]);
    await page.getByRole('button', { name: '看受理告知书' }).click();
    await page.getByText('请重新输入').waitFor();
    expect(await page.content()).not.toContain('受理告知书');
  });

  it('does not slide sideways with text of 200 %, on any step', async () => {
    const { page } = await open(scan(house, answered));
    await scaleText(page, 2);
    expect(await sideScroll(page)).toBe(0);
    await typeProof(page, answered.proof);
    await page.getByRole('heading', { name: '文书', exact: true }).waitFor();
    expect(await sideScroll(page)).toBe(0);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideScroll(page)).toBe(0);
  });

  it('puts nothing in the way of a screen reader on any step', async () => {
    const { page } = await open(scan(house, answered));
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '查看办理进度' }).click();
    await page.getByText('请输满四位').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.type(`${answered.proof}\n`);
    await page.getByRole('heading', { name: '文书', exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  });

  it('shows the words in large letters where the phone cannot read aloud', async () => {
    const { page } = await open(look(house, accepted));
    await page.evaluate('speechSynthesis.speak = () => undefined'); // no voice ever begins
    await page.getByRole('button', { name: '听一听' }).click();
    await page.getByText('这部手机不能朗读').waitFor();
    expect(await page.locator('.aloud').innerText()).toContain('您的事项已由市卫健局受理');
  });

  it('says that the network is away, and goes on where it was when it is back', async () => {
    const { page } = await open(scan(house, answered));
    await page.context().setOffline(true);
    await typeProof(page, answered.proof);
    await page.getByText('网络已断开').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: '文书', exact: true }).waitFor();
  });

  it('forgets the matter after ten minutes without a touch', async () => {
    const { page } = await open(scan(house, answered));
    await page.clock.install();
    await typeProof(page, answered.proof);
    await page.getByRole('heading', { name: '文书', exact: true }).waitFor();
    await page.clock.runFor(9 * 60_000);
    expect(await page.getByText('服务年限更正为18年').count()).toBeGreaterThan(0);
    await page.clock.runFor(61_000 + 5000);
    await page.getByText('已有10分钟没有操作').waitFor();
    expect(await page.content()).not.toContain('服务年限更正为18年');
  });

  it('tells of an accusation only that it was received (Art. 30)', async () => {
    const accused = { unit: 'urban_management', person: '隗某', post: '中队中队长' };
    const request = '请求查处收受商户烟酒问题。';
    const { petition, ...registered } = await house.door.register(visit({ category: 'accusation', accused, request }));
    const { page } = await open(scan(house, { petition, slipCode: String(registered['slipCode']), proof: '3117' }));
    await typeProof(page, '3117');
    await page.getByRole('heading', { name: '此件由承办机关直接向您反馈。' }).waitFor();
    expect(await page.locator('.strip, .rating, .rows, .materials').count()).toBe(0);
  });
});
