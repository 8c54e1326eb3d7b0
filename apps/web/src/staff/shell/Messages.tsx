import { Alert, Button, Drawer, Empty, Radio } from 'antd';
import { useState } from 'react';
import { useNotices } from '../../api/inbox';
import { useStreamBroken } from '../../api/stream';
import type { Notice, NoticeKind } from '../../api/wire-inbox';
import { Guarded } from '../../shared/states/States';
import { shortTime } from '../../shared/words/days';
import { casePath, openPath } from './tabs';
import { useAcknowledge } from './useAcknowledge';

const kinds: NoticeKind[] = ['到期', '转入', '催办', '批示', '退回', '系统'];
const all = '全部';

/** Messages of the own inboxes: what must be acknowledged first, then unread, then the rest; “已阅” is told to the server. */
export function Messages({ open, onClose }: { open: boolean; onClose: () => void }) {
  const notices = useNotices();
  const broken = useStreamBroken();
  const [kind, setKind] = useState<string>(all);
  const items = [...(notices.data?.items ?? [])].filter((one) => kind === all || one.kind === kind).sort(byWeight);
  const count = (one: NoticeKind) =>
    (notices.data?.items ?? []).filter((row) => row.kind === one && isOpen(row)).length;
  return (
    <Drawer open={open} onClose={onClose} title="消息" size={440}>
      {broken && <Alert type="warning" className="gap" title="实时提醒中断，每分钟自动刷新" />}
      <Radio.Group
        className="gap"
        size="small"
        optionType="button"
        aria-label="消息类别"
        value={kind}
        onChange={(event) => setKind(String(event.target.value))}
        options={[
          { value: all, label: all },
          ...kinds.map((value) => ({ value, label: `${value}${count(value) || ''}` })),
        ]}
      />
      <Guarded query={notices}>
        {items.length === 0 && <Empty description="没有消息" />}
        <ul className="messages" aria-live="polite" aria-label="消息">
          {items.map((notice) => (
            <Message key={notice.id} notice={notice} onLeave={onClose} />
          ))}
        </ul>
      </Guarded>
    </Drawer>
  );
}

function Message({ notice, onLeave }: { notice: Notice; onLeave: () => void }) {
  const acknowledge = useAcknowledge();
  const show = (id: string) => {
    onLeave();
    openPath(casePath(notice.procedure ?? 'petition', id));
  };
  const { case: id, caseCode, caseTitle } = notice;
  return (
    <li className={isOpen(notice) ? 'unread' : ''}>
      <time className="figures secondary">{shortTime(notice.at)}</time>{' '}
      {notice.kind && <span className="flag">{notice.kind}</span>}
      {notice.text}
      <div>
        {id && (
          <Button size="small" type="link" onClick={() => show(id)}>
            {[caseCode ?? '打开事项', caseTitle].filter(Boolean).join(' ')}
          </Button>
        )}
        {isOpen(notice) ? (
          <Button
            size="small"
            type={notice.mustAcknowledge ? 'primary' : 'default'}
            onClick={() => void acknowledge(notice)}
          >
            已阅
          </Button>
        ) : (
          <span className="secondary">已阅</span>
        )}
        {isOpen(notice) && notice.mustAcknowledge && <span className="must"> 须签阅</span>}
      </div>
    </li>
  );
}

const isOpen = ({ acknowledgedAt }: Notice) => acknowledgedAt === null;
const weight = (notice: Notice) => (isOpen(notice) ? (notice.mustAcknowledge ? 0 : 1) : 2);

function byWeight(a: Notice, b: Notice): number {
  return weight(a) - weight(b) || b.at.localeCompare(a.at);
}
