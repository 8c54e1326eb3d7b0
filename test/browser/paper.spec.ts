import { openHouse, type House, type Tab } from './browser';
import { barriers } from './checks';
import { matterAt } from './matter';
import { signIn } from './staff-steps';
import { withChromium } from './tier';

withChromium('出具文书 (screens.md e)', () => {
  let house: House;
  const tabs: Tab[] = [];
  beforeAll(async () => {
    house = await openHouse({ name: 'browser-paper', time: 'dev' });
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  afterAll(() => house?.close());

  it('the form stands left, the paper right; what is missing leads to its field', async () => {
    const slip = await matterAt(house.door, 'arrived');
    await house.door.act('wjj1', `/petitions/${slip.petition}/sign`);
    const tab = await signIn(house, 'wjj1', `/petitions/${slip.petition}/paper/D06`);
    tabs.push(tab);
    const { page } = tab;
    const sheet = page.locator('.paper-sheet');
    await sheet.getByText('受理告知书').waitFor();
    expect(await sheet.innerText()).toContain('【缺：办理程序】');
    await page.getByRole('button', { name: '▸办理程序' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toContain('handlingMode');
    expect((await page.locator('form').first().boundingBox())?.x ?? 999).toBeLessThan(
      (await sheet.boundingBox())?.x ?? 0,
    );
  });

  it('an issued paper opens as a PDF and as an editable file; who may not know of the case gets none', async () => {
    const slip = await matterAt(house.door, 'accepted');
    const papers = (await house.door.get('wjj1', `/petitions/${slip.petition}/documents`)).body as {
      items: { id: string; type: string; number?: string }[];
    };
    const paper = papers.items.find(({ type }) => type === 'D06');
    expect(paper?.number).toMatch(/〔\d{4}〕\d+号$/u);
    const tab = await signIn(house, 'wjj1', `/petitions/${slip.petition}`);
    tabs.push(tab);
    const first = (kind: string) =>
      tab.page.evaluate(async (path) => {
        const response = await fetch(path);
        return `${response.status} ${new TextDecoder('latin1').decode((await response.arrayBuffer()).slice(0, 4))}`;
      }, `/api/v1/documents/${paper?.id}/${kind}`);
    expect(await first('pdf')).toBe('200 %PDF');
    expect(await first('docx')).toContain('200 PK');
    expect((await house.door.get('mzj1', `/documents/${paper?.id}`)).status).toBe(404);
  });

  it('更正、作废、作废重开: a new version with its reason; the number stays; what is delivered is never made void', async () => {
    const slip = await matterAt(house.door, 'accepted'); // its notice is delivered
    const tab = await signIn(house, 'wjj1', `/petitions/${slip.petition}?tab=papers`);
    tabs.push(tab);
    const { page } = tab;
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: '受理告知书' }).click();
    await dialog.getByRole('button', { name: '更正…' }).waitFor();
    expect(await dialog.getByRole('button', { name: '作废…', exact: true }).getAttribute('title')).toContain(
      '请办理更正',
    );
    expect(await dialog.getByRole('button', { name: '作废重开…' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '更正…' }).click();
    const form = dialog.getByRole('form', { name: '更正文书' });
    await form.getByRole('button', { name: '出具更正版' }).click();
    await form.getByText('请选择更正的项目').waitFor();
    await form.getByText('请写明更正原因').waitFor();
    await form.getByRole('combobox', { name: '更正的项目' }).click();
    await page.locator('.ant-select-dropdown .ant-select-item', { hasText: '联系' }).first().click();
    await page.keyboard.press('Escape');
    const words = form.getByRole('textbox', { name: /联系.*（更正后）/ });
    expect(await words.inputValue()).toContain('0724-4260000');
    await words.fill('卫健局基层卫生股 0724-4260009');
    await form.getByRole('textbox', { name: '更正原因' }).fill('联系电话写错');
    await form.getByRole('button', { name: '出具更正版' }).click();
    await dialog.getByText(/更正后的第2版/).waitFor();
    await dialog.locator('.paper').getByText('0724-4260009').waitFor();
    expect(await dialog.getByRole('list', { name: '各版' }).innerText()).toMatch(
      /出具[\s\S]*更正第2版[\s\S]*联系电话写错/,
    );
    expect(await barriers(page)).toEqual([]);
    const { body } = await house.door.get('wjj1', `/petitions/${slip.petition}/documents`);
    const versions = (body['items'] as { type: string; version?: number }[]).filter(({ type }) => type === 'D06');
    expect(versions.map(({ version }) => version)).toContain(2);
  });
});
