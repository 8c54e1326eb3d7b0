import { chineseDay } from '@yimen/domain/calendar/chinese';
import { dayOf } from '@yimen/domain/calendar/days';
import { numberText } from '@yimen/domain/papers/number';
import type { Instant } from '@yimen/domain/kernel/types';
import type { PaperOrder } from '../kernel/ports';
import type { SealedFields } from './issued';

/** Header of a paper: title, number, day. `number` null: none yet. */
export interface PaperHead {
  type: string;
  title: string;
  at: Instant;
  mark: string | null;
  year: number | null;
  number: number | null;
}

/** '钟人社信〔2026〕7号'; before the number is taken '钟人社信〔2026〕 号'; empty when this paper takes none. */
export function numberOf({ mark, year, number, at }: Omit<PaperHead, 'type' | 'title'>): string {
  if (!mark) return '';
  if (number === null) return `${mark}〔${dayOf(at).slice(0, 4)}〕\u3000号`;
  return numberText(mark, year ?? Number(dayOf(at).slice(0, 4)), number);
}

/** Joins header and fields; a field that the pack calls 'number' stands when the house gives none. */
export function toPrint(head: PaperHead, { fields, labels, issuer, template }: SealedFields): PaperOrder {
  const number = numberOf(head);
  const day = fields['issued_on'] ?? chineseDay(dayOf(head.at)); // a corrected paper keeps its day
  const shown = { title: head.title, issuer, issued_on: day, ...(number ? { number } : {}) };
  return { type: template ?? head.type, values: { ...fields, ...shown }, labels, at: head.at };
}

/** A paper of which only the text was kept: its lines as fields. */
export function fieldsOfText(text: string): SealedFields {
  const lines = text
    .split('\n')
    .slice(2)
    .map((line, index) => {
      const [label = '', ...value] = line.split('：');
      return [`line_${index + 1}`, label, value.join('：')] as const;
    });
  return {
    fields: Object.fromEntries(lines.map(([key, , value]) => [key, value])),
    labels: Object.fromEntries(lines.map(([key, label]) => [key, label])),
    issuer: '',
  };
}
