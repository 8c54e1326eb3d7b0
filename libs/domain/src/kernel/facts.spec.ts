import { absent, numberOf, present, recordOf, recordsOf, textOf, textsOf } from './facts';

describe('Whether a field is filled', () => {
  it.each([undefined, null, '', '  ', [], {}])('%j is not', (value) => expect(present(value)).toBe(false));
  it.each(['…', 0, false, true, ['…'], { a: 1 }])('%j is', (value) => expect(present(value)).toBe(true));

  it('the missing ones by name, in the order asked', () => {
    expect(absent({ proof: ' ', receiver: '…' }, ['receiver', 'proof', 'deliveredOn'])).toEqual([
      'proof',
      'deliveredOn',
    ]);
  });
});

describe('A field of another shape than expected is read as empty', () => {
  it('text, texts, number, record, records', () => {
    expect([textOf(3), textOf('a')]).toEqual(['', 'a']);
    expect([textsOf('a'), textsOf(['a', 1, null])]).toEqual([[], ['a']]);
    expect([numberOf('3'), numberOf(Number.NaN), numberOf(3)]).toEqual([null, null, 3]);
    expect([recordOf([1]), recordOf(null), recordOf({ a: 1 })]).toEqual([{}, {}, { a: 1 }]);
    expect([recordsOf({}), recordsOf([{ a: 1 }, 'b'])]).toEqual([[], [{ a: 1 }, {}]]);
  });
});
