export const passwordRule = '至少 10 位，含三类字符';
const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/];

/** Is the password long enough and of three kinds of characters? The server judges again. */
export function isStrong(password: string): boolean {
  return [...password].length >= 10 && kinds.filter((kind) => kind.test(password)).length >= 3;
}
