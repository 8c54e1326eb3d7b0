import { Space } from 'antd';
import { useState } from 'react';
import { AwaitedBadge, ClockBadge } from '../../shared/ClockBadge';
import { CodeSelect } from '../../shared/code-select/CodeSelect';
import { Flags } from '../../shared/Flags';
import { Light } from '../../shared/Light';
import { DensityChoice, useDensity } from '../../shared/list/density';
import { QueryBar } from '../../shared/list/QueryBar';
import { NextStep } from '../../shared/NextStep';
import { PersonMask } from '../../shared/person/PersonMask';
import { StageStrip } from '../../shared/StageStrip';
import { ConflictBar } from '../../shared/states/ConflictBar';
import { Failure, Loading } from '../../shared/states/States';
import { StatusTag } from '../../shared/StatusTag';
import { firstKinds, KindChoice, Timeline } from '../../shared/Timeline';
import { UndoToast } from '../../shared/undo/UndoToast';
import { useTabTitle } from '../shell/tabs';
import { Panels } from './Panels';
import { Sample } from './Sample';
import { clocks, entries, item, problems, stages } from './samples';

const statuses = ['registered', 'arrived', 'accepted', 'settled', 'in_review'] as const;
const statusTitles = ['已登记', '待签收', '已受理', '已办结', '复查中'];
const units = [
  { code: 'human_resources', title: '人社局', initials: 'rsj' },
  { code: 'civil_affairs', title: '民政局', initials: 'mzj' },
];
const party = { id: 'p', name: '陈大山', idMasked: '420881********001X', phoneMasked: '138****5678' };
const colours = ['red', 'yellow', 'blue', null] as const;

/** Every shared component in every state, drawn from samples: for people who build or check the screens. */
export function Gallery() {
  useTabTitle('组件');
  return (
    <section className="page gallery">
      <h1>组件</h1>
      <Words />
      <Lists />
      <Panels />
      <States />
    </section>
  );
}

function Words() {
  return (
    <>
      <Sample title="ClockBadge">
        <dl className="facts">
          {clocks.map(([name, clock]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <ClockBadge id="T05" clock={clock} />
              </dd>
            </div>
          ))}
          <div>
            <dt>未起算</dt>
            <dd>
              <AwaitedBadge id="T07" />
            </dd>
          </div>
        </dl>
      </Sample>
      <Sample title="Light · StatusTag · Flags · NextStep">
        <Space wrap>
          {colours.map((colour) => (
            <Light key={colour} colour={colour} clock="T05" />
          ))}
          {statuses.map((status, index) => (
            <StatusTag key={status} procedure="petition" status={status} title={statusTitles[index] ?? ''} />
          ))}
          <Flags item={{ ...item, group: true, persons: 19 }} />
        </Space>
        <NextStep item={item} />
      </Sample>
      <Sample title="StageStrip">
        <StageStrip stages={stages} statusTitle="办理中" calls={2} orders={0} />
      </Sample>
      <Sample title="PersonMask">
        <PersonMask party={party} revealOn="sample" />
      </Sample>
    </>
  );
}

function Lists() {
  const [density, setDensity] = useDensity();
  const [unit, setUnit] = useState<string | null>(null);
  const [kinds, setKinds] = useState(firstKinds);
  const shown = [
    { name: 'q', label: '编号' },
    { name: 'colour', label: '灯', options: [{ value: 'red', label: '▲红' }] },
  ];
  const more = [{ name: 'unit', label: '责任单位', options: [{ value: 'a', label: '人社局' }] }];
  return (
    <>
      <Sample title="QueryBar · 行高 · CodeSelect">
        <QueryBar shown={shown} more={more} value={{}} onSearch={() => undefined} />
        <DensityChoice value={density} onChange={setDensity} />
        <CodeSelect id="gallery-unit" label="单位" choices={units} value={unit} onChange={setUnit} />
      </Sample>
      <Sample title="Timeline">
        <KindChoice value={kinds} onChange={setKinds} />
        <Timeline items={entries.filter(({ kind }) => kind && kinds.includes(kind))} />
        <Timeline items={[]} />
      </Sample>
    </>
  );
}

function States() {
  const [since, setSince] = useState<number | null>(null);
  return (
    <>
      <Sample title="StateView">
        <Loading onRetry={() => undefined} />
        {problems.map(([name, problem]) =>
          problem.isConflict ? (
            <ConflictBar key={name} noun="petitions" seen={item} problem={problem} onGoOn={() => undefined} />
          ) : (
            <Failure key={name} error={problem} onRetry={() => undefined} kept />
          ),
        )}
      </Sample>
      <Sample title="UndoToast">
        <button type="button" onClick={() => setSince(Date.now())}>
          演示撤销条
        </button>
        {since && (
          <UndoToast
            text="已分流至 3号窗 人社局"
            since={since}
            onUndo={() => setSince(null)}
            onGone={() => setSince(null)}
          />
        )}
      </Sample>
    </>
  );
}
