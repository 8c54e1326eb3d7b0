import { pinyin } from 'pinyin-pro';

/** '拖欠工资' → 'tqgz': first letters as they are typed; digits and letters stay, everything else is left out. */
export function initialsOf(title: string): string {
  const letters = pinyin(title, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
