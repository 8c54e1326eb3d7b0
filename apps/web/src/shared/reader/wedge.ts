/** As much of a keydown as a card reader shows of itself. */
export interface ReaderStroke {
  code: string;
  key: string;
  /** Milliseconds; only differences count. */
  at: number;
}

/** The slowest pause between two keys that no hand makes. */
export const fastest = 35;
const card = /^\d{17}[\dX]$/;
const longest = 64;

/** 'Digit4', 'Numpad4', 'KeyX', or what the key says when the reader gives no code; '' for every other key. */
function signOf({ code, key }: ReaderStroke): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit) return digit;
  if (code === 'KeyX') return 'X';
  const plain = key.normalize('NFKC').toUpperCase();
  return /^[\dX]$/.test(plain) ? plain : '';
}

/**
 * Tells a reader that types like a keyboard (18 characters and Enter, ≤ 35 ms a key) from a hand. Keys are read by
 * their place, so that an input method that composes the final x or makes figures wide changes nothing.
 */
export class Wedge {
  private typed = '';
  private last = -Infinity;

  /** Takes one keydown. Out: 'first' when a burst may begin here, the number when its Enter has come, else null. */
  feed(stroke: ReaderStroke): { card: string } | 'first' | null {
    const quick = stroke.at - this.last <= fastest;
    this.last = stroke.at;
    if (isEnter(stroke)) return this.end(quick);
    const sign = signOf(stroke);
    if (!sign) {
      if (!/^(Shift|Process)/.test(stroke.key)) this.typed = '';
      return null;
    }
    this.typed = quick ? (this.typed + sign).slice(-longest) : sign;
    return this.typed.length === 1 ? 'first' : null;
  }

  private end(quick: boolean): { card: string } | null {
    const number = this.typed.slice(-18);
    const whole = quick && card.test(number) && this.typed.length === 18;
    this.typed = '';
    return whole ? { card: number } : null;
  }
}

function isEnter({ code, key }: ReaderStroke): boolean {
  return code === 'Enter' || code === 'NumpadEnter' || key === 'Enter';
}
