import type { ActField } from './acts';
import type { CodeRow, Dictionaries } from './wire-inbox';

const none: Dictionaries = {
  items: {},
  former: {},
  roles: {},
  clocks: {},
  committees: [],
  acts: {},
  statuses: {},
  events: {},
  colours: {},
  labels: {},
  documents: {},
};

let told: Dictionaries = none;

/** Keeps the words of the centre. The shell asks for them before it draws, so that pages may read them at once. */
export function learn(words: Partial<Dictionaries>): void {
  told = { ...none, ...words };
}

/** Every word the server told; empty lists before it did. */
export function words(): Dictionaries {
  return told;
}

/** The rows of a dictionary as they stand: in a tree with branches; empty when it is not known. */
export function rowsOf(dictionary: string): CodeRow[] {
  return told.items[dictionary] ?? [];
}

/** Codes that a form may offer: in a tree the leaves alone, each with its branch, for a case lies in a leaf. */
export function codesOf(dictionary: string): CodeRow[] {
  const rows = rowsOf(dictionary);
  const titles = new Map(rows.map(({ code, title }) => [code, title]));
  const branches = new Set(rows.map(({ parent }) => parent).filter(Boolean));
  return rows
    .filter(({ code }) => !branches.has(code))
    .map((row) => ({ ...row, title: row.parent ? `${titles.get(row.parent) ?? row.parent}·${row.title}` : row.title }));
}

/** Fields of codes whose list the centre's rules tell: 卷宗材料, 事实标签. */
const listed: Record<string, string> = { dossier: 'dossier_items', returned: 'dossier_items', facts: 'told_facts' };

/** The dictionary of a field's codes; undefined for free words and for codes that no dictionary lists. */
export function dictionaryOf({ name, kind, dictionary }: Pick<ActField, 'name' | 'kind' | 'dictionary'>) {
  return dictionary ?? (kind === 'code' ? listed[name] : undefined);
}

/** The words of one code; the code itself when no dictionary has it. */
export function codeTitle(dictionary: string, code: string): string {
  const rows = [...codesOf(dictionary), ...rowsOf(dictionary), ...(told.former[dictionary] ?? [])];
  return rows.find((row) => row.code === code)?.title ?? code;
}

/** The title of a kind of paper (Dnn); the kind itself when it is not known. */
export function paperTitle(type: string): string {
  return told.documents[type] ?? type;
}

/** The title of an act by its name; the name itself when the server did not tell it. */
export function actTitle(act: string): string {
  return told.acts[act]?.title ?? act;
}

/** The word of a state of a procedure; the code itself when it is not known. */
export function statusTitle(procedure: string, status: string): string {
  return told.statuses[procedure]?.[status] ?? status;
}
