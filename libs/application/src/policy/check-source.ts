import { codeOf } from '@yimen/domain/kernel/facts';
import type { Json } from '@yimen/domain/kernel/types';
import type { PackData } from '@yimen/domain/policy/policy';
import { isMap, itemKeyOf } from './merge';

/** Parts of the statutory base that no city touches (packs README §3.1). */
const untouchable = ['rights', 'counting', 'vocabulary', 'categories', 'laws', 'route_catalogue'];

/** Ids must be unique in their list, in every list of one file. Answers Chinese sentences, none when sound. */
export function checkSource(source: PackData): string[] {
  return repeatedIn(source, '');
}

/**
 * A city is stricter, never looser: it redefines neither the statutory clocks T01–T14 and the gates of the root nor the
 * rights and names of the law. `overlay` is one pack (or centre's overlay) above `root`. Answers Chinese sentences.
 */
export function checkStricter(root: PackData, overlay: PackData): string[] {
  const name = titleOf(overlay);
  const statutory = rowsOf(root['clocks']).filter((clock) => clock['kind'] === 'statutory');
  return [
    ...untouchable.filter((key) => key in overlay).map((key) => `${name}不得改动国家基础包的“${key}”`),
    ...common(statutory, overlay['clocks']).map((id) => `${name}不得改动法定期限 ${id}`),
    ...common(rowsOf(root['gates']), overlay['gates']).map((id) => `${name}不得改动国家基础包的关口 ${id}`),
  ];
}

/** Rows of a list of maps; anything else has none. */
export function rowsOf(value: Json | undefined): PackData[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}

function common(rows: PackData[], over: Json | undefined): string[] {
  const named = new Set(isMap(over) ? Object.keys(over) : rowsOf(over).map((row) => row['id']));
  return rows.map((row) => codeOf(row['id'])).filter((id) => named.has(id));
}

function repeatedIn(value: Json | undefined, path: string): string[] {
  if (isMap(value))
    return Object.entries(value).flatMap(([key, child]) => repeatedIn(child, path ? `${path}.${key}` : key));
  if (!Array.isArray(value)) return [];
  const key = itemKeyOf(value);
  const names = key ? rowsOf(value).map((row) => codeOf(row[key])) : [];
  const repeated = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  return [
    ...repeated.map((name) => `“${path}”中的编号“${name}”重复`),
    ...value.flatMap((item, at) => repeatedIn(item, `${path}.${names[at] ?? at}`)),
  ];
}

function titleOf(pack: PackData): string {
  const head = pack['pack'];
  return isMap(head) && typeof head['title'] === 'string' ? `“${head['title']}”` : '中心自己的设置';
}
