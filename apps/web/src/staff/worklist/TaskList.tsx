import { App, Button, Form, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { call, newKey } from '../../api/http';
import { Problem } from '../../api/problem';
import { refreshInbox } from '../../api/inbox';
import type { Task } from '../../api/wire-inbox';
import { Failure } from '../../shared/states/States';
import { fullDay } from '../../shared/words/days';
import { casePath, openPath } from '../shell/tabs';

/** 任务: what is owed beside the cases' own acts; finished with a result in words. */
export function TaskList({ items }: { items: Task[] }) {
  const [task, setTask] = useState<Task | null>(null);
  return (
    <>
      <Table<Task>
        size="small"
        rowKey="id"
        dataSource={items}
        pagination={false}
        locale={{ emptyText: '没有未完成的任务' }}
        columns={[
          { title: '任务', dataIndex: 'what' },
          { title: '事项', key: 'case', render: (_, { caseTitle }) => caseTitle ?? '—' },
          { title: '期限', dataIndex: 'due', render: (due: string | null) => (due ? fullDay(due.slice(0, 10)) : '—') },
          {
            title: '办理',
            key: 'open',
            render: (_, row) => (
              <>
                <Button size="small" onClick={() => setTask(row)}>
                  登记结果
                </Button>{' '}
                {row.case && (
                  <Button
                    size="small"
                    type="link"
                    onClick={() => openPath(casePath(row.procedure ?? 'petition', row.case ?? ''))}
                  >
                    {row.caseCode ?? '打开事项'}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {task && <TaskForm task={task} onClose={() => setTask(null)} />}
    </>
  );
}

function TaskForm({ task, onClose }: { task: Task; onClose: () => void }) {
  const { message } = App.useApp();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [key] = useState(newKey);
  const submit = async (body: { result: string }) => {
    try {
      await call(`/tasks/${task.id}/complete`, { method: 'POST', body, key });
      refreshInbox('tasks');
      void message.success('任务已完成');
      onClose();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <Modal open onCancel={onClose} footer={null} title={task.what}>
      {problem && <Failure error={problem} kept />}
      <Form layout="vertical" onFinish={(body: { result: string }) => void submit(body)}>
        <Form.Item name="result" label="办理结果" rules={[{ required: true, message: '请填写办理结果' }]}>
          <Input.TextArea autoSize={{ minRows: 3 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          完成任务
        </Button>
      </Form>
    </Modal>
  );
}
