/** Brings what people type into one form before it is blind-indexed. Kinds: 'phone', 'idNumber', any other as a name. */
export function normalise(kind: string, text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (kind === 'phone') return plain.replace(/[^\d]/g, '').replace(/^(?:0086|86)(?=1\d{10}$)/, '');
  if (kind === 'idNumber') return plain.replace(/[^\dA-Z]/g, '');
  return plain.replace(/[·•‧・.]/g, '·'); // the dot of minority names is typed in many ways
}
