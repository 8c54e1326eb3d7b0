/** Fields that never reach a log, wherever they stand in what is logged (rights 2 and 11). */
const secret =
  /^(authorization|cookie|set-cookie|password|passwordHash|idNumber|id_number|phone|name|fullName|address|accused|token|slipCode)$/i;

const idNumber = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
const phoneNumber = /(?<![\dA-Za-z-])1[3-9]\d{9}(?![\dA-Za-z-])/g;

/** Blots ID and phone numbers out of free text. */
export function scrubText(text: string): string {
  return text.replace(idNumber, '[身份证号]').replace(phoneNumber, '[手机号]');
}

/**
 * A copy that is safe to log: secret fields are blotted out at any depth, texts are scrubbed, errors are reduced to
 * type, message, code, stack and cause. A driver's error would otherwise bring the parameters of its query along.
 */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 6) return '[…]';
  if (value instanceof Error) return scrubError(value, depth);
  if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1));
  const entries = Object.entries(value).map(([key, item]) => [key, secret.test(key) ? '***' : scrub(item, depth + 1)]);
  return Object.fromEntries(entries);
}

function scrubError(error: Error, depth: number): object {
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: scrubText(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: scrubText(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: scrub(error.cause, depth + 1) }),
  };
}
