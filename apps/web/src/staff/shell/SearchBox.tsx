import { Input, type InputRef, Popover } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../../api/http';
import { Problem } from '../../api/problem';
import type { Hit } from '../../api/wire';
import { useKey } from '../../shared/keys/registry';
import { PersonMask } from '../../shared/PersonMask';
import { guessOf } from './guess';
import { casePath, openPath } from './tabs';

const most = 20;
const nouns: Record<string, string> = { petition: '事项', mediation: '调解', supervision: '督办', escalation: '提级' };

/** Search by case code, name or the last four of a number. The word goes in a POST body: no name in an address or a log. */
export function SearchBox() {
  const [word, setWord] = useState('');
  const [hits, setHits] = useState<Hit[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<InputRef>(null);
  useKey('search', () => box.current?.focus({ cursor: 'all' }));
  const guess = guessOf(word);
  const look = async () => {
    try {
      const { items } = await call<{ items: Hit[] }>('/search', { method: 'POST', body: { q: word.trim() } });
      setHits(items.slice(0, most));
      setProblem(null);
    } catch (error) {
      setHits([]);
      setProblem(error instanceof Problem ? error.body.detail : '查找失败');
    }
  };
  const open = (hit: Hit) => {
    setHits(null);
    setWord('');
    openPath(casePath(hit.procedure, hit.id));
  };
  return (
    <search className="search">
      <Popover
        open={hits !== null}
        onOpenChange={(shown) => !shown && setHits(null)}
        trigger="click"
        placement="bottomLeft"
        content={<Hits hits={hits ?? []} problem={problem} onOpen={open} />}
      >
        <Input
          ref={box}
          value={word}
          maxLength={40}
          prefix={<kbd aria-hidden>/</kbd>}
          suffix={<span className="secondary">{guess ?? ''}</span>}
          placeholder="编号·姓名·手机尾号·证件尾号"
          aria-label="查找事项"
          autoComplete="off"
          onChange={(event) => setWord(event.target.value)}
          onPressEnter={() => word.trim() && void look()}
        />
      </Popover>
    </search>
  );
}

function Hits({ hits, problem, onOpen }: { hits: Hit[]; problem: string | null; onOpen: (hit: Hit) => void }) {
  if (problem) return <p role="alert">{problem}</p>;
  if (hits.length === 0) return <p role="status">没有符合条件的事项</p>;
  return (
    <ul className="hits" aria-label="查找结果">
      {hits.map((hit) => (
        <li key={hit.id}>
          <button type="button" onClick={() => onOpen(hit)}>
            <span className="figures">{hit.caseCode}</span> {nouns[hit.procedure]}
            {hit.people.slice(0, 2).map((party, index) => (
              <PersonMask key={index} party={party} short />
            ))}
          </button>
        </li>
      ))}
    </ul>
  );
}
