import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useCases, type CaseQuery } from '../../api/queries';
import type { Noun } from '../../api/wire';
import { DataTable } from '../../shared/list/DataTable';
import { QueryBar } from '../../shared/list/QueryBar';
import { Failure, Loading } from '../../shared/states/States';
import { casePath, openPath, useTabSearch } from '../shell/tabs';
import { BulkBar } from './BulkBar';
import { caseColumns } from './columns';
import { ExportButton } from './ExportButton';
import { filterNames, filtersOf, useFilters } from './filters';
import { useHeldRows } from './useHeldRows';

/** The forms of acts weigh more than the list: they come when the first case is opened. */
const CaseDrawer = lazy(() => import('./CaseDrawer').then(({ CaseDrawer: drawer }) => ({ default: drawer })));

interface ListProps {
  noun: Noun;
  /** What the page has chosen already. */
  fixed?: CaseQuery;
  empty?: ReactNode;
}

const blank = Object.fromEntries([...filterNames, 'cursor'].map((name) => [name, undefined]));

/** A list of cases with filters, ticks and a drawer. The address is the only store, so any view can be shared and reloaded. */
export function CaseList({ noun, fixed = {}, empty = '没有符合条件的事项' }: ListProps) {
  const [search, setSearch] = useTabSearch();
  const filters = filtersOf(search);
  const shown = { sort: search.sort ?? 'due', ...filters, ...fixed };
  const query = { cursor: search.cursor, ...shown };
  const cases = useCases(noun, query);
  const key = JSON.stringify([noun, query]);
  const { rows, arrived, gone, release } = useHeldRows(key, cases.isPlaceholderData ? undefined : cases.data?.items);
  const [ticked, setTicked] = useState<string[]>([]);
  const columns = useMemo(() => caseColumns(query.sort, gone), [query.sort, gone]);
  const bar = useFilters();
  const filtered = Object.keys(filters).length > 0;
  const changed = arrived + gone.size;
  const acted = () => {
    setTicked([]);
    release();
  };
  return (
    <>
      {noun === 'petitions' && (
        <QueryBar
          {...bar}
          value={filters}
          onSearch={(given) => setSearch({ ...blank, ...given })}
          after={<ExportButton noun={noun} query={shown} what="当前筛选出的全部事项" />}
        />
      )}
      <div className="bulk" aria-live="polite">
        {noun === 'petitions' && <BulkBar rows={rows.filter(({ id }) => ticked.includes(id))} onDone={acted} />}
        {changed > 0 && (
          <Button size="small" onClick={release}>
            {arrived > 0 ? `新到 ${arrived} 件，点此显示` : `${gone.size} 件已变化，点此刷新`}
          </Button>
        )}
      </div>
      {cases.error && <Failure error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.isPending && <Loading onRetry={() => void cases.refetch()} />}
      {cases.data && (
        <DataTable
          columns={columns}
          rows={rows}
          loading={cases.isPlaceholderData}
          empty={filtered ? <NothingFound onClear={() => setSearch(blank)} /> : empty}
          ticked={ticked}
          onTick={setTicked}
          onPeek={(drawer) => setSearch({ drawer })}
          peeking={search.drawer !== undefined}
          onOpen={(row) => openPath(casePath(row.procedure, row.id))}
          sort={query.sort}
          onSort={(sort) => setSearch({ sort, cursor: undefined })}
          next={cases.data.next}
          behind={Boolean(search.cursor)}
          onPage={(cursor) => setSearch({ cursor })}
        />
      )}
      {search.drawer && (
        <Suspense>
          <CaseDrawer
            noun={noun}
            id={search.drawer}
            onDone={release}
            onClose={() => setSearch({ drawer: undefined })}
          />
        </Suspense>
      )}
    </>
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
