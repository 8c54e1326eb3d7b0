type Initials = (label: string) => string;

let initials: Initials | null = null;

/** Loads the pinyin table once, when somebody first types letters into a choice. */
async function load(): Promise<void> {
  const { pinyin } = await import('pinyin-pro');
  initials = (label) => pinyin(label, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}

/** Does an option match what was typed: its words, its code, or the initials of its words (tqgz → 拖欠工资)? */
export function matches(typed: string, option?: { label?: unknown; value?: unknown }): boolean {
  const [label, value] = [wordsOf(option?.label), wordsOf(option?.value)];
  const wanted = typed.trim().toLowerCase();
  if (label.toLowerCase().includes(wanted) || value.startsWith(wanted)) return true;
  if (!/^[a-z]+$/.test(wanted)) return false;
  if (!initials) void load();
  return initials?.(label).includes(wanted) ?? false;
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
