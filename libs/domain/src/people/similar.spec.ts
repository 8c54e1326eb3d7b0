import { causeLikeness, likeness } from './similar';

describe('The same matter in other words', () => {
  const first = '要求补发去年的耕地地力补贴，村里一直说没到账。';

  it('the same text is the same, whatever stands between', () => {
    expect(likeness(first, '要求补发去年的耕地地力补贴  村里一直说没到账').score).toBe(1);
  });

  it('who asks after it is near, and the reason names what both say', () => {
    const again = likeness(first, '地力补贴的事办得怎么样了？');
    expect(again.score).toBeGreaterThan(0.2);
    expect(again.shared[0]).toBe('地力补贴');
  });

  it('another matter of the same person is far', () => {
    expect(likeness(first, '隔壁盖房挡了我家采光，请来人看看。').score).toBeLessThan(0.1);
  });

  it('an empty account is like nothing, and it is the same either way round', () => {
    expect(likeness('', first)).toEqual({ score: 0, shared: [] });
    expect(likeness('补贴', first).score).toBe(likeness(first, '补贴').score);
  });

  it('what both say is named at most three times, the longest first, and once each', () => {
    const { shared } = likeness('补贴，低保，危房改造，低保，工资条', '工资条和危房改造还有低保以及补贴');
    expect(shared).toEqual(['危房改造', '工资条', '补贴']);
  });

  it('a single character in common is no word; a word at the very end is', () => {
    expect(likeness('水渠漏', '水电费').shared).toEqual([]);
    expect(likeness('去年的补贴', '要补贴').shared).toEqual(['补贴']);
    expect(likeness('补贴', '补贴').shared).toEqual(['补贴']);
    expect(likeness('补贴水', '补贴，水').shared).toEqual(['补贴水']);
  });
});

describe('Different people, one cause', () => {
  const first =
    '请求解决医保代扣失败造成的医疗费不能报销问题。2025年11月签约银行代扣居民医保费，账户有余额但没有扣成。';
  const enough = 0.2;

  it('is told by what happened', () => {
    expect(
      causeLikeness(first, '医保费没扣成，住院不能报，要求解决。与银行签了代扣，去年没有扣。').score,
    ).toBeGreaterThan(enough);
  });

  it('and not by the days and words with which anybody asks', () => {
    const other = '请求查处收受烟酒问题。2025年11月多次收受。';
    expect(likeness(first, other).score).toBeGreaterThan(causeLikeness(first, other).score);
    expect(causeLikeness(first, other).score).toBeLessThan(enough);
  });
});

describe('The same cause told by different people', () => {
  it('is not seen in days, sums and the words of asking, but in what happened', () => {
    expect(causeLikeness('请求解决2026年3月5日的问题', '要求解决2026年3月5日的问题').score).toBe(0);
    expect(causeLikeness('要求补发2025年地力补贴', '请求解决地力补贴问题').shared[0]).toBe('地力补贴');
  });
});
