import { colourOf, type ColourBand, type ColourScheme } from './colour';

const scheme = (...bands: ColourBand[]): ColourScheme => ({ id: 'x', bands });
const seen = (band: ColourBand['days_to_due']) =>
  [1, 2, 3, 4, 5].filter((left) => colourOf(left, 60, scheme({ colour: 'red', days_to_due: band })) === 'red');

describe('A band of a colour scheme', () => {
  it('has its borders where it says, open or closed, on one side or both', () => {
    expect(seen({ lt: 3 })).toEqual([1, 2]);
    expect(seen({ lte: 3 })).toEqual([1, 2, 3]);
    expect(seen({ gt: 3 })).toEqual([4, 5]);
    expect(seen({ gte: 3 })).toEqual([3, 4, 5]);
    expect(seen({ gt: 1, lt: 4 })).toEqual([2, 3]);
    expect(seen({ gte: 2, lte: 4 })).toEqual([2, 3, 4]);
    expect(seen({})).toEqual([1, 2, 3, 4, 5]);
    expect(seen(undefined)).toEqual([]);
  });

  it('may begin or end at the last day itself', () => {
    const at = (band: ColourBand['days_to_due']) =>
      [-1, 0, 1].filter((left) => colourOf(left, 60, scheme({ colour: 'red', days_to_due: band })));
    expect([at({ lt: 0 }), at({ lte: 0 }), at({ gt: 0 }), at({ gte: 0 })]).toEqual([[-1], [-1, 0], [1], [0, 1]]);
  });

  it('is the first that speaks of the day; a day of which none speaks has no colour', () => {
    const two = scheme({ colour: 'orange', days_to_due: { lte: 3 } }, { colour: 'yellow', days_to_due: { lte: 5 } });
    expect([3, 4, 6].map((left) => colourOf(left, 60, two))).toEqual(['orange', 'yellow', undefined]);
  });
});

describe('A short limit', () => {
  const short = { ...scheme({ colour: 'green', days_to_due: {} }), short_clock: { budget_lte: 15, orange_lte: 2 } };

  it('has the narrow bands that the scheme names, and is blue beyond them', () => {
    expect([-9, 2, 3].map((left) => colourOf(left, 15, short))).toEqual(['orange', 'orange', 'blue']);
    expect(colourOf(2, 16, short)).toBe('green');
  });
});
