import { Alert, Button, Space } from 'antd';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useCases, useUnits, type CaseQuery } from '../../api/queries';
import type { Noun } from '../../api/wire';
import { DataTable } from '../../shared/list/DataTable';
import { QueryBar, type Filter } from '../../shared/list/QueryBar';
import { Failure, Loading } from '../../shared/states/States';
import { wordOf } from '../../shared/words/codes';
import type { TabSearch } from '../address';
import { useSession } from '../session';
import { casePath, openPath, useTabSearch } from '../shell/tabs';
import { nounTitles } from '../shell/nouns';
import { BulkSign } from './BulkSign';
import { caseColumns } from './columns';
import { useHeldRows } from './useHeldRows';

/** The forms of acts weigh more than the list: they come when the first case is opened. */
const CaseDrawer = lazy(() => import('./CaseDrawer').then(({ CaseDrawer: drawer }) => ({ default: drawer })));

const colours = ['red', 'yellow', 'blue'].map((value) => ({ value, label: wordOf('colour', value) }));
const categories = ['claim', 'suggestion', 'accusation'].map((value) => ({ value, label: wordOf('category', value) }));
const pageSize = 50;

interface ListProps {
  noun: Noun;
  /** A state that the page has chosen already. */
  status?: string;
  /** A unit that the page has chosen already. */
  unit?: string;
  empty?: ReactNode;
}

/** All cases of one kind that the person may know of. */
export function CaseListPage({ noun }: { noun: Noun }) {
  return (
    <section className="page">
      <h1>{nounTitles[noun]}</h1>
      <CaseList noun={noun} />
    </section>
  );
}

/** A list of cases with filters, ticks and a drawer. The address is the only store, so any view can be shared and reloaded. */
export function CaseList({ noun, status, unit, empty }: ListProps) {
  const [search, setSearch] = useTabSearch();
  const query = queryOf(search, status, unit);
  const cases = useCases(noun, query);
  const key = JSON.stringify([noun, query]);
  const { rows, arrived, release } = useHeldRows(key, cases.isPlaceholderData ? undefined : cases.data?.items);
  const [ticked, setTicked] = useState<string[]>([]);
  const { account } = useSession();
  const columns = useMemo(() => caseColumns(query.sort, [account.unit, ...account.covers]), [query.sort, account]);
  const filters = useFilters();
  const chosen = rows.filter(({ id }) => ticked.includes(id));
  const signed = () => {
    setTicked([]);
    release();
  };
  const value = Object.fromEntries(filters.map(({ name }) => [name, search[name as keyof TabSearch]]));
  return (
    <>
      <QueryBar filters={filters} value={value} onSearch={(more) => setSearch({ ...more, cursor: undefined })} />
      <Space className="bulk" wrap aria-live="polite">
        {noun === 'petitions' && <BulkSign rows={chosen} onDone={signed} />}
        {ticked.length > 0 && <span>已选 {ticked.length} 件</span>}
        {arrived > 0 && (
          <Button size="small" onClick={release}>
            新到 {arrived} 件，点此显示
          </Button>
        )}
      </Space>
      {cases.error && <Failure error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.data?.next && status === undefined && (
        <Alert className="gap" type="info" title={`只列出前 ${pageSize} 件，可用筛选缩小范围`} closable />
      )}
      {cases.isPending && <Loading onRetry={() => void cases.refetch()} />}
      {cases.data && (
        <DataTable
          columns={columns}
          rows={rows}
          loading={cases.isPlaceholderData}
          empty={
            hasFilter(search) ? (
              <NothingFound
                onClear={() => setSearch(Object.fromEntries(filters.map(({ name }) => [name, undefined])))}
              />
            ) : (
              (empty ?? '没有符合条件的事项')
            )
          }
          ticked={ticked}
          onTick={setTicked}
          onPeek={(drawer) => setSearch({ drawer })}
          onOpen={(row) => openPath(casePath(row.procedure, row.id))}
          sort={query.sort}
          onSort={(sort) => setSearch({ sort, cursor: undefined })}
          next={cases.data?.next ?? null}
          behind={Boolean(search.cursor)}
          onPage={(cursor) => setSearch({ cursor })}
        />
      )}
      {search.drawer && (
        <Suspense>
          <CaseDrawer noun={noun} id={search.drawer} onClose={() => setSearch({ drawer: undefined })} />
        </Suspense>
      )}
    </>
  );
}

function queryOf(
  { unit, category, colour, q, sort = 'due', cursor, ...search }: TabSearch,
  status?: string,
  own?: string,
): CaseQuery & { sort: string } {
  return { unit: unit ?? own, category, colour, q, sort, cursor, status: status ?? search.status, limit: pageSize };
}

function hasFilter({ unit, category, colour, q }: TabSearch): boolean {
  return [unit, category, colour, q].some(Boolean);
}

function useFilters(): Filter[] {
  const units = useUnits().data?.items;
  return useMemo(
    () => [
      { name: 'q', label: '编号' },
      { name: 'colour', label: '灯', options: colours },
      { name: 'category', label: '类别', options: categories },
      { name: 'unit', label: '责任单位', options: (units ?? []).map(({ id, title }) => ({ value: id, label: title })) },
    ],
    [units],
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <p>
      没有符合条件的事项{' '}
      <Button size="small" onClick={onClear}>
        清除筛选
      </Button>
    </p>
  );
}
