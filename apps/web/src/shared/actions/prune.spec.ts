import { pathOf, prune } from './prune';

describe('a form as the body of an act', () => {
  it('leaves out what was not filled, at any depth', () => {
    const typed = {
      part: '',
      co: ['', ' '],
      remedy: { body: ' ', days: undefined },
      parts: [{ basis: ' 条例 ', extent: '' }],
    };
    expect(prune(typed)).toEqual({ parts: [{ basis: '条例' }] });
  });

  it('keeps “no” and zero, which are answers', () => {
    expect(prune({ granted: false, fee: 0 })).toEqual({ granted: false, fee: 0 });
  });

  it('is nothing at all when nothing was typed', () => {
    expect(prune({ text: '  ' })).toBeUndefined();
  });

  it('finds the field that the api complains about', () => {
    expect(pathOf('/parts/0/basis')).toEqual(['parts', 0, 'basis']);
    expect(pathOf('/a~1b')).toEqual(['a/b']);
  });
});
