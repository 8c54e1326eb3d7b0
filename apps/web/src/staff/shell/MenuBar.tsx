import { DownOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useSyncExternalStore } from 'react';
import { useSession } from '../session';
import { fitting } from './fitting';
import { menuOf } from './menu';
import { openPath } from './tabs';

const step = 40;

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** The width of the window in whole steps, so that pulling its edge does not draw the bar at every pixel. */
const useWidth = () => useSyncExternalStore(subscribe, () => Math.floor(window.innerWidth / step) * step);

/** The menu of the person; what the bar has no room for stands under 更多. The page in front is always to be seen. */
export function MenuBar({ path, brand, lights }: { path: string; brand: string; lights: number }) {
  const { account } = useSession();
  const { shown, more } = fitting(menuOf(account), { path, width: useWidth(), brand, lights });
  const open = (to: string) => (event: { preventDefault: () => void }) => {
    event.preventDefault();
    openPath(to);
  };
  return (
    <nav aria-label="菜单" className="menu">
      {shown.map((row) => (
        <a
          key={row.path}
          href={row.path}
          aria-current={path === row.path ? 'page' : undefined}
          onClick={open(row.path)}
        >
          {row.title}
        </a>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map((row) => ({
              key: row.path,
              label: (
                <a href={row.path} onClick={open(row.path)}>
                  {row.title}
                </a>
              ),
            })),
          }}
        >
          <button type="button" className="menu-more" aria-haspopup="menu">
            更多 <DownOutlined aria-hidden />
          </button>
        </Dropdown>
      )}
    </nav>
  );
}
