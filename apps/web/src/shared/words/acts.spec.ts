import { commandIndex } from '@yimen/domain/procedures';
import { actWords } from './acts';

describe('a button names its result (screens 1.1)', () => {
  it('is never “确定”, and two acts of one panel are never called alike', () => {
    const words = commandIndex.map(({ name, title, procedure }) => ({ procedure, ...actWords(name, title) }));
    expect(words.filter(({ button }) => /^(确定|提交|保存)$/.test(button))).toEqual([]);
    const openings = ['review.apply', 'recheck.apply', 'mediation.apply', 'mediation.entrust'];
    const more = [...openings, 'supervision.order', 'supervision.recommend', 'escalation.raise'];
    const inPanel = commandIndex
      .filter(({ name, procedure }) => procedure === 'petition' || more.includes(name))
      .map(({ name, title }) => actWords(name, title).title ?? title);
    expect(new Set(inPanel).size).toBe(inPanel.length);
  });

  it('what ends a review is asked once more: result, for whom, how it is corrected', () => {
    for (const act of ['review.decide', 'review.deliver', 'recheck.decline', 'petition.decline_again']) {
      expect(actWords(act, act).confirm).toBeDefined();
    }
  });
});
