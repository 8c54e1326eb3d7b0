import { isMap as isYamlMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { PackData } from '@yimen/domain/policy/policy';
import { itemKeys } from './merge';

/** Something wrong in a pack: where (keys and ids from the root), what, and the law it offends against. */
export interface Fault {
  at: string[];
  say: string;
  /** E.g. '条例第34条'. */
  article?: string;
}

/** A pack's own text, for telling the line. */
export interface SourceText {
  file: string;
  text: string;
}

const texts = new WeakMap<PackData, SourceText>();
const trees = new Map<string, { root: Node | null; lines: LineCounter }>();

/** Remembers from which text a pack was read. */
export function rememberText(pack: PackData, source: SourceText): void {
  texts.set(pack, source);
}

/**
 * The fault as a sentence with file, line and article, e.g. 'zhongxiang.yaml 第41行：…（条例第34条）'. The line is that of the
 * topmost of `sources` (base first) which says most about the place.
 */
export function tell({ at, say, article }: Fault, sources: PackData[]): string {
  const places = sources.flatMap((source) => placeIn(source, at));
  const best = places.reduce<Place | null>(
    (found, place) => (!found || place.depth >= found.depth ? place : found),
    null,
  );
  const where = best && best.depth > 0 ? `${best.file} 第${best.line}行：` : '';
  return `${where}${say}${article ? `（${article}）` : ''}`;
}

interface Place {
  file: string;
  line: number;
  depth: number;
}

function placeIn(source: PackData, at: string[]): Place[] {
  const origin = texts.get(source);
  if (!origin) return [];
  const { root, lines } = treeOf(origin.text);
  let [node, offset, depth]: [Node | null, number, number] = [root, 0, 0];
  for (const name of at) {
    const next = stepInto(node, name);
    if (!next) break;
    [node, offset, depth] = [next.node, next.offset, depth + 1];
  }
  return [{ file: origin.file, line: lines.linePos(offset).line, depth }];
}

function treeOf(text: string) {
  const known = trees.get(text);
  if (known) return known;
  const lines = new LineCounter();
  const tree = { root: parseDocument(text, { lineCounter: lines }).contents as Node | null, lines };
  trees.set(text, tree);
  return tree;
}

function stepInto(node: Node | null, name: string): { node: Node | null; offset: number } | null {
  if (isYamlMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === name);
    const key = pair?.key;
    return pair && isScalar(key) ? { node: pair.value as Node | null, offset: key.range?.[0] ?? 0 } : null;
  }
  if (!isSeq(node)) return null;
  const item = node.items.find((one, index) => String(index) === name || nameOf(one) === name) as Node | undefined;
  return item ? { node: item, offset: item.range?.[0] ?? 0 } : null;
}

function nameOf(item: unknown): string | null {
  if (!isYamlMap(item)) return null;
  const key = itemKeys.find((one) => item.has(one));
  return key ? String(item.get(key)) : null;
}
