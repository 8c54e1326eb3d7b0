/** What somebody has said at the desk, as typed. */
export interface Told {
  request: string;
  facts?: string;
  reasons?: string;
  /** A topic that the guide has already chosen; then only what follows from it is suggested. */
  topic?: string;
  persons?: number;
}

/** One thing suggested, with the reason in Chinese. Never decided by the house: a person chooses. */
export interface Hint {
  code: string;
  title: string;
  why: string;
}

/** The whole text, request first, each field on its own line. */
export function wholeOf({ request, facts = '', reasons = '' }: Told): string {
  return `${request}\n${facts}\n${reasons}`;
}

/** At most four words in Chinese quotation marks. */
export function quoted(words: readonly string[]): string {
  return words
    .slice(0, 4)
    .map((word) => `“${word}”`)
    .join('');
}
