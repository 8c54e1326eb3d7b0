import { xml, Zip, type XmlGeneralNode, type XmlNode } from 'easy-template-x';

/** A piece of text in one size (points). */
export interface Run {
  text: string;
  size: number;
  bold: boolean;
}

/** A paragraph; lengths in points. */
export interface Paragraph {
  kind: 'paragraph';
  runs: Run[];
  align: 'left' | 'center' | 'right' | 'both';
  /** Indent of the first line and space at the right, in characters. */
  indent: number;
  right: number;
  /** Distance of the lines, and space below. */
  pitch: number;
  after: number;
  /** Stays on the page of what follows. */
  keep: boolean;
}

/** A table: widths of its columns, rows of cells over one or several columns. */
export interface Table {
  kind: 'table';
  widths: number[];
  rows: { span: number; paragraphs: Paragraph[] }[][];
}

export type Block = Paragraph | Table;

const isElement = (node: XmlNode): node is XmlGeneralNode => !node.nodeName.startsWith('#');

function children(node: XmlGeneralNode | undefined, name?: string): XmlGeneralNode[] {
  const all = (node?.childNodes ?? []).filter(isElement);
  return name ? all.filter(({ nodeName }) => nodeName === `w:${name}`) : all;
}

function textOf(node: XmlNode): string {
  if ('textContent' in node) return node.textContent ?? '';
  return (node.childNodes ?? []).map((one) => textOf(one)).join('');
}

const child = (node: XmlGeneralNode | undefined, name: string): XmlGeneralNode | undefined => children(node, name)[0];
const attribute = (node: XmlGeneralNode | undefined, name = 'val'): string => node?.attributes?.[`w:${name}`] ?? '';
/** Twentieths of a point → points. */
const points = (text: string): number => Number(text || 0) / 20;

const part = 'word/document.xml';

/** Body of a .docx as blocks: paragraphs and tables in order. What a template may not carry (pictures, fields) is passed over. */
export async function readBlocks(docx: Uint8Array): Promise<Block[]> {
  const root = xml.parser.parse(await (await Zip.load(Buffer.from(docx))).getFile(part).getContentText());
  return children(child(root as XmlGeneralNode, 'body')).flatMap((node) => blockOf(node));
}

/** A line a point high with nothing in it: where a condition of the template stood. */
const isMark = ({ runs, pitch }: Paragraph) => runs.length === 0 && pitch <= 1;

function blockOf(node: XmlGeneralNode): Block[] {
  if (node.nodeName === 'w:p') return [paragraphOf(node)].filter((one) => !isMark(one));
  return node.nodeName === 'w:tbl' ? [tableOf(node)] : [];
}

function tableOf(node: XmlGeneralNode): Table {
  const widths = children(child(node, 'tblGrid'), 'gridCol').map((column) => points(attribute(column, 'w')));
  const rows = children(node, 'tr').map((row) =>
    children(row, 'tc').map((cell) => ({
      span: Number(attribute(child(child(cell, 'tcPr'), 'gridSpan')) || 1),
      paragraphs: children(cell, 'p').map((paragraph) => paragraphOf(paragraph)),
    })),
  );
  return { kind: 'table', widths, rows };
}

const alignments: Record<string, Paragraph['align']> = { center: 'center', right: 'right', end: 'right', both: 'both' };

function paragraphOf(node: XmlGeneralNode): Paragraph {
  const style = child(node, 'pPr');
  const [indent, spacing] = [child(style, 'ind'), child(style, 'spacing')];
  const runs = children(node, 'r').map((run) => runOf(run));
  return {
    kind: 'paragraph',
    runs: runs.filter(({ text }) => text !== ''),
    align: alignments[attribute(child(style, 'jc'))] ?? 'left',
    indent: Number(attribute(indent, 'firstLineChars') || 0) / 100,
    right: Number(attribute(indent, 'rightChars') || 0) / 100,
    pitch: attribute(spacing, 'lineRule') === 'exact' ? points(attribute(spacing, 'line')) : 28.95,
    after: points(attribute(spacing, 'after')),
    keep: child(style, 'keepNext') !== undefined,
  };
}

function runOf(node: XmlGeneralNode): Run {
  const style = child(node, 'rPr');
  const text = children(node).map((one) => {
    if (one.nodeName === 'w:t') return textOf(one);
    return one.nodeName === 'w:br' ? '\n' : one.nodeName === 'w:tab' ? '　' : '';
  });
  return {
    text: text.join(''),
    size: Number(attribute(child(style, 'sz')) || 32) / 2,
    bold: child(style, 'b') !== undefined,
  };
}
