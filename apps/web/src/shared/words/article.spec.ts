import { commandIndex } from '@yimen/domain/procedures';
import { articleWords } from './article';

describe('the article beside a grey act (screens §5 26)', () => {
  it('names the law, never the marks of the house', () => {
    expect(articleWords('条例 25；S4-10')).toBe('条例 25');
    expect(articleWords('S3-8, S3-24, S4-11')).toBe('');
    expect(articleWords('条例 22(1)(2)')).toBe('条例 22(1)(2)');
    const told = commandIndex.map(({ article }) => articleWords(article));
    expect(told.filter((words) => /[a-z§]|S\d/.test(words))).toEqual([]);
  });
});
