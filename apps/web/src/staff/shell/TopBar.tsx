import { Badge, Button, Space } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { words } from '../../api/dictionaries';
import { useNotices } from '../../api/inbox';
import { useUnits } from '../../api/queries';
import { useSession } from '../session';
import { useOwed } from '../worklist/useOwed';
import { DeviceLights } from './DeviceLights';
import { menuOf } from './menu';
import { MenuBar } from './MenuBar';
import { SearchBox } from './SearchBox';
import { openPath } from './tabs';
import { WhoMenu } from './WhoMenu';

const Messages = lazy(() => import('./Messages').then(({ Messages: drawer }) => ({ default: drawer })));

/** The bar of the house: name, menu by role, search, device lights, messages, who is here. */
export function TopBar({ path, onLegend }: { path: string; onLegend: () => void }) {
  const { account, leave } = useSession();
  const [messages, setMessages] = useState<boolean | null>(null);
  const unread = useNotices().data?.items.filter((notice) => !notice.acknowledgedAt).length;
  const { total } = useOwed();
  const unit = useUnits().data?.items.find(({ id }) => id === account.unit)?.title;
  const brand = `${words().centre?.title ?? '信访超市'}·一门`;
  const atDesk = menuOf(account).some((row) => row.path === '/desk');
  return (
    <header className="bar">
      <strong className="brand">{brand}</strong>
      <MenuBar path={path} brand={brand} lights={atDesk ? 3 : 1} />
      <SearchBox />
      <DeviceLights desk={atDesk} />
      <Space size={12} className="bar-end" wrap>
        <Button
          type="text"
          aria-label={unread === undefined ? '消息' : `消息 ${unread} 条未阅`}
          onClick={() => setMessages(true)}
        >
          消息{' '}
          {unread !== undefined && (
            <Badge count={unread} showZero overflowCount={199} color={unread ? '#cf1322' : '#595959'} />
          )}
        </Button>
        <Button type="text" onClick={() => openPath('/todo')}>
          待办 <span className="figures">{total}</span>
        </Button>
        <WhoMenu unit={unit} />
        <Button type="text" onClick={onLegend} aria-label="本页按键">
          ?
        </Button>
        <Button size="small" onClick={() => void leave()}>
          换班
        </Button>
      </Space>
      <Suspense>{messages !== null && <Messages open={messages} onClose={() => setMessages(false)} />}</Suspense>
    </header>
  );
}
