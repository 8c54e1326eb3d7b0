/**
 * The slip's code from what was scanned or typed: the bare code, `YIMEN:<code>` as the QR holds it, or the fragment of
 * this page's address. Blanks that copying leaves behind are dropped. Out: the code, '' when there is none.
 */
export function slipCodeFrom(text: string): string {
  return text
    .replace(/^#\/?/, '')
    .replace(/\s+/g, '')
    .replace(/^YIMEN[:：]/i, '');
}

/** What may stand in the second proof: the digits of the tail and a closing X, at most four. */
export function proofFrom(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^\dX]/g, '')
    .slice(0, 4);
}
