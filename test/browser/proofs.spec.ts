import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { codeAt, stepOf } from '@yimen/application/accounts/totp';
import { until } from '../support/wait';
import { openHouse, desk, phone, type House, type Tab } from './browser';
import { barriers, sideScroll } from './checks';
import { matterAt } from './matter';
import { normalSize } from './phone-steps';
import { signIn, typeLogin } from './staff-steps';
import { withChromium } from './tier';

withChromium('the second proof of people who work here and of people who ask (screens.md a, p)', () => {
  let house: House;
  let tab: Tab | undefined;
  beforeAll(async () => (house = await openHouse({ name: 'browser-proofs', time: 'dev' })));
  afterEach(() => tab?.close());
  afterAll(() => house?.close());

  const shown = (secret: string, later = 0) => codeAt(secret, stepOf(Date.now() / 1000) + later);
  /** Through the menu of the shell: password, QR, first code. Out: seed and recovery codes. */
  async function enrol(page: Page) {
    await page.locator('button.who').click();
    await page.getByRole('button', { name: '动态口令' }).click();
    const dialog = page.getByRole('dialog', { name: '动态口令' });
    await dialog.getByLabel('密码').fill(house.door.stack.password);
    await dialog.getByRole('button', { name: '显示二维码' }).click();
    await dialog.getByRole('img', { name: '动态口令的二维码' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const secret = (await dialog.locator('.seed').innerText()).replaceAll(' ', '');
    await dialog.getByLabel('手机上显示的六位数字').fill('000000');
    await dialog.getByRole('button', { name: /启\s*用/ }).click();
    await dialog.getByText('动态口令不正确').first().waitFor();
    await dialog.getByLabel('手机上显示的六位数字').fill(shown(secret, -1));
    await dialog.getByRole('button', { name: /启\s*用/ }).click();
    const codes = dialog.getByRole('region', { name: '恢复码' });
    await codes.waitFor();
    expect(await barriers(page)).toEqual([]);
    const recovery = await codes.locator('li').allInnerTexts();
    await dialog.getByRole('button', { name: '已抄好' }).click();
    return { secret, recovery };
  }

  it('a: set up by QR and a first code; from then on signing in asks for it, and puts the focus there', async () => {
    tab = await signIn(house, 'mzj1');
    const { secret, recovery } = await enrol(tab.page);
    expect(recovery).toHaveLength(10);
    await tab.close();
    tab = await house.tab(desk);
    await tab.go('/');
    const { page } = tab;
    await typeLogin(page, 'mzj1', house.door.stack.password);
    await page.getByText('本账号已启用动态口令，请输入手机上显示的六位数字。').waitFor();
    await until(async () => (await page.evaluate<string>('document.activeElement.id')) === 'code', {
      withinMs: 2_000,
      everyMs: 50,
    });
    await page.keyboard.type('AAAAA-AAAAA');
    await page.keyboard.press('Enter');
    await page.getByText('动态口令不正确，还可再试 4 次').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('动态口令').fill(shown(secret));
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: '菜单' }).waitFor();
    expect(tab.watch.errors).toEqual([]);
  });

  it('a: a recovery code opens when the phone is lost, and the menu says how many are left', async () => {
    tab = await signIn(house, 'zjj1');
    const { recovery } = await enrol(tab.page);
    await tab.close();
    tab = await house.tab(desk);
    await tab.go('/');
    const { page } = tab;
    await page.getByLabel('动态口令').fill(recovery[3] ?? '');
    await typeLogin(page, 'zjj1', house.door.stack.password);
    await page.locator('button.who').click();
    await page.getByRole('button', { name: '动态口令' }).click();
    await page.getByText(/启用；恢复码还剩 9 个/).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('p: the code of a text message opens the matter; at 390 px nothing scrolls sideways', async () => {
    const slip = await matterAt(house.door, 'accepted');
    tab = await house.tab(phone);
    await normalSize(tab);
    await tab.go(`/p/#${slip.slipCode}`);
    const { page } = tab;
    await page.getByRole('button', { name: '用短信验证码' }).click();
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByText(/\d+ 秒后可再取/).waitFor();
    await page.getByText('登记时留有手机号的，验证码已发出。').waitFor();
    expect([await barriers(page), await sideScroll(page)]).toEqual([[], 0]);
    const file = join(house.door.stack.home, 'sms.log');
    await until(() => Promise.resolve(existsSync(file)), { withinMs: 5_000, everyMs: 50 });
    const code = /验证码 (\d{6})/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const type = async (digits: string) => {
      const keypad = page.getByRole('group', { name: '数字键盘' });
      for (const key of digits) await keypad.getByRole('button', { name: key, exact: true }).click();
      await page.getByRole('button', { name: '查看办理进度' }).click();
    };
    await type(code === '111111' ? '222222' : '111111');
    await page.getByText('验证码不对或已过期，还可再试 4 次').waitFor();
    await type(code);
    await page.getByRole('heading', { name: '文书', exact: true }).waitFor();
    expect(tab.watch.asked.filter((url) => url.includes(code) || url.includes(slip.slipCode))).toEqual([]);
  });
});
