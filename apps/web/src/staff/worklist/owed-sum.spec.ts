import { sumOf } from './owed-sum';

describe('待办: a number that is not known is not nought', () => {
  it('adds up what was counted', () => expect(sumOf([2, 0, 3])).toBe(5));
  it('says nothing while one of the counts is still on its way, or has failed', () =>
    expect(sumOf([2, undefined, 3])).toBeUndefined());
});
