import { idWarnings } from './identity';

/**
 * Kinds of identity documents (packs `dictionaries.id_types`) with what their numbers look like in public rules. What is odd is
 * a warning of the registration, never a refusal (Art. 22, 48; right 1); a kind not listed here is taken as it is.
 */
const checks: Record<string, (number: string) => string[]> = {
  resident_id: idWarnings,
  passport: shaped(/^[A-Z0-9]{5,12}$/),
  hk_macao_permit: shaped(/^[HM]\d{8}(\d{2})?$/),
  taiwan_permit: shaped(/^\d{8}(\d{2}[A-Z]?)?$/),
  hmt_residence: (number) => (/^8[123]0000/.test(number) ? renamed(idWarnings(number)) : ['document_format']),
  foreign_permanent: foreignPermanent,
  credit_code: creditCode,
};

/** Why the number of a document looks wrong, as codes of `warningTexts`; [] when it is right, empty, or of an unknown kind. */
export function documentWarnings(kind: string, number: string): string[] {
  const plain = number
    .normalize('NFKC')
    .replace(/[\s()（）-]/g, '')
    .toUpperCase();
  return plain === '' ? [] : (checks[kind]?.(plain) ?? []);
}

function shaped(pattern: RegExp): (number: string) => string[] {
  return (number) => (pattern.test(number) ? [] : ['document_format']);
}

/** The card of 2023: eighteen digits beginning with 9, checked like a resident's; that of 2017: country and twelve digits. */
function foreignPermanent(number: string): string[] {
  if (/^[A-Z]{3}\d{12}$/.test(number)) return [];
  return number.startsWith('9') ? renamed(idWarnings(number)) : ['document_format'];
}

/** What a resident's number would be told, in the words for other documents. */
function renamed(warnings: string[]): string[] {
  return warnings.map((code) => (code === 'id_check_digit' ? 'document_check_digit' : 'document_format'));
}

const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 统一社会信用代码 (GB 32100-2015): eighteen signs without I, O, S, V, Z; weights 3^i, modulus 31. */
function creditCode(number: string): string[] {
  const values = [...number].map((sign) => signs.indexOf(sign));
  if (values.length !== 18 || values.includes(-1)) return ['credit_code_format'];
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values[17] ? [] : ['credit_code_check_digit'];
}
