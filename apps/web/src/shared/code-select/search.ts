/** One thing to choose. `path` are the words above it, `initials` the first letters of its title. */
export interface Choice {
  code: string;
  title: string;
  initials?: string;
  note?: string;
}

const mostShown = 8;

/** Letters as an input method shows them while it composes (“t'q'g'z”, “ｔｑｇｚ”), as plain ones. */
export function plainLetters(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\s'’]/g, '')
    .toLowerCase();
}

/** 0 = begins the last part of the title, 1 = begins the title, 2 = somewhere; null = no match. */
function rankOf({ code, title, initials = '' }: Choice, wanted: string): number | null {
  const last = title.split('·').at(-1) ?? title;
  const tail = initials.slice(initials.length - [...last].length);
  if (last.toLowerCase().startsWith(wanted) || (initials && tail.startsWith(wanted))) return 0;
  if (title.toLowerCase().startsWith(wanted) || initials.startsWith(wanted) || code.startsWith(wanted)) return 1;
  return title.toLowerCase().includes(wanted) || initials.includes(wanted) ? 2 : null;
}

/** The choices that fit what was typed, best first, those of `recent` before others of their rank; at most eight. */
export function choicesFor(typed: string, choices: readonly Choice[], recent: readonly string[] = []): Choice[] {
  const wanted = plainLetters(typed);
  const age = (code: string) => (recent.includes(code) ? recent.indexOf(code) : recent.length);
  return choices
    .flatMap((choice, index) => {
      const rank = wanted ? rankOf(choice, wanted) : 0;
      return rank === null ? [] : [{ choice, order: [rank, age(choice.code), index] as const }];
    })
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2])
    .slice(0, mostShown)
    .map(({ choice }) => choice);
}
