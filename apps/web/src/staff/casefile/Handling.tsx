import { Table } from 'antd';
import { codeTitle } from '../../api/dictionaries';
import { useTasks } from '../../api/inbox';
import type { CaseFile } from '../../api/wire';
import { useTextNames } from '../../shared/actions/choices';
import { fullDay, shortTime } from '../../shared/words/days';
import { textLines } from '../../shared/words/texts';
import { partsOf } from './useChoices';

/** 办理: the sub-matters with their results, the tasks of the case, and what each act wrote down. */
export function Handling({ item }: { item: CaseFile }) {
  const tasks = useTasks(item.id).data?.items ?? [];
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
      {tasks.length === 0 && <p className="hint">没有未完成的任务</p>}
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            {task.doneAt ? '✓ ' : '○ '}
            {task.what} {task.due && fullDay(task.due.slice(0, 10))}
          </li>
        ))}
      </ul>
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
