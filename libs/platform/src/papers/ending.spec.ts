import type { Block } from './blocks';
import { endingOf } from './ending';

const line = (text: string, keep = false): Block => ({
  ...{ kind: 'paragraph', runs: [{ text, size: 16, bold: false }], align: 'left', indent: 0, right: 0 },
  ...{ pitch: 28.95, after: 0, keep },
});
const foot = [line('', true), line('市民政局', true), line('（印章）', true), line('2026年11月22日')];
const kept = (blocks: Block[]) => {
  const end = endingOf(blocks);
  const within = end ? blocks.slice(end.from, end.to) : [];
  return within.flatMap((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text) : ['table']));
};

describe('GB/T 9704 §7.3.5: the body that signs and the day never stand alone on a page', () => {
  it('the last line of the text goes with them', () => {
    expect(kept([line('一'), line('二'), ...foot, line('抄送：某镇')])).toEqual([
      '二',
      '',
      '市民政局',
      '（印章）',
      '2026年11月22日',
    ]);
  });

  it('and its heading with it, over what is empty', () => {
    expect(kept([line('一'), line('五、救济途径', true), line('可以申请复查。'), line(''), ...foot])[0]).toBe(
      '五、救济途径',
    );
  });

  it('after a table, or where nothing is signed, every line goes as it comes', () => {
    expect(kept([{ kind: 'table', widths: [], rows: [] }, ...foot])).toEqual([]);
    expect(kept([line('一')])).toEqual([]);
  });
});
