import { useState, type SyntheticEvent } from 'react';
import { addToRating, Failure, type Token } from '../api';
import type { OwnRating } from '../progress';
import { gradeTitle, type Ratee } from '../words/rating';

interface Props {
  ratee: Ratee;
  /** The rating of an earlier look; absent when it was given just now. */
  before: OwnRating | undefined;
  /** What was said when it was given just now. */
  word: string | undefined;
  token: Token;
  onOver: () => void;
}

/** A rated body: what was given, and 追评, once. */
export function AddendumForm({ ratee, before, word, token, onOver }: Props) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [added, setAdded] = useState(before?.added ?? false);
  const [wrong, setWrong] = useState('');
  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!text.trim()) return setWrong('请写几句再提交');
    try {
      await addToRating(token, ratee.object, text);
      setAdded(true);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === 'public_session_over') return onOver();
      if (error.code === 'already_added') setAdded(true);
      else setWrong(`${error.detail.replace(/。?$/, '。')}内容已保留，可以再次提交。`);
    }
  }
  return (
    <div className="rated">
      <p role="status">
        <b>{ratee.title}</b> {word ?? `您已评价：${gradeTitle(before?.grade ?? '')}。`}
        {added && '已追加评价。'}
      </p>
      {!added && !open && (
        <button type="button" onClick={() => setOpen(true)}>
          追加评价
        </button>
      )}
      {!added && open && (
        <form onSubmit={(event) => void submit(event)} noValidate>
          <label htmlFor={`more-${ratee.object}`}>追加评价（只能追加一次）</label>
          <textarea
            id={`more-${ratee.object}`}
            rows={3}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="wrong" role="alert">
            {wrong}
          </p>
          <button type="submit" className="main">
            提交追加评价
          </button>
        </form>
      )}
    </div>
  );
}
