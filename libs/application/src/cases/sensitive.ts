/** Fields that tell nothing of the content itself; everything else of a marked act is masked. */
const plain = new Set([
  ...['act', 'part', 'date', 'channel', 'persons', 'place', 'request', 'sensitive', 'readBack', 'signed'],
  ...['addressee', 'postmark', 'senderClarity', 'flags', 'people', 'representatives', 'photos', 'oralRecord'],
]);
const mask = '（敏感内容，承办单位和分流岗可见）';

/** The words of an act for a reader who is not to see what is marked sensitive (README §7.19; 个保法 28). */
export function maskSensitive(fields: Record<string, unknown>): Record<string, unknown> {
  const { sensitive } = fields;
  if (!Array.isArray(sensitive) || !sensitive.length) return fields;
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, plain.has(key) ? value : mask]));
}
