import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TemplateHandler, Zip } from 'easy-template-x';

/** What a paper is filled with: its header and fields by tag; `labels` names the fields in Chinese. */
export interface PaperOrder {
  /** Number in the list of papers, e.g. 'D18'. */
  type: string;
  values: Record<string, string>;
  labels: Record<string, string>;
}

/** Where the templates of an installation lie; the process runs in its root. */
const folder = join('policy', 'templates');
const handler = new TemplateHandler();
/** Templates by path: they change only with the installation. */
const read = new Map<string, Promise<Template>>();

interface Template {
  file: Buffer;
  tags: Set<string>;
  /** Tags that the template itself ends with a stop: what is put there brings none. */
  stopped: Set<string>;
}

/** The seal is a place on the paper, not a line of text. */
const places = ['seal', 'unit_seal'];

async function open(path: string): Promise<Template> {
  const file = await readFile(path);
  const tags = new Set([...places, ...(await handler.parseTags(file)).map(({ name }) => name.trim())]);
  const xml = await (await Zip.load(file)).getFile('word/document.xml').getContentText();
  return { file, tags, stopped: new Set([...xml.matchAll(/\{(\w+)\}[。；，”]/g)].map(([, tag = '']) => tag)) };
}

/** The template of a type; a type without its own uses the base, which lists its fields. */
function templateOf(type: string): Promise<Template> {
  const name = /^D\d{2}[a-z]?$/.test(type) ? type : 'base';
  let known = read.get(name);
  if (!known) {
    known = open(join(folder, `${name}.docx`)).catch(() => open(join(folder, 'base.docx')));
    read.set(name, known);
  }
  return known;
}

/**
 * The paper as a .docx that Word and WPS open. Every {tag} gets its value, an unknown one nothing; fields that the
 * template names nowhere follow in its {#more} list, so that no content is ever lost by a template.
 */
export async function fillTemplate({ type, values, labels }: PaperOrder): Promise<Buffer> {
  const { file, tags, stopped } = await templateOf(type);
  const ended = Object.entries(values).map(([key, value]) => [
    key,
    stopped.has(key) ? value.replace(/[。；，]+$/, '') : value,
  ]);
  const given = Object.fromEntries(Object.entries(values).map(([key, value]) => [`${key}_given`, value !== '']));
  const blank: Record<string, string> = Object.fromEntries([...tags].map((tag) => [tag, '']));
  const more = Object.entries(labels)
    .filter(([key]) => !tags.has(key) && values[key])
    .map(([key, label]) => ({ label, value: values[key] ?? '' }));
  return handler.process(file, { ...blank, ...given, ...(Object.fromEntries(ended) as Record<string, string>), more });
}
