import { Input, type InputRef, Popover } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { call } from '../../api/http';
import { Problem } from '../../api/problem';
import type { Hit } from '../../api/wire-inbox';
import { useKey } from '../../shared/keys/registry';
import { guessOf } from './guess';
import { Hits } from './Hits';
import { casePath, openPath } from './tabs';

interface Found {
  items: Hit[];
  guess?: { title: string };
  more?: boolean;
}

/** Search by case code, initials, name or the last four of a number. The word goes in a POST body: no name in an address or a log. */
export function SearchBox() {
  const [word, setWord] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<InputRef>(null);
  const list = useRef<HTMLDivElement>(null);
  useKey('search', () => box.current?.focus({ cursor: 'all' }));
  const close = () => setFound(null);
  const look = async () => {
    try {
      setFound(await call<Found>('/search', { method: 'POST', body: { q: word.trim() } }));
      setProblem(null);
    } catch (error) {
      setFound({ items: [] });
      setProblem(error instanceof Problem ? error.body.detail : '查找失败');
    }
  };
  const open = (hit: Hit) => {
    close();
    setWord('');
    openPath(casePath(hit.procedure, hit.id));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && found) {
      event.preventDefault();
      list.current?.querySelector('button')?.focus();
    }
    if (event.key === 'Escape') close();
  };
  return (
    <search className="search">
      <Popover
        open={found !== null}
        onOpenChange={(shown) => !shown && close()}
        trigger="click"
        placement="bottomLeft"
        content={
          <div ref={list}>
            {found && <Hits {...found} problem={problem} onOpen={open} onLeave={() => box.current?.focus()} />}
          </div>
        }
      >
        <Input
          ref={box}
          value={word}
          maxLength={40}
          prefix={<kbd aria-hidden>/</kbd>}
          suffix={<span className="secondary">{guessOf(word) ?? ''}</span>}
          placeholder="编号·首字母·手机尾号·证件尾号"
          aria-label="查找事项：编号、姓名首字母、姓名、手机尾号或证件尾号"
          autoComplete="off"
          onChange={(event) => setWord(event.target.value)}
          onKeyDown={press}
          onPressEnter={() => word.trim() && void look()}
        />
      </Popover>
    </search>
  );
}
