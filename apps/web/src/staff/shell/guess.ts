/** How a word will be looked for, as the box says it while one types; null when there is nothing to look for yet. */
export function guessOf(word: string): string | null {
  const q = word.trim();
  if (/^\d{3}[\dXx]$/.test(q)) return /[Xx]$/.test(q) ? '按证件尾号' : '按手机尾号和证件尾号';
  if (/^[A-Za-z]{2}\d{2}-\d+/.test(q) || /^\d{6}-\d{4}(-\d*)?/.test(q)) return '按编号';
  if (/^[a-z]{2,4}$/i.test(q)) return '按姓名首字母';
  if (/^1\d{10}$/.test(q)) return '按手机号';
  if (/^\d{17}[\dXx]$/.test(q)) return '按证件号';
  if (/^\p{Script=Han}[\p{Script=Han}·]+$/u.test(q)) return '按姓名';
  return null;
}
