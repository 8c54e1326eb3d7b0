import { isDay } from '../calendar/days';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const marks = '10X98765432';

/** Why a resident ID number looks wrong, as codes of the rosters (README §11); [] when it is right. Never a reason to refuse (right 1). */
export function idWarnings(idNumber: string): string[] {
  const id = idNumber.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(id)) return ['id_length'];
  if (!isDay(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`)) return ['id_birth_date'];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return marks[sum % 11] === id[17] ? [] : ['id_check_digit'];
}

/** Chinese sentence for each warning of a registration. */
export const warningTexts: Record<string, string> = {
  id_length: '身份证号码位数不对，已按所填登记，请核对。',
  id_birth_date: '身份证号码中的出生日期不对，已按所填登记，请核对。',
  id_check_digit: '身份证号码校验位不符，已按所填登记，请核对。',
  document_format: '证件号码与所选证件种类的格式不符，已按所填登记，请核对。',
  document_check_digit: '证件号码校验位不符，已按所填登记，请核对。',
  credit_code_format: '统一社会信用代码格式不对，已按所填登记，请核对。',
  credit_code_check_digit: '统一社会信用代码校验位不符，已按所填登记，请核对。',
  representatives_over_limit: '代表超过五人，事项已登记；请另行推选不超过五名代表。',
};
