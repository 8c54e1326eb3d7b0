import { dayOf } from '@yimen/domain/calendar/days';
import { useState } from 'react';
import { askPaper, Failure, type Token } from '../api';
import type { Paper } from '../progress';
import { wholeDay } from '../words/dates';

interface Props {
  papers: Paper[];
  token: Token;
  onOver: () => void;
}

/** Papers of the matter that are the petitioner's to have, each with its dates, and to read. */
export function PaperList({ papers, token, onOver }: Props) {
  return (
    <section className="panel">
      <h2>文书</h2>
      {papers.length === 0 && <p className="hint">还没有出具文书。</p>}
      <ul className="rows">
        {papers.map((paper) => (
          <PaperRow key={paper.id} paper={paper} token={token} onOver={onOver} />
        ))}
      </ul>
    </section>
  );
}

function PaperRow({ paper, token, onOver }: { paper: Paper; token: Token; onOver: () => void }) {
  const { id, title, at, deliveredOn, readable } = paper;
  const [text, setText] = useState<string | null>(null);
  const [word, setWord] = useState('');
  async function read() {
    setWord('正在打开…');
    try {
      setText((await askPaper(token, id)).text);
      setWord('');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === 'public_session_over') return onOver();
      setWord(error.detail);
    }
  }
  return (
    <li>
      <p>
        <b>{title}</b>
      </p>
      <p className="hint">
        {wholeDay(dayOf(at))}出具
        {deliveredOn && `，${wholeDay(deliveredOn)}送达`}
        {!readable && '，待送达'}
      </p>
      {readable && (
        <button
          type="button"
          aria-expanded={text !== null}
          aria-label={`${text === null ? '看' : '收起'}${title}`}
          onClick={() => (text === null ? void read() : setText(null))}
        >
          {text === null ? '看' : '收起'}
        </button>
      )}
      <p role="status">{word}</p>
      {text !== null && <div className="paper">{text}</div>}
    </li>
  );
}
