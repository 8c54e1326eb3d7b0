import { actSpec, type ActField } from '../../api/acts';
import { actTitle, codeTitle, dictionaryOf, paperTitle, words } from '../../api/dictionaries';
import { sourceOf } from '../actions/sources';
import { wordOf } from './codes';

/** Words of fields that the act at hand has no form for: what a visitor says at the desk, what a superior granted. */
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
  flags: '标记',
  oralRecord: '口述记录',
  senderClarity: '署名情况',
  postmark: '邮戳',
  sensitive: '敏感内容',
  topic: '内容分类',
  window: '去向',
  priority: '优先服务',
  accused: '被检举控告人',
  suspectedAccusation: '疑似检举控告',
  answer: '答复',
  days: '天数',
  reason: '理由',
  readBack: '已宣读',
  signed: '已签名',
};
const intakeDictionaries: Record<string, string> = { flags: 'flags', topic: 'content_categories' };
const windowNumber = /^w0*(\d+)$/;

/** What stands for an id or a name in written texts: units by id, people masked, papers by their title. */
export type UnitNames = ReadonlyMap<string, string>;

const bodies = ['to', 'unit', 'co', 'copiesTo', 'proposedBody', 'territory', 'requestedBy', 'object'];
const persons = ['receiver', 'people', 'representatives', 'for'];
/** Whole sides, named where one person of the case might be. */
const sides: Record<string, string> = { all: '全部当事人', applicants: '全体申请人', respondents: '全体被申请人' };
/** A part is called by its letter and its words; labels before them would only repeat what the row says. */
const unlabelled = ['part', 'digest'];
const paperKind = /^D\d{2}$/;
/** An id means nothing to a reader: it is told by what it names, or not at all. */
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function text(name: string, value: unknown, field: ActField | undefined, units: UnitNames): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value))
    return value
      .map((item) => text(name, item, field, units))
      .filter(Boolean)
      .join('；');
  if (typeof value === 'object' && value !== null) {
    return lines(value as Record<string, unknown>, field?.fields ?? [], units)
      .map((line) => (line.bare ? line.text : `${line.label} ${line.text}`))
      .join('，')
      .replace(/^(\S)，/, '$1 ');
  }
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  if (id.test(value)) return units.get(value) ?? '';
  const dictionary = (field && dictionaryOf(field)) ?? intakeDictionaries[name];
  if (dictionary) return codeTitle(dictionary, value);
  if (name === 'document') return units.get(value) ?? (paperKind.test(value) ? paperTitle(value) : value);
  if (name === 'act') return actTitle(value);
  if (name === 'window') return value.replace(windowNumber, '$1号窗');
  const source = field && sourceOf(field);
  if (source === 'committees') return words().committees.find((one) => one.id === value)?.title ?? value;
  const named = source || bodies.includes(name) || persons.includes(name);
  return named ? (units.get(value) ?? sides[value] ?? value) : wordOf(name, value);
}

/** One line of what was written down. */
export interface TextLine {
  label: string;
  text: string;
  /** Reads by itself, without its label. */
  bare: boolean;
}

function lines(texts: Record<string, unknown>, fields: ActField[], units: UnitNames): TextLine[] {
  return Object.entries(texts)
    .map(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      return {
        label: field?.label ?? intake[name] ?? name,
        text: text(name, value, field, units),
        bare: unlabelled.includes(name),
      };
    })
    .filter((line) => line.text !== '');
}

/** What was written down with an act, line by line in the words of that act; blank fields are left out. */
export function textLines(act: string, texts: Record<string, unknown>, units: UnitNames): TextLine[] {
  // a second signature carries the words of the act that it is about
  const proposed = typeof texts['act'] === 'string' ? actSpec(texts['act']) : undefined;
  return lines(texts, [...(actSpec(act)?.fields ?? []), ...(proposed?.fields ?? [])], units);
}
