import { faceOf } from '@yimen/domain/papers/face';
import { fills, wordsOf } from './fill';
import { fillsOf } from './fill-types';
import type { PaperSource } from './source';

/** A paper as it is kept: its title, its text line by line, and the same by field. */
export interface PaperDraft {
  type: string;
  title: string;
  copies: number;
  text: string;
  fields: Record<string, string>;
  labels: Record<string, string>;
  /** Name of the issuing body. */
  issuer: string;
  /** The template, where it is not that of the type. */
  template?: string;
}

/** Copies of a paper: an agreement has one for each party and one for the committee (调解法 29). */
function copiesOf(type: string, parties: number): number {
  return type === 'D40' ? parties + 1 : 1;
}

const camel = (key: string): string => key.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

/**
 * Writes one paper: header, the fields that the pack asks of it, each filled from the act, the case, the clock and the
 * account. `act` tells which of its faces is written where a type has several (an application and the decision on it).
 */
export function writePaper(type: string, source: Omit<PaperSource, 'copies'>): PaperDraft {
  const paper = faceOf(source.context.policy.documents[type], source.act, source.body);
  const copies = copiesOf(type, source.people.length);
  const title = paper?.title ?? type;
  const full: PaperSource = { ...source, copies };
  const labels = { ...paper?.required, ...paper?.optional };
  const values = Object.keys(labels).map((key) => [key, fieldOf(key, type, full)] as const);
  const fields = { ...Object.fromEntries(values.filter(([, value]) => value)), ...headOf(type, full) };
  const text = paperText({ type, title, labels }, fields, full);
  const template = paper?.template ? { template: paper.template } : {};
  return { type, title, copies, fields, labels, issuer: source.actorUnit, text, ...template };
}

/** One field: by its own rule, else from the act's input of the same name. */
function fieldOf(key: string, type: string, source: PaperSource): string {
  return (fillsOf[type]?.[key] ?? fills[key] ?? (({ body }) => wordsOf(body[camel(key)])))(source);
}

/** What the header and the sentences of every template may name, whether the pack asks for it or not. */
function headOf(type: string, source: PaperSource): Record<string, string> {
  const names = ['case_code', 'petitioner', 'matter', 'addressee'];
  const known = names.map((key) => [key, fieldOf(key, type, source)] as const);
  return Object.fromEntries(known.filter(([, value]) => value));
}

/** The text of a paper, line by line: title, reference, every filled field that it names, the law it rests on. */
export function paperText(
  { type, title, labels }: Pick<PaperDraft, 'type' | 'title' | 'labels'>,
  fields: Record<string, string>,
  { context, state }: Pick<PaperSource, 'context'> & { state: { caseCode: string } },
): string {
  const paper = context.policy.documents[type];
  const lines = Object.entries(labels).map(([key, label]) => (fields[key] ? `${label}：${fields[key]}` : ''));
  const law = paper?.article
    ? `依据：${context.policy.laws.find(({ id }) => id === paper.law)?.title ?? ''}第${articleOf(paper.article)}条`
    : '';
  return [title, `编号：${state.caseCode}-${type}`, ...lines, law].filter(Boolean).join('\n');
}

const digits = '零一二三四五六七八九';

/** '36(3)' → '三十六': articles are cited in words; several are joined with 、. */
function articleOf(article: string): string {
  const cited = article
    .split(/[,，]/)
    .map((one) => Number.parseInt(one, 10))
    .filter((one) => one > 0);
  return cited.map((one) => (one < 100 ? inWords(one) : String(one))).join('、');
}

function inWords(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10];
  const ten = tens > 1 ? `${digits[tens]}十` : tens === 1 ? '十' : '';
  return `${ten}${units > 0 || tens === 0 ? (digits[units] ?? '') : ''}`;
}
