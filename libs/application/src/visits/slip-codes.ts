import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for another one when he copies them by hand: no 0 O 1 I L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** The two codes of one slip: the token inside the QR (136 random bits) and the code that can be typed. */
export interface SlipCodes {
  token: string;
  short: string;
}

/**
 * Fresh codes. The short one, 'K7M4-2QXD', has 39.6 random bits: little for a secret, enough together with the second proof
 * and the limits of the public door.
 */
export function newSlipCodes(): SlipCodes {
  const four = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return { token: randomBytes(17).toString('base64url'), short: `${four()}-${four()}` };
}

/** Hash under which a slip's code is kept; of a short code in the form in which it is printed. */
export function slipHash(code: string): string {
  return createHash('sha256').update(`slip\0${code}`).digest('hex');
}

/** Rows of one slip: both codes open the same matter. They say nothing about it; only their hashes are kept. */
export function slipRows(
  codes: SlipCodes,
  of: { centerId: string; caseId: string; visitId: string; at: string },
): Record<string, unknown>[] {
  return [codes.token, codes.short].map((code) => ({
    token_hash: slipHash(code),
    center_id: of.centerId,
    case_id: of.caseId,
    visit_id: of.visitId,
    issued_at: of.at,
    revoked_at: null,
  }));
}
