import { useEffect, useState } from 'react';
import type { Choice } from './search';

type Spell = (title: string) => string;
let spell: Spell | null = null;

async function load(): Promise<Spell> {
  const { pinyin } = await import('pinyin-pro');
  spell = (title) => pinyin(title, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
  return spell;
}

/** The choices with initials: the server's where it sent them, else spelled here; the table of sounds is loaded once and only then. */
export function useInitials(choices: readonly Choice[]): readonly Choice[] {
  const [known, setKnown] = useState<Spell | null>(() => spell);
  const missing = choices.some(({ initials }) => initials === undefined);
  useEffect(() => {
    if (missing && !known) void load().then((loaded) => setKnown(() => loaded));
  }, [missing, known]);
  if (!missing || !known) return choices;
  return choices.map((choice) =>
    choice.initials === undefined ? { ...choice, initials: known(choice.title) } : choice,
  );
}
