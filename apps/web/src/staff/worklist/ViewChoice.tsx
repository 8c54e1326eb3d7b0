import { App, Button, Checkbox, Form, Input, Modal, Popover, Space } from 'antd';
import { useState } from 'react';
import { call } from '../../api/http';
import { useViews } from '../../api/inbox';
import { Problem } from '../../api/problem';
import { caseFilters, queryClient } from '../../api/queries';
import type { SavedView } from '../../api/wire-inbox';
import { Failure } from '../../shared/states/States';
import { searchOf, type TabSearch } from '../address';

interface Props {
  /** Which list the views are of. */
  page: string;
  search: TabSearch;
  onChoose: (search: TabSearch) => void;
}

const everything: TabSearch = Object.fromEntries(caseFilters.map((name) => [name, undefined]));
const refresh = () => queryClient.invalidateQueries({ queryKey: ['views'] });

/** 视图: the list's questions that were given a name, own ones and those of the unit. */
export function ViewChoice({ page, search, onChoose }: Props) {
  const { message } = App.useApp();
  const views = useViews(page).data ?? [];
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const choose = ({ query }: SavedView) => {
    setOpen(false);
    onChoose({ ...everything, ...searchOf(query) });
  };
  const remove = async ({ id }: SavedView) => {
    try {
      await call(`/views/${id}`, { method: 'DELETE' });
    } catch (error) {
      if (error instanceof Problem) void message.error(error.body.detail);
    }
    await refresh();
  };
  const content = (
    <ul className="views" aria-label="视图">
      {views.length === 0 && <li className="hint">还没有存过视图</li>}
      {views.map((view) => (
        <li key={view.id}>
          <Button type="link" onClick={() => choose(view)}>
            {view.name}
          </Button>
          {view.shared && <span className="flag">本单位共用</span>}
          {view.mine && (
            <Button type="text" size="small" aria-label={`删除视图 ${view.name}`} onClick={() => void remove(view)}>
              删
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <Space>
      <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" content={content}>
        <Button aria-haspopup="dialog" aria-expanded={open}>
          视图 ▾
        </Button>
      </Popover>
      <Button onClick={() => setSaving(true)}>+存视图</Button>
      {saving && <SaveView page={page} search={search} onClose={() => setSaving(false)} />}
    </Space>
  );
}

function SaveView({ page, search, onClose }: { page: string; search: TabSearch; onClose: () => void }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async ({ name, shared = false }: { name: string; shared?: boolean }) => {
    const { cursor: _page, drawer: _case, ...query } = search;
    try {
      await call('/views', { method: 'POST', body: { name, shared, page, query } });
      await refresh();
      onClose();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <Modal open onCancel={onClose} footer={null} title="存视图" width={400}>
      {problem && <Failure error={problem} />}
      <Form layout="vertical" onFinish={(given: { name: string; shared?: boolean }) => void save(given)}>
        <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
          <Input maxLength={40} autoFocus />
        </Form.Item>
        <Form.Item name="shared" valuePropName="checked">
          <Checkbox>本单位共用</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit">
          存为视图
        </Button>
      </Form>
    </Modal>
  );
}
