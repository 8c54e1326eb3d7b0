const most = 5;
const keyOf = (dictionary: string) => `yimen.recent.${dictionary}`;

/** Codes that were chosen last in this window, latest first. */
export function readRecent(dictionary: string): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(dictionary)) ?? '[]') as string[];
  } catch {
    return [];
  }
}

/** Remembers a choice; codes only, nothing of a person. */
export function rememberRecent(dictionary: string, code: string): void {
  const codes = [code, ...readRecent(dictionary).filter((one) => one !== code)].slice(0, most);
  sessionStorage.setItem(keyOf(dictionary), JSON.stringify(codes));
}
