import { script, type Child } from '../support/native';
import { oidcEnv, startProvider } from '../support/oidc';
import { desk, openHouse, type House, type Tab } from './browser';
import { barriers } from './checks';
import { typeLogin } from './staff-steps';
import { withChromium } from './tier';

withChromium('统一身份登录 (screens.md a)', () => {
  let house: House;
  let provider: Child | undefined;
  let tab: Tab | undefined;
  beforeAll(async () => {
    const port = await script('ports').freePort();
    house = await openHouse({ name: 'browser-oidc', time: 'dev', env: oidcEnv(port) });
    const { baseUrl, home } = house.door.stack;
    provider = await startProvider(port, baseUrl, `${home}/logs/oidc.log`);
  });
  afterEach(() => tab?.close());
  afterAll(async () => {
    await provider?.stop();
    await house?.close();
  });

  /** At the provider's page, which the button has led to. */
  async function signInThere({ page }: Tab, subject: string) {
    await page.getByLabel('用户').fill(subject);
    await page.getByRole('button', { name: '同意' }).click();
  }

  it('a: a stranger is told what to do; after linking his account the button alone leads to the desk', async () => {
    tab = await house.tab(desk);
    const { page } = tab;
    await tab.go('/desk');
    const button = page.getByRole('link', { name: '统一身份登录' });
    await button.waitFor();
    expect(await barriers(page)).toEqual([]);
    await button.click();
    await signInThere(tab, 'liu-xiaohe');
    await page.getByText(/您的统一身份没有关联本系统的账号：请先用账号密码登录/).waitFor();
    expect(await barriers(page)).toEqual([]);

    await typeLogin(page, 'guide1', house.door.stack.password);
    await page.locator('button.who').click();
    await page.getByRole('button', { name: '统一身份' }).click();
    const dialog = page.getByRole('dialog', { name: '统一身份登录' });
    await dialog.getByLabel('密码', { exact: true }).fill(house.door.stack.password);
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: /关\s*联/ }).click();
    await signInThere(tab, 'liu-xiaohe');
    await page.getByText('已关联统一身份，以后可用它登录。').waitFor();
    await tab.close();

    tab = await house.tab(desk);
    await tab.go('/desk');
    await tab.page.getByRole('link', { name: '统一身份登录' }).click();
    await signInThere(tab, 'liu-xiaohe');
    await tab.page.getByRole('navigation', { name: '菜单' }).waitFor();
    expect(new URL(tab.page.url()).pathname).toBe('/desk');
    const who = tab.page.locator('button.who');
    expect(await who.innerText()).toContain('柳小禾');
    await who.click();
    await tab.page
      .getByText(/上次登录 /)
      .first()
      .waitFor();
    expect(tab.watch.errors).toEqual([]);
    expect(tab.watch.answers.filter((text) => text.includes('liu-xiaohe'))).toEqual([]);
  });
});
