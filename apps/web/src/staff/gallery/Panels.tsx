import { useMemo, useState } from 'react';
import { queryClient } from '../../api/queries';
import { ActionPanel } from '../../shared/actions/ActionPanel';
import { DataTable } from '../../shared/list/DataTable';
import { RosterEditor } from '../../shared/roster/RosterEditor';
import { readRoster } from '../../shared/roster/rows';
import { caseColumns } from '../worklist/columns';
import { Sample } from './Sample';
import { actions, caseFile, rows as cases } from './samples';

const nobody: ReadonlySet<string> = new Set();
const roster = ['姓名,证件号,电话,住址', '甲一,,13900000000,柳河村', '乙二,420899195809123118,,柳河村'].join('\n');

/** The larger components with everything that belongs to them: table, acts, roster. */
export function Panels() {
  return (
    <>
      <Sample title="DataTable">
        <Cases />
      </Sample>
      <Sample title="ActionPanel">
        <Acts />
      </Sample>
      <Sample title="RosterEditor">
        <Roster />
      </Sample>
    </>
  );
}

function Cases() {
  const [sort, setSort] = useState('due');
  const [ticked, setTicked] = useState<string[]>([]);
  const columns = useMemo(() => caseColumns(sort, nobody), [sort]);
  const nothing = () => undefined;
  return (
    <DataTable
      {...{ columns, rows: cases, ticked, sort }}
      {...{ loading: false, empty: '没有符合条件的事项', next: null, behind: false }}
      {...{ onTick: setTicked, onSort: setSort, onPeek: nothing, onOpen: nothing, onPage: nothing }}
    />
  );
}

/** The acts come from the samples: the server knows no such case, and is not asked for it. */
function Acts() {
  const [ready] = useState(() => {
    const key = ['case', 'petitions', caseFile.id];
    queryClient.setQueryDefaults(key, { staleTime: Infinity });
    queryClient.setQueryData([...key, '/actions'], { items: actions });
    return true;
  });
  const nothing = () => undefined;
  return ready && <ActionPanel noun="petitions" item={caseFile} keys={[]} onDirty={nothing} onPaper={nothing} />;
}

function Roster() {
  const [people, setPeople] = useState(() => readRoster(roster));
  const [later, setLater] = useState(false);
  return <RosterEditor rows={people} onChange={setPeople} later={later} onLater={setLater} />;
}
