import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../api/problem';
import { useJournal } from '../../api/queries';
import type { CaseAnswer, Noun } from '../../api/wire';
import { hourOf } from '../words/days';
import { changesBetween } from './changes';

interface Props {
  noun: Noun;
  /** The case as the person was looking at it. */
  seen: CaseAnswer;
  problem: Problem;
  onGoOn: () => void;
}

/** Somebody was first: who, when, what; the typed text stays and the person decides how to go on. */
export function ConflictBar({ noun, seen, problem, onGoOn }: Props) {
  const [open, setOpen] = useState(false);
  const journal = useJournal(noun, seen.id);
  const news = (journal.data?.items ?? []).filter((entry) => entry.seq > seen.seq);
  const last = news.at(-1);
  const changes = changesBetween(seen, problem.body.state ?? {});
  const what = last ? `${last.byName} 于 ${hourOf(last.at)} ${last.title}` : problem.body.detail;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`${what}。您填写的内容已保留`}
      description={
        <Space orientation="vertical">
          <Space>
            <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              看变化
            </Button>
            <Button size="small" type="primary" onClick={onGoOn}>
              按新状态继续
            </Button>
          </Space>
          {open && (
            <ul className="changes" aria-label="变化">
              {changes.map(({ label, before, now }) => (
                <li key={label}>
                  {label}：<del>{before}</del> → <ins>{now}</ins>
                </li>
              ))}
              {news.map((entry) => (
                <li key={entry.seq}>{`${hourOf(entry.at)} ${entry.byName}：${entry.title}`}</li>
              ))}
            </ul>
          )}
        </Space>
      }
    />
  );
}
