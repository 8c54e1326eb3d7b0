import { openHouse, type House, type Tab } from './browser';
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
});
