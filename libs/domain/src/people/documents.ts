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

/** What people write in a list for each kind, beside its code: the packs' titles and the words of every day. */
const kindWords: Record<string, readonly string[]> = {
  resident_id: ['居民身份证', '身份证', '二代身份证', '第二代居民身份证'],
  passport: ['护照', '外国护照', '中国护照', '普通护照'],
  hk_macao_permit: ['港澳居民来往内地通行证', '港澳通行证', '回乡证', '港澳居民通行证'],
  taiwan_permit: ['台湾居民来往大陆通行证', '台胞证', '台湾通行证', '台湾居民通行证'],
  hmt_residence: ['港澳台居民居住证', '港澳台居住证'],
  foreign_permanent: ['外国人永久居留身份证', '外国人永久居留证', '外国人永居证', '永居证', '五星卡'],
  credit_code: ['统一社会信用代码', '信用代码', '营业执照'],
  none: ['未出示', '无', '未出示（不影响登记）'],
};

/** The kind of a document as a list names it, by code or word; nothing written is a resident's card. Null for what nobody knows. */
export function documentKind(text: string): string | null {
  const word = text.normalize('NFKC').replace(/\s/g, '');
  if (word === '') return 'resident_id';
  if (Object.hasOwn(kindWords, word)) return word;
  const kinds = Object.entries(kindWords);
  return kinds.find(([, words]) => words.some((one) => one.normalize('NFKC') === word))?.[0] ?? null;
}

/** The word for a kind that a list shows; a kind nobody knows is shown as it was written. */
export function documentWord(text: string): string {
  return kindWords[documentKind(text) ?? '']?.[0] ?? text;
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
