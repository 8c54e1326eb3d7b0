import { createHmac, randomBytes } from 'node:crypto';

/** RFC 6238 with what every authenticator app understands: SHA-1, six digits, thirty seconds. */
const stepSeconds = 30;
const digits = 6;
/** A clock that is half a minute off, and a slow hand, are forgiven one step to either side. */
const drift = 1;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A fresh seed of 160 bits, in base32 as the apps take it. */
export function newSeed(): string {
  return base32(randomBytes(20));
}

/** RFC 4648 base32 without padding. In: any bytes. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The bytes of a base32 text; signs outside the alphabet are passed over. */
export function fromBase32(text: string): Buffer {
  const bits = [...text.toUpperCase()]
    .flatMap((sign) => (alphabet.includes(sign) ? [alphabet.indexOf(sign).toString(2).padStart(5, '0')] : []))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/** The code of one time step (RFC 4226 §5.3). In: seed in base32, the step. */
export function codeAt(seed: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', fromBase32(seed)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/** The time step of an instant. In: seconds since 1970. */
export function stepOf(seconds: number): number {
  return Math.floor(seconds / stepSeconds);
}

/**
 * The step whose code this is, at most one step away from now; null when it is none of them. In: seed, what was typed, seconds
 * since 1970. Whether that step has been used is the caller's to judge.
 */
export function matchingStep(seed: string, typed: string, seconds: number): number | null {
  const now = stepOf(seconds);
  const near = Array.from({ length: 2 * drift + 1 }, (_, index) => now - drift + index);
  return near.find((step) => codeAt(seed, step) === typed) ?? null;
}

/** What the QR shows to the app. In: whose account, in whose house. */
export function enrolmentAddress(seed: string, login: string, issuer: string): string {
  const query = new URLSearchParams({ secret: seed, issuer, algorithm: 'SHA1', digits: '6', period: '30' });
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${login}`)}?${query.toString().replaceAll('+', '%20')}`;
}

/** Ten codes for the day on which the phone is lost, fifty bits each: 'K7M4Q-2QXDA'. */
export function recoveryCodes(): string[] {
  return Array.from({ length: 10 }, () =>
    base32(randomBytes(7))
      .slice(0, 10)
      .replace(/^(.{5})/, '$1-'),
  );
}

/** As it is hashed: capitals, without spaces and dashes. */
export function plainRecovery(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z2-7]/g, '');
}
