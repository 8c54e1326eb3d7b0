import {
  base32,
  codeAt,
  enrolmentAddress,
  fromBase32,
  matchingStep,
  recoveryCodes,
  stepOf,
} from '@yimen/application/accounts/totp';

/** The seed of RFC 6238, appendix B. */
const seed = base32(Buffer.from('12345678901234567890'));

describe('动态口令 (RFC 6238)', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('shows at second %d the code of the standard’s own table', (seconds, code) => {
    expect(codeAt(seed, stepOf(seconds))).toBe(code);
  });

  it('base32 goes there and back; spaces and small letters of a hand do no harm', () => {
    expect(seed).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(fromBase32('gezd gnbv gy3t qojq gezd gnbv gy3t qojq').toString()).toBe('12345678901234567890');
  });

  it('forgives one step to either side, and no more', () => {
    const at = 1111111111;
    const around = (offset: number) => matchingStep(seed, codeAt(seed, stepOf(at) + offset), at);
    expect([-2, -1, 0, 1, 2].map(around)).toEqual([null, stepOf(at) - 1, stepOf(at), stepOf(at) + 1, null]);
    expect(matchingStep(seed, '', at)).toBeNull();
  });

  it('the QR names house and account as the apps read it, and carries no plus sign for a blank', () => {
    const address = new URL(enrolmentAddress(seed, 'guide1', '信访超市 一门'));
    expect([address.protocol, address.host]).toEqual(['otpauth:', 'totp']);
    expect(decodeURIComponent(address.pathname)).toBe('/信访超市 一门:guide1');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ secret: seed, digits: '6', period: '30' });
    expect(address.search).not.toContain('+');
  });

  it('recovery codes are ten, all different, of fifty bits', () => {
    const codes = recoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/);
  });
});
