import { codeOf } from '@yimen/domain/kernel/facts';
import type { Json } from '@yimen/domain/kernel/types';
import type { PackData } from '@yimen/domain/policy/policy';
import { isMap } from '../merge';
import type { Fault } from '../fault';
import { part, rowsOf } from './walk';

/** Parts of the statutory base that no city touches (packs README §3.1). */
const untouchable = ['rights', 'counting', 'vocabulary', 'categories', 'laws', 'route_catalogue'];

/** Which way a number of `defaults` may move: 'down' = only less is stricter, 'up' = only more serves the petitioner. */
const stricter: Record<string, 'down' | 'up'> = {
  group_threshold: 'down',
  representatives_max: 'down',
  rating_window_days: 'up',
  idle_days_alert: 'down',
  shirk_objections: 'down',
  shirk_transfers: 'down',
};

/**
 * §3.1: a city is stricter, never looser. `overlay` is one pack (or a centre's own settings) above `root`; the article is
 * that of what it would loosen.
 */
export function checkStricter(root: PackData, overlay: PackData): Fault[] {
  const name = titleOf(overlay);
  const clocks = rowsOf(root['clocks']).filter((clock) => clock['kind'] === 'statutory');
  const touched = (list: string, rows: PackData[], word: string) =>
    rows
      .filter(({ id }) => names(overlay[list]).has(codeOf(id)))
      .map((row) => ({
        at: [list, codeOf(row['id'])],
        say: `${name}不得改动${word} ${codeOf(row['id'])}`,
        article: articleOf(row, root),
      }));
  return [
    ...untouchable
      .filter((key) => key in overlay)
      .map((key) => ({
        at: [key],
        say: `${name}不得改动国家基础包的“${key}”`,
        article: key === 'rights' ? '条例第五条、设计第七节' : undefined,
      })),
    ...touched('clocks', clocks, '法定期限'),
    ...touched('gates', rowsOf(root['gates']), '国家基础包的关口'),
    ...checkDefaults(root, overlay, name),
    ...checkPapers(root, overlay, name),
  ].map(({ article, ...fault }) => ({ ...fault, ...(article ? { article } : {}) }));
}

function checkDefaults(root: PackData, overlay: PackData, name: string): Fault[] {
  const base = part(root, 'defaults');
  return Object.entries(part(overlay, 'defaults')).flatMap(([key, value]) => {
    const at = ['defaults', key];
    const article = key === 'representatives_max' ? { article: '条例第20条' } : {};
    const [was, way] = [base[key], stricter[key]];
    if (way && typeof value === 'number' && typeof was === 'number' && (way === 'down' ? value > was : value < was))
      return [{ at, say: `${name}把 ${key} 从 ${was} 改为 ${value}，比国家基础包宽，只能更严`, ...article }];
    if (key === 'public_progress' && was === true && value === false)
      return [{ at, say: `${name}不得关闭信访人查询进度`, article: '条例第18条、第21条' }];
    return [];
  });
}

/** §3.5: a city's paper may change its title and add fields; it removes none. Registration never fails for want of a name. */
function checkPapers(root: PackData, overlay: PackData, name: string): Fault[] {
  const base = new Map(rowsOf(root['documents']).map((row) => [codeOf(row['id']), row]));
  return papersOf(overlay).flatMap((paper) => {
    const id = codeOf(paper['id']);
    const was = base.get(id);
    if (!was) return [];
    const removed = Object.entries(paper).filter(
      ([key]) =>
        !['id', 'title', 'adds', 'required', 'note', 'mechanism', 'regions', 'assumed', 'unverified'].includes(key),
    );
    const emptied = Object.entries(part(paper, 'required')).filter(([, title]) => typeof title !== 'string' || !title);
    const asked = ['D01', 'D02'].includes(id)
      ? [...Object.keys(part(paper, 'adds')), ...Object.keys(part(paper, 'required'))].filter((key) =>
          ['name', 'address', 'id_number', 'phone'].includes(key),
        )
      : [];
    return [
      ...removed.map(([key]) => ({
        ...{ at: ['documents', id, key], say: `${name}只能改文书 ${id} 的名称和增加栏目，不能改“${key}”` },
        ...(articleOf(was, root) ? { article: articleOf(was, root) } : {}),
      })),
      ...emptied.map(([key]) => ({
        at: ['documents', id, 'required', key],
        say: `${name}不能去掉文书 ${id} 的必填栏目 ${key}`,
      })),
      ...asked.map((key) => ({
        ...{
          at: ['documents', id],
          say: `${name}不能把 ${key} 作为登记的必填项：有访必登`,
          article: '条例第22条、第43条',
        },
      })),
    ];
  });
}

function papersOf(pack: PackData): PackData[] {
  const papers = pack['documents'];
  if (!isMap(papers)) return rowsOf(papers);
  return Object.entries(papers).flatMap(([id, paper]) => (isMap(paper) ? [{ ...paper, id }] : []));
}

function names(over: Json | undefined): Set<string> {
  return new Set(isMap(over) ? Object.keys(over) : rowsOf(over).map((row) => codeOf(row['id'])));
}

/** Where the law says what a row says: its own article, or that of the right it guards. */
export function articleOf(row: PackData, root: PackData): string | undefined {
  const right = rowsOf(root['rights']).find(({ id }) => id === row['right']);
  const source = row['article'] ? row : right;
  if (!source?.['article']) return undefined;
  const law = rowsOf(root['laws']).find(({ id }) => id === (source['law'] ?? 'petition_regulation'));
  return `${codeOf(law?.['title'] ?? '').replace('信访工作条例', '条例')}第${codeOf(source['article'])}条`;
}

function titleOf(pack: PackData): string {
  const title = part(pack, 'pack')['title'];
  return typeof title === 'string' ? `“${title}”` : '中心自己的设置';
}
