import { guessOf } from './guess';

describe('the search box says how it will look', () => {
  it.each([
    ['420881-2026-000025-1', '按编号'],
    ['5678', '按手机尾号和证件尾号'],
    ['001x', '按证件尾号'],
    ['zw', '按姓名首字母'],
    ['oynn', '按姓名首字母'],
    ['ZX26-3187', '按编号'],
    ['张伟', '按姓名'],
    ['z', null],
    ['张', null],
    ['', null],
  ])('%s → %s', (word, guess) => {
    expect(guessOf(word)).toBe(guess);
  });
});
