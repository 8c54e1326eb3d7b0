import { CloseOutlined } from '@ant-design/icons';
import { go } from '../address';
import type { OpenTab } from './tabs';

interface Props {
  tabs: OpenTab[];
  path: string;
  onClose: (path: string) => void;
}

/** The open pages; ● marks text that is not yet an act. `[` and `]` step through them. */
export function TabRow({ tabs, path, onClose }: Props) {
  return (
    <nav className="tabs" aria-label="已打开的页面">
      <ul>
        {tabs.map((tab) => (
          <li key={tab.path} className={tab.path === path ? 'front' : ''}>
            <button
              type="button"
              className="tab"
              aria-current={tab.path === path ? 'page' : undefined}
              onClick={() => go(tab)}
            >
              {tab.title}
              {tab.dirty && <span title="有未提交的内容"> ●</span>}
            </button>
            <button
              type="button"
              className="tab-close"
              aria-label={`关闭 ${tab.title}`}
              onClick={() => onClose(tab.path)}
            >
              <CloseOutlined aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
