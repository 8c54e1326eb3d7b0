import { likeness } from './similar';

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
});
