import type { Page } from 'playwright-core';
import { desk, type House, type Size, type Tab } from './browser';

/** Fills the log-in form and waits for the shell. In: the account of the demonstration centre. */
export async function typeLogin(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** A browser of its own in which this person has signed in and opened an address. */
export async function signIn(house: House, login: string, path = '/', size: Size = desk): Promise<Tab> {
  const tab = await house.tab(size);
  await tab.go(path);
  await typeLogin(tab.page, login, house.door.stack.password);
  await tab.page.getByRole('navigation', { name: '菜单' }).waitFor();
  return tab;
}

/** The codes of the cases in the list, from top to bottom. */
export async function codesOf(page: Page): Promise<string[]> {
  await page.locator('.table tbody tr[data-row-key]').first().waitFor();
  return page.locator('.table tbody tr[data-row-key] td.stays').allInnerTexts();
}

/** The code of the row that j and k have marked. */
export function markedCode(page: Page): Promise<string> {
  return page.locator('tr.row-at td.stays').innerText();
}

/** The code of a case as its unit reads it. */
export async function codeOf(house: House, petition: string, login = 'wjj1'): Promise<string> {
  return String((await house.door.get(login, `/petitions/${petition}`)).body['caseCode']);
}
