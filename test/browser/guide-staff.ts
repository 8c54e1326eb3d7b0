import type { Page } from 'playwright-core';
import type { House, Tab } from './browser';
import { handOf, openDesk, readCard, submit } from './desk-steps';
import { matterAt } from './matter';
import { codesOf, signIn } from './staff-steps';

/** A named picture of the staff pages: how the page comes to show it, and which part is shown ('' = the window). */
export interface StaffShot {
  name: string;
  part: string;
  open(house: House, cases: StaffCases): Promise<Tab>;
}

/** The matters that the pictures show. */
export interface StaffCases {
  accepted: string;
  arrived: string;
}

/** Somebody invented; the number belongs to nobody. */
const card = '420899195809123117';

async function todo(house: House): Promise<Tab> {
  const tab = await signIn(house, 'wjj1', '/todo?tab=arrived');
  await codesOf(tab.page);
  return tab;
}

async function caseOf(house: House, id: string, query = '', login = 'wjj1'): Promise<Tab> {
  const tab = await signIn(house, login, `/petitions/${id}${query}`);
  await tab.page.getByRole('heading', { name: '办理动作' }).waitFor();
  await tab.page.locator('.acts button').first().waitFor();
  await tab.page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
  return tab;
}

/** Everything up to 去向, as a guide types it. */
async function typeVisitor(page: Page): Promise<void> {
  const hand = handOf(page);
  await readCard(page, card);
  await page.keyboard.insertText('汪德明');
  await hand.press('Enter');
  await hand.type('13900000101');
  await hand.press('Enter');
  await hand.type('tqgz');
  await page.getByRole('option', { name: '拖欠工资' }).waitFor();
}

export const staffShots: StaffShot[] = [
  {
    name: 'desk-typing',
    part: '',
    async open(house) {
      const tab = await openDesk(house);
      await typeVisitor(tab.page);
      return tab;
    },
  },
  {
    name: 'desk-done',
    part: '',
    async open(house) {
      const tab = await openDesk(house);
      const { page } = tab;
      await page.keyboard.press('F2');
      await typeVisitor(page);
      await page.keyboard.press('Enter');
      await page.locator('#desk-window [role=option][aria-selected=true]').waitFor();
      await submit(page);
      await page.getByText('查询码').first().waitFor();
      return tab;
    },
  },
  {
    name: 'desk-group',
    part: '.roster',
    async open(house) {
      const tab = await openDesk(house);
      const rows = Array.from({ length: 6 }, (_, at) => `甲${at + 1},,1390000${String(at).padStart(4, '0')},柳河村`);
      const buffer = Buffer.from(['姓名,证件号,电话,住址', ...rows].join('\n'));
      await tab.page.keyboard.press('F6');
      await tab.page.getByLabel('名单文件').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer });
      await tab.page.locator('.roster-rows tbody tr').nth(5).waitFor();
      return tab;
    },
  },
  { name: 'todo', part: '', open: todo },
  {
    name: 'todo-drawer',
    part: '',
    async open(house) {
      const tab = await todo(house);
      for (const key of ['j', 'x', 'Enter']) await tab.page.keyboard.press(key);
      await tab.page.locator('.ant-drawer .acts button').first().waitFor();
      return tab;
    },
  },
  {
    name: 'search',
    part: '',
    async open(house) {
      const tab = await signIn(house, 'triage1', '/todo');
      await tab.page.keyboard.press('/');
      await tab.page.keyboard.type('wdm');
      await tab.page.keyboard.press('Enter');
      await tab.page.locator('.hits li').first().waitFor();
      return tab;
    },
  },
  {
    name: 'messages',
    part: '',
    async open(house) {
      const tab = await todo(house);
      await tab.page.getByRole('button', { name: /^消息/ }).click();
      await tab.page.locator('.messages li').first().waitFor();
      return tab;
    },
  },
  {
    name: 'keys',
    part: '.ant-modal-container',
    async open(house) {
      const tab = await todo(house);
      await tab.page.keyboard.press('Shift+Slash');
      await tab.page.locator('.legend').waitFor();
      return tab;
    },
  },
  { name: 'case', part: '', open: (house, { accepted }) => caseOf(house, accepted) },
  {
    name: 'case-papers',
    part: '.case-body > .ant-tabs',
    open: (house, { accepted }) => caseOf(house, accepted, '?tab=papers'),
  },
  {
    name: 'case-why',
    part: '.ant-popover',
    async open(house, { accepted }) {
      const tab = await caseOf(house, accepted);
      await tab.page.getByRole('button', { name: '办结：为什么是这一天' }).first().click();
      await tab.page.locator('.why li').nth(1).waitFor();
      return tab;
    },
  },
  {
    name: 'case-act',
    part: '.panel',
    async open(house, { accepted }) {
      const tab = await caseOf(house, accepted);
      await tab.page.keyboard.press('e');
      await tab.page.getByLabel('延期天数').fill('30');
      await tab.page.getByLabel('延期理由').fill('需到省档案馆调取名册');
      return tab;
    },
  },
  {
    name: 'case-grey',
    part: '.panel',
    async open(house, { accepted }) {
      const tab = await caseOf(house, accepted);
      await tab.page.keyboard.press('.');
      await tab.page.locator('.grey li').first().waitFor();
      return tab;
    },
  },
  {
    name: 'case-reveal',
    part: '.ant-modal-container',
    async open(house, { accepted }) {
      const tab = await caseOf(house, accepted, '?tab=overview');
      await tab.page.getByRole('button', { name: '[揭示] 汪** 电话' }).click();
      await tab.page.getByText('本次查看将记入日志').waitFor();
      return tab;
    },
  },
];

/** Registers what the pictures show. In: the day of Shanghai on which the installation stands. */
export async function staffCases({ door }: House, accepted: string, day: string): Promise<StaffCases> {
  const arrived = await matterAt(door, 'arrived', day);
  await matterAt(door, 'arrived', day);
  await door.act('triage1', `/petitions/${accepted}/add-note`, { text: '已与社区核对联系方式' });
  return { accepted, arrived: arrived.petition };
}
