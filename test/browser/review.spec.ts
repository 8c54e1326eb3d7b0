import type { Page } from 'playwright-core';
import { desk as deskSize, openHouse, phone, wideDesk, type House, type Tab } from './browser';
import { barriers, hint, sideScroll } from './checks';
import { matterAt } from './matter';
import { signIn } from './staff-steps';
import { withChromium } from './tier';

const reviewer = 'leader2'; // 市人民政府, the body above

withChromium('复查、复核、听证、会议 (screens.md d, §5 26, 27, 31, 33)', () => {
  let house: House;
  const tabs: Tab[] = [];
  let matter = '';
  let review = '';
  beforeAll(async () => {
    house = await openHouse({ name: 'browser-review', time: 'dev' });
    matter = (await matterAt(house.door, 'answered')).petition;
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  afterAll(() => house?.close());
  const enter = async (login: string, path: string) => {
    const tab = await signIn(house, login, path);
    tabs.push(tab);
    return tab.page;
  };
  const open = async (login: string, path: string) => {
    const page = await enter(login, path);
    await page.getByRole('heading', { name: '办理动作' }).waitFor();
    return page;
  };
  const form = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
  const act = (page: Page, name: string) =>
    page
      .locator('.acts')
      .filter({ visible: true })
      .getByRole('button', { name: new RegExp(`^([a-z] )?${name}$`) });
  const pick = async (page: Page, label: string, title: string) => {
    await page.getByRole('combobox', { name: label }).click();
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle(title).click();
  };
  const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const day = async (page: Page, label: string) => {
    const box = page.getByRole('textbox', { name: label });
    await box.fill(today());
    await box.press('Enter');
  };
  const confirm = async (page: Page, words: RegExp) => {
    const dialog = page.getByRole('dialog');
    await dialog.getByText('对谁生效').waitFor();
    await dialog.getByRole('button', { name: words }).click();
  };

  it('a form asks for what stands in the law and nothing else: the opinion has its remedy in days and body', async () => {
    const slip = await matterAt(house.door, 'accepted');
    const interview = { date: today(), people: ['汪德明'], content: '陈述经过。', readBack: true, signed: true };
    await house.door.act('wjj1', `/petitions/${slip.petition}/record-interview`, interview);
    const page = await open('wjj1', `/petitions/${slip.petition}`);
    await act(page, '出具处理意见书').waitFor();
    await page.keyboard.press('d');
    const box = form(page, '出具处理意见书');
    expect(await box.getByLabel('申请期限（日）').inputValue()).toBe('30');
    await box.getByLabel('复查机关').waitFor();
    expect(await box.getByRole('combobox', { name: '子事项' }).count()).toBe(2); // one row for each sub-matter
    expect(await box.innerText()).not.toMatch(/\b(how|title|until|part|days)\b/);
    expect(await box.getByText('支持程度').count()).toBe(0);
    await page.getByRole('combobox', { name: '结论' }).first().click();
    await page.getByTitle('予以支持').first().click();
    await box.getByText('支持程度').first().waitFor();
  });

  it('the desk enters the application on the matter itself; the new case is one step away', async () => {
    const page = await open('triage1', `/petitions/${matter}`);
    await act(page, '申请复查').click();
    const box = form(page, '申请复查');
    await box.getByLabel('请求').fill('请求撤销原处理意见，按20年认定');
    await box.getByLabel('事实和理由').fill('1974年的记工册没有采信');
    await box.getByRole('button', { name: 'F9 登记复查申请' }).click();
    await page.getByRole('button', { name: /^打开 / }).click();
    await page.locator('.case-head .status').getByText('已申请').waitFor();
    review = page.url().split('/').at(-1) ?? '';
    await page.getByRole('tab', { name: '概况' }).click();
    await page.locator('.facts dd', { hasText: /^1974年的记工册没有采信$/ }).waitFor();
    expect(await page.locator('.case-head .clocks').filter({ visible: true }).innerText()).toContain('剩30天');
    expect(await barriers(page)).toEqual([]);
  });

  it('the body above has it in its work list, takes it on by one key, and decides', async () => {
    const page = await enter(reviewer, '/todo');
    await page.getByRole('tab', { name: /^复查 1/ }).click();
    await page.locator('tr[data-row-key] td.stays a').first().click();
    await page.getByRole('heading', { name: '办理动作' }).waitFor();
    await act(page, '受理').waitFor();
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'F9 受理复查申请' }).click();
    await page.locator('.case-head .status').getByText('已受理').waitFor();
    await act(page, '作出复查意见').waitFor();
    await page.keyboard.press('d');
    const box = form(page, '作出复查意见');
    await box.getByRole('button', { name: 'F9 作出复查意见' }).click();
    await box.getByText('请填写法律依据').waitFor();
    await pick(page, '结论', '撤销并责令重作');
    expect(await box.getByText('申请复核的期限和机关').count()).toBe(0); // nothing to ask about: it is handled anew
    await pick(page, '结论', '维持');
    await box.getByText('申请复核的期限和机关').waitFor();
    await box.getByLabel('查明事实').fill('1974年记工册没有本人姓名');
    await box.getByLabel('意见', { exact: true }).fill('维持原处理意见');
    await box.getByLabel('法律依据').fill('《信访工作条例》第三十五条');
    await box.getByRole('button', { name: 'F9 作出复查意见' }).click();
    await confirm(page, /作出复查意见/);
    await page.locator('.case-head .status').getByText('已作出').waitFor();
  });

  it('33: without proof of delivery the next remedy has not begun: ○ 未起算·待送达', async () => {
    const page = await open(reviewer, `/reviews/${review}`);
    await page.locator('.clock-waiting').getByText('○ 未起算·待送达').waitFor();
    await hint(page.locator('.clock-waiting'), '有送达证明后起算');
    await act(page, '送达').click();
    const box = form(page, '送达');
    await box.getByLabel('收件人').fill('汪德明');
    await pick(page, '送达方式', '直接送达');
    await day(page, '送达日期');
    await box.getByRole('button', { name: 'F9 登记送达' }).click();
    await box.getByText('请填写送达证明').waitFor();
    await box.getByLabel('送达证明').fill('送达回证签名');
    await box.getByRole('button', { name: 'F9 登记送达' }).click();
    await confirm(page, /登记送达/);
    await page.locator('.case-head .status').getByText('已送达').waitFor();
    expect(await page.locator('.clock-waiting').count()).toBe(0);
    await page.getByRole('tab', { name: '概况' }).click();
    await page.getByText(/维持，\d{4}-\d\d-\d\d 周/).waitFor();
    expect(await barriers(page)).toEqual([]);
    const petition = await house.door.get('triage1', `/petitions/${matter}`);
    expect(petition.body['status']).toBe('reviewed');
  });

  it('26: a second review is grey with its reason and article; the 复核 is open, its hearing stage by stage', async () => {
    const page = await open('triage1', `/petitions/${matter}`);
    await page.keyboard.press('.');
    expect(await page.locator('.grey li', { hasText: '申请复查 ✗' }).innerText()).toMatch(
      /复查意见已经送达.+（条例 35）/,
    );
    await act(page, '申请复核').click();
    const box = form(page, '申请复核');
    await box.getByLabel('请求').fill('请求撤销复查意见');
    await box.getByLabel('事实和理由').fill('证人没有到场');
    await box.getByRole('button', { name: 'F9 登记复核申请' }).click();
    await page.getByRole('button', { name: /^打开 / }).click();
    await page.locator('.case-head .status').getByText('已申请').waitFor();
    const recheck = page.url().split('/').at(-1) ?? '';
    const { body } = await house.door.get('triage1', `/rechecks/${recheck}`);
    const above = await aboveOf(String(body['lead']));
    await house.door.act(above, `/rechecks/${recheck}/accept`);
    const upper = await open(above, `/rechecks/${recheck}`);
    await act(upper, '听证').click();
    const hearing = form(upper, '听证');
    expect(await hearing.getByLabel('听证结论').count()).toBe(0);
    await pick(upper, '阶段', '通知听证');
    await day(upper, '听证日期');
    await hearing.getByLabel('地点').fill('信访大厅三楼');
    await hearing.getByLabel('主持人', { exact: true }).fill('周明');
    await hearing.getByRole('radio', { name: '是', exact: true }).check();
    await hearing.getByRole('button', { name: 'F9 记入听证' }).click();
    await upper.getByText('主持人不能是本事项的调查人').first().waitFor();
    await hearing.getByRole('radio', { name: '否', exact: true }).check();
    await hearing.getByRole('button', { name: 'F9 记入听证' }).click();
    await upper.locator('.clock-paused').getByText('‖ 中止·听证').waitFor();
    await hint(upper.locator('.clock-paused'), /余\d+天，恢复后续算/);
    expect(await barriers(upper)).toEqual([]);
  });

  /** Somebody of the body that decides. */
  async function aboveOf(unit: string): Promise<string> {
    const { body } = await house.door.get('triage1', `/units/${unit}/accounts`);
    return (body['items'] as { login: string }[])[0]?.login ?? '';
  }

  it('hand-off shows the ways of the law: body, basis, limits, what comes after; one click writes them down', async () => {
    const slip = await house.door.register();
    const topic = { category: 'claim', route: 'arbitration', topic: '040100', flags: ['first'], repeatOf: null };
    const answer = await house.door.act('triage1', `/petitions/${slip.petition}/triage`, topic);
    expect(answer.status).toBe(200);
    const page = await open('triage1', `/petitions/${slip.petition}`);
    await act(page, '导入法定途径').click();
    const catalogue = page.getByRole('list', { name: '法定途径目录' });
    await catalogue.locator('li').first().waitFor();
    expect(await catalogue.locator('li').first().innerText()).toMatch(
      /受理机关[\s\S]+依据[\s\S]+期限[\s\S]+下一步救济/,
    );
    await catalogue.getByRole('button', { name: '填入' }).first().click();
    const box = form(page, '导入法定途径');
    expect(await box.getByLabel('受理机关').inputValue()).not.toBe('');
    expect(await box.getByLabel('依据').inputValue()).not.toBe('');
    expect(await barriers(page)).toEqual([]);
  });

  it('a matter is brought to a meeting from its page, and the minutes name owner and day of each decision', async () => {
    const page = await open('supervisor1', `/petitions/${matter}`);
    await act(page, '列入会议议题').click();
    const box = form(page, '列入会议议题');
    await page.getByRole('combobox', { name: '会议系列' }).click();
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item').first().click();
    await day(page, '会议日期');
    await box.getByRole('button', { name: 'F9 列入议题并通知' }).click();
    await page.getByRole('button', { name: /^打开 / }).click();
    await page.locator('.case-head .status').getByText('已提出议题').waitFor();
    const minutes = await open('leader1', new URL(page.url()).pathname);
    await act(minutes, '形成纪要').click();
    await form(minutes, '形成纪要').getByRole('button', { name: '加一项' }).first().click();
    await minutes.getByRole('combobox', { name: '责任单位或责任人' }).waitFor();
    expect(await barriers(minutes)).toEqual([]);
  });

  it('minutes of a meeting that nobody had announced are written from the list; who writes none is offered none', async () => {
    const page = await enter('leader1', '/meetings');
    await page.getByRole('button', { name: '补记会议纪要' }).click();
    const box = page.getByRole('dialog', { name: '补记会议纪要' });
    await box.getByRole('button', { name: 'F9 形成纪要' }).click();
    await box.getByText('请填写会议系列').waitFor();
    await box.getByRole('combobox', { name: '会议系列' }).click();
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item').first().click();
    await day(page, '会议日期');
    await box.getByLabel('讨论情况').fill('听取土地纠纷化解情况。');
    await box.getByRole('button', { name: 'F9 形成纪要' }).click();
    await page.waitForURL(/\/meetings\/.+/);
    await page.locator('.case-head .status').getByText('已形成纪要').waitFor();
    const other = await enter('supervisor1', '/meetings');
    await other.getByRole('heading', { level: 1 }).waitFor();
    expect(await other.getByRole('button', { name: '补记会议纪要' }).count()).toBe(0);
  });

  it.each(['/reviews', '/rechecks', '/meetings'])(
    '%s at three sizes: no barrier, nothing to push sideways',
    async (path) => {
      for (const size of [deskSize, wideDesk, phone]) {
        const tab = await signIn(house, reviewer, path, size);
        tabs.push(tab);
        await tab.page.getByRole('heading', { level: 1 }).first().waitFor();
        await tab.page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
        expect([path, size.width, await barriers(tab.page)]).toEqual([path, size.width, []]);
        expect([path, size.width, await sideScroll(tab.page)]).toEqual([path, size.width, 0]);
      }
    },
  );
});
