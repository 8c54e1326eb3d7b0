/** What a word seems to be. */
export type GuessKind = 'code' | 'initials' | 'name' | 'phone' | 'idNumber' | 'tail' | 'idTail' | 'none';

export interface Guess {
  kind: GuessKind;
  /** As the box says it. */
  title: string;
}

const guesses: [GuessKind, RegExp, string][] = [
  ['code', /^\d{6}-\d{4}-\d+(-[\dX])?$/i, '按编号'],
  ['phone', /^1\d{10}$/, '按手机号'],
  ['idNumber', /^(\d{17}[\dX]|\d{15})$/i, '按证件号'],
  ['idNumber', /^[0-9A-HJ-NPQRTUWXY]{18}$/i, '按统一社会信用代码'],
  ['idTail', /^\d{3}X$/i, '按证件尾号'],
  ['tail', /^\d{4}$/, '按手机尾号和证件尾号'],
  ['initials', /^[a-z]{2,4}$/i, '按姓名首字母'],
  ['name', /^[\p{Script=Han}·•]{2,}$/u, '按姓名'],
];

/** What the word is looked for as; 'none' is looked for as a name and a number as it stands. */
export function guessOf(word: string): Guess {
  const [kind, , title] = guesses.find(([, shape]) => shape.test(word)) ?? ['none', /^/, '按原文'];
  return { kind, title };
}
