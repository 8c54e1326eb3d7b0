import { idWarnings } from '@yimen/domain/people/identity';

/** Wide figures and a small x as the register writes them. */
export function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

/** What looks wrong with a resident ID number, as the page says it; null when nothing, or nothing was typed. Warns only. */
export function idAdvice(idNumber: string): string | null {
  if (!idNumber) return null;
  const codes = idWarnings(idNumber);
  if (codes.includes('id_length')) return '证件号应为18位；仍可登记';
  if (codes.includes('id_birth_date')) return '证件号出生日期不符，请核对；仍可登记';
  return codes.includes('id_check_digit') ? '证件号校验位不符，请核对；仍可登记' : null;
}

/** What looks wrong with a phone number; a landline with its area code is right. Warns only. */
export function phoneAdvice(phone: string): string | null {
  if (!phone || /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(phone)) return null;
  return '手机号应为11位；仍可登记';
}

/** '男 52岁' from a right ID number, on the day 'YYYY-MM-DD'; null else. */
export function bearing(idNumber: string, today: string): string | null {
  if (idWarnings(idNumber).length) return null;
  const sex = Number(idNumber[16]) % 2 ? '男' : '女';
  const beforeBirthday = today.slice(5).replace('-', '') < idNumber.slice(10, 14);
  const age = Number(today.slice(0, 4)) - Number(idNumber.slice(6, 10)) - (beforeBirthday ? 1 : 0);
  return `${sex} ${age}岁`;
}
