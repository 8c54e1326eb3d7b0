import { codeAt, stepOf } from '../../libs/application/src/accounts/totp';
import { desk, type House, type Tab } from './browser';
import type { StaffShot } from './guide-staff';
import { signIn, typeLogin } from './staff-steps';

/** A seed that opens nothing: a real one would be another one each time, and belongs in no picture. */
const invented = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  address: 'otpauth://totp/%E4%B8%80%E9%97%A8:zjj1?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=%E4%B8%80%E9%97%A8',
};

async function typed(house: House, login: string, password: string): Promise<Tab> {
  const tab = await house.tab(desk);
  await tab.go('/');
  await tab.page.getByRole('link', { name: '统一身份登录' }).waitFor();
  await typeLogin(tab.page, login, password);
  return tab;
}

/** 动态口令 of an account, set up over the api. Codes go by the real time, whatever day the installation stands on. */
async function enrol({ door }: House, login: string): Promise<void> {
  const { body } = await door.as(login, '/auth/factor', { body: { password: door.stack.password } });
  const code = codeAt(String(body['secret']), stepOf(Date.now() / 1000));
  const { status } = await door.as(login, '/auth/factor/confirm', { body: { code } });
  if (status !== 200) throw new Error(`动态口令: ${status}`);
}

/** 登录: refused, with 动态口令, and how it is set up. */
export const loginShots: StaffShot[] = [
  {
    name: 'login',
    part: '.login',
    async open(house) {
      const tab = await typed(house, 'mzj1', 'wrong-password');
      await tab.page.getByText(/还可再试/).waitFor();
      return tab;
    },
  },
  {
    name: 'login-code',
    part: '.login',
    async open(house) {
      await enrol(house, 'zjj1');
      const tab = await typed(house, 'zjj1', house.door.stack.password);
      await tab.page.getByText(/本账号已启用动态口令/).waitFor();
      return tab;
    },
  },
  {
    name: 'login-factor',
    part: '.ant-modal-container',
    async open(house) {
      const tab = await signIn(house, 'mzj1');
      const { page } = tab;
      await page.route('**/api/v1/auth/factor', (route) =>
        route.request().method() === 'POST' ? route.fulfill({ json: invented }) : route.continue(),
      );
      await page.locator('button.who').click();
      await page.getByRole('button', { name: '动态口令' }).click();
      const dialog = page.getByRole('dialog', { name: '动态口令' });
      await dialog.getByLabel('密码').fill(house.door.stack.password);
      await dialog.getByRole('button', { name: '显示二维码' }).click();
      await dialog.getByRole('img', { name: '动态口令的二维码' }).waitFor();
      return tab;
    },
  },
];
