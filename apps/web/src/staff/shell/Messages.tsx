import { App, Button, Drawer, Empty } from 'antd';
import { call, newKey } from '../../api/http';
import { Problem } from '../../api/problem';
import { queryClient, useNotices } from '../../api/queries';
import type { Notice } from '../../api/wire';
import { Guarded } from '../../shared/states/States';
import { shortTime } from '../../shared/words/days';
import { openPath } from './tabs';

/** Messages of the own inboxes, the unread ones first; “已阅” is told to the server. */
export function Messages({ open, onClose }: { open: boolean; onClose: () => void }) {
  const notices = useNotices();
  const { message } = App.useApp();
  const items = [...(notices.data?.items ?? [])].sort(byUnread);
  const acknowledge = async (notice: Notice) => {
    try {
      await call(`/notices/${notice.id}/acknowledge`, { method: 'POST', body: {}, key: newKey() });
      await queryClient.invalidateQueries({ queryKey: ['notices'] });
    } catch (error) {
      if (error instanceof Problem) void message.error(error.body.detail);
    }
  };
  const show = (notice: Notice) => {
    onClose();
    openPath(`/petitions/${notice.case}`);
  };
  return (
    <Drawer open={open} onClose={onClose} title="消息" size={420}>
      <p className="secondary">每分钟自动刷新</p>
      <Guarded query={notices}>
        {items.length === 0 && <Empty description="没有消息" />}
        <ul className="messages" aria-live="polite">
          {items.map((notice) => (
            <li key={notice.id} className={notice.acknowledgedAt ? '' : 'unread'}>
              <time className="figures secondary">{shortTime(notice.at)}</time> {notice.text}
              <div>
                {notice.case && (
                  <Button size="small" type="link" onClick={() => show(notice)}>
                    打开事项
                  </Button>
                )}
                {notice.acknowledgedAt ? (
                  <span className="secondary">已阅</span>
                ) : (
                  <Button size="small" onClick={() => void acknowledge(notice)}>
                    已阅
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Guarded>
    </Drawer>
  );
}

function byUnread(a: Notice, b: Notice): number {
  return Number(Boolean(a.acknowledgedAt)) - Number(Boolean(b.acknowledgedAt)) || b.at.localeCompare(a.at);
}
