import { Wedge, type ReaderStroke } from './wedge';

const number = '42089919580912311X';

function strokes(text: string, pause: number): ReaderStroke[] {
  return [...text].map((key, index) => ({
    key,
    code: /\d/.test(key) ? `Digit${key}` : key === '\n' ? 'Enter' : `Key${key.toUpperCase()}`,
    at: 1000 + index * pause,
  }));
}

function read(given: ReaderStroke[]): string | null {
  const wedge = new Wedge();
  const ends = given.map((stroke) => wedge.feed(stroke)).flatMap((end) => (end && end !== 'first' ? [end.card] : []));
  return ends[0] ?? null;
}

describe('A card reader that types like a keyboard', () => {
  it('is known by its pace: 35 ms a key is a card, 36 ms is a hand', () => {
    expect(read(strokes(`${number}\n`, 35))).toBe(number);
    expect(read(strokes(`${number}\n`, 36))).toBeNull();
  });

  it('has its final x as X, small, wide, or held by the input method', () => {
    expect(read(strokes(`${number.toLowerCase()}\n`, 5))).toBe(number);
    const held = strokes(`${number}\n`, 5).map((one) => (one.code === 'KeyX' ? { ...one, key: 'Process' } : one));
    expect(read(held)).toBe(number);
    const wide = strokes('４２０８９９１９５８０９１２３１１Ｘ', 5).map((one) => ({ ...one, code: '' }));
    expect(read([...wide, { key: 'Enter', code: 'Enter', at: wide.at(-1)!.at + 5 }])).toBe(number);
  });

  it('is not a phone number, nor 19 figures, nor a burst without Enter', () => {
    expect(read(strokes('13812345678\n', 5))).toBeNull();
    expect(read(strokes(`1${number}\n`, 5))).toBeNull();
    expect(read(strokes(number, 5))).toBeNull();
  });

  it('may come right after a hand has typed a figure', () => {
    const hand = { key: '1', code: 'Digit1', at: 500 };
    expect(read([hand, ...strokes(`${number}\n`, 10)])).toBe(number);
  });

  it('ends the search when another key comes between', () => {
    const broken = strokes(`${number}\n`, 5);
    broken.splice(5, 0, { key: 'a', code: 'KeyA', at: 1000 + 4 * 5 + 2 });
    expect(read(broken)).toBeNull();
  });
});
