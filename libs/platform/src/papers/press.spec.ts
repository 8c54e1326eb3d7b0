import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadFaces } from './fonts';
import { missingGlyphs } from './glyphs';
import { PaperPress } from './press';

type Row = { id: string; title: string; required: Record<string, string>; optional?: Record<string, string> };
const pack = parse(readFileSync('policy/packs/national.yaml', 'utf8')) as { documents: Row[] };
const press = new PaperPress();

const orderOf = ({ id, title, required, optional }: Row, more: Record<string, string> = {}) => {
  const labels = { ...required, ...optional };
  const filled = Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, `${label}的内容`]));
  const head = { title, case_code: 'ZX26-3187', issuer: '市人社局', issued_on: '2026年11月22日', matter: '低保停发' };
  return {
    type: id,
    labels,
    values: { ...head, number: '钟人社信〔2026〕7号', ...filled, ...more },
    at: '2026-11-22T01:00:00Z',
  };
};
const paper = (id: string): Row => pack.documents.find((row) => row.id === id) as Row;

describe('domain §4: every paper of the list is drawn from its template', () => {
  it.each(pack.documents.map((row) => [row.id, row] as const))('%s shows each of its fields', async (_id, row) => {
    const { text } = await press.page(orderOf(row));
    const shown = text.replace(/\s/g, '');
    for (const [key, label] of Object.entries({ ...row.required, ...row.optional })) {
      if (!['seal', 'unit_seal', 'number'].includes(key)) expect(shown).toContain(`${label}的内容`.replace(/\s/g, ''));
    }
    expect(text).not.toMatch(/[{}]/);
  });

  it('what people type is never a template and never markup', async () => {
    const { html, text } = await press.page(orderOf(paper('D18'), { facts: '<b>{basis}</b> & {#more}' }));
    expect(html).toContain('&lt;b&gt;{basis}&lt;/b&gt; &amp; {#more}');
    expect(text).toContain('<b>{basis}</b>');
  });
});

describe('GB/T 9704: a printed paper', () => {
  it('is a PDF with its fonts inside; rare characters of names are drawn', async () => {
    const name = '李㛃䶮𬭊𫖯祎喆';
    expect(missingGlyphs(name, loadFaces().coverage)).toEqual([]);
    const { pdf, pages, missing } = await press.print(orderOf(paper('D18'), { petitioner: name }));
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect([pages, missing]).toEqual([2, []]);
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/FontFile2/);
  }, 60_000);

  it('a character without glyph is told, not passed over', async () => {
    const { missing } = await press.print(orderOf(paper('D18'), { petitioner: '李\u{1F98A}' }));
    expect(missing).toEqual(['\u{1F98A}']);
  }, 60_000);

  it('the same paper is printed once', async () => {
    const order = orderOf(paper('D06'));
    expect(await press.print(order)).toBe(await press.print({ ...order }));
  }, 60_000);
});

describe('boxes to tick, and lines with nothing to say', () => {
  it('a box and a ticked box are drawn, whatever the font knows', async () => {
    const { missing } = await press.print(orderOf(paper('D32'), { grade: '☑满意　☐基本满意　☒不满意' }));
    expect(missing).toEqual([]);
  }, 60_000);

  it('a line whose field is empty leaves no gap', async () => {
    const { html } = await press.page(orderOf(paper('D25'), { reply: '' }));
    expect(html).not.toContain('回复：');
    expect(html.match(/&nbsp;/g)).toHaveLength(1); // the line above the signature
  });
});
