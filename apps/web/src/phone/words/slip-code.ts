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

/** How the person proves himself: by the tail of a number, or by a code that was sent to his phone. */
export type ProofKind = 'tail' | 'sms';

/** Length of the proof. */
export const proofLength = { tail: 4, sms: 6 } as const;

/** What may stand in the second proof: the digits of the tail and a closing X, at most four; of a message six digits. */
export function proofFrom(text: string, kind: ProofKind = 'tail'): string {
  return text
    .toUpperCase()
    .replace(kind === 'sms' ? /\D/g : /[^\dX]/g, '')
    .slice(0, proofLength[kind]);
}
