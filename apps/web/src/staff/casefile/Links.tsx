import type { CaseFile } from '../../api/wire';
import { wordOf } from '../../shared/words/codes';
import { casePath, openPath } from '../shell/tabs';

/** 关联: repeats, the matters it was linked with, the petition behind a mediation. */
export function Links({ item }: { item: CaseFile }) {
  const rows: [string, string | null | undefined][] = [
    ['疑似重复', item.suggestedRepeatOf],
    ['重复的事项', item.repeatOf],
    ['所属事项', item.petition],
    ...Object.entries(item.links ?? {}).map(([as, id]): [string, string] => [wordOf('as', as), id]),
  ];
  const shown = rows.filter((row): row is [string, string] => Boolean(row[1]) && row[1] !== item.id);
  if (shown.length === 0) return <p className="hint">没有关联的事项</p>;
  return (
    <ul>
      {shown.map(([label, id]) => (
        <li key={`${label}${id}`}>
          {label}：
          <a
            href={casePath('petition', id)}
            onClick={(event) => (event.preventDefault(), openPath(casePath('petition', id)))}
          >
            打开
          </a>
        </li>
      ))}
    </ul>
  );
}
