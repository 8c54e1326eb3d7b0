import { Table } from 'antd';
import { codeTitle } from '../../api/dictionaries';
import { useTasks } from '../../api/inbox';
import type { CaseFile } from '../../api/wire';
import type { Task } from '../../api/wire-inbox';
import { useTextNames } from '../../shared/actions/choices';
import { Guarded } from '../../shared/states/States';
import { fullDay, shortTime } from '../../shared/words/days';
import { textLines } from '../../shared/words/texts';
import { partsOf } from './useChoices';

/** 办理: the sub-matters with their results, the tasks of the case, and what each act wrote down. */
export function Handling({ item }: { item: CaseFile }) {
  const tasks = useTasks(item.id);
  const names = useTextNames();
  const parts = partsOf(item);
  return (
    <>
      {parts.length > 0 && (
        <Table
          size="small"
          rowKey="part"
          pagination={false}
          dataSource={parts}
          columns={[
            { title: '子事项', dataIndex: 'part', width: 72 },
            { title: '摘要', dataIndex: 'digest' },
            {
              title: '结论',
              key: 'outcome',
              render: (_, { part = '' }) => codeTitle('petition_outcomes', item.outcomes?.[part] ?? '') || '未答复',
            },
          ]}
        />
      )}
      <h3>任务</h3>
      <Guarded query={tasks}>
        <TaskLines tasks={tasks.data?.items ?? []} />
      </Guarded>
      <h3>办理记录</h3>
      {item.texts.slice(1).map((text, index) => (
        <details key={`${text.at}.${index}`} open={index === item.texts.length - 2}>
          <summary>
            <span className="figures">{shortTime(text.at)}</span> {text.title}
          </summary>
          <dl className="facts">
            {textLines(text.act, text.fields, names).map((line) => (
              <div key={line.label}>
                <dt>{line.label}</dt>
                <dd>{line.text}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </>
  );
}

function TaskLines({ tasks }: { tasks: Task[] }) {
  if (tasks.length === 0) return <p className="hint">没有未完成的任务</p>;
  return (
    <ul>
      {tasks.map((task) => (
        <li key={task.id}>
          {task.doneAt ? '✓ ' : '○ '}
          {task.what} {task.due && fullDay(task.due.slice(0, 10))}
        </li>
      ))}
    </ul>
  );
}
