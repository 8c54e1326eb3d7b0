import { codeTitle } from '../../api/acts';
import acts from '../../api/gen/acts.json';
import type { ActField } from '../../api/acts';
import { wordOf } from './codes';

/** Fields by name with the words of the api's description; the first act that has one gives the word. */
const fields = new Map<string, ActField>();

function collect(list: ActField[]): void {
  for (const field of list) {
    if (!fields.has(field.name)) fields.set(field.name, field);
    collect(field.fields ?? []);
  }
}
Object.values(acts as unknown as Record<string, { fields: ActField[] }>).forEach((act) => collect(act.fields));

const intake: Record<string, string> = {
  request: '诉求',
  facts: '事实',
  reasons: '理由',
  evidence: '证据材料',
  channel: '来访渠道',
  persons: '人次',
  place: '地点',
  people: '信访人',
  representatives: '代表',
  category: '类别',
  addressee: '收件人',
};

/** The Chinese name of a field. */
export function labelOf(name: string): string {
  return intake[name] ?? fields.get(name)?.label ?? name;
}

function valueText(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map((item) => valueText(name, item)).filter(Boolean).join('；');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, inner]) => `${labelOf(key)} ${valueText(key, inner)}`)
      .join('，');
  }
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value as number);
  const dictionary = fields.get(name)?.dictionary;
  return dictionary ? codeTitle(dictionary, value) : wordOf(name, value);
}

/** What was written down with an act, line by line in Chinese; blank fields are left out. */
export function textLines(texts: Record<string, unknown>): { label: string; text: string }[] {
  return Object.entries(texts)
    .map(([name, value]) => ({ label: labelOf(name), text: valueText(name, value) }))
    .filter(({ text }) => text !== '');
}
