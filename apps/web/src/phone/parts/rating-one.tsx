import { useState, type SyntheticEvent } from 'react';
import type { Rating, Token } from '../api';
import { useRating } from '../use-rating';
import { grades, type Ratee } from '../words/rating';
import { ReasonFields } from './reason-fields';

interface Props {
  ratee: Ratee;
  token: Token;
  onOver: () => void;
  /** In: what is said once it is rated. */
  onDone: (word: string) => void;
}

/** Three grades for one body; 不满意 asks why. */
export function RatingOne({ ratee, token, onOver, onDone }: Props) {
  const [grade, setGrade] = useState<Rating['grade'] | null>(null);
  const [ticked, setTicked] = useState<string[]>([]);
  const [written, setWritten] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const { sending, failure, send } = useRating(token, onDone, onOver);
  const reasons = grade === 'dissatisfied' ? ticked : [];
  const reason = written.trim();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!grade) return setMissing('请先选满意、基本满意或不满意');
    if (grade === 'dissatisfied' && reasons.length === 0 && !reason) return setMissing('不满意的，请选择或写明原因');
    setMissing(null);
    void send({ object: ratee.object, grade, reasons, ...(reason ? { reason } : {}) });
  }

  const message =
    missing ?? (failure ? `${failure.title}：${failure.detail.replace(/。?$/, '。')}内容已保留，可以再次提交。` : null);
  return (
    <form onSubmit={submit} noValidate>
      <fieldset>
        <legend>{ratee.title}</legend>
        <div className="grades">
          {grades.map(([value, title]) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name={`grade-${ratee.object}`}
                checked={grade === value}
                onChange={() => setGrade(value)}
              />
              <span>{title}</span>
            </label>
          ))}
        </div>
        {grade && (
          <ReasonFields
            object={ratee.object}
            required={grade === 'dissatisfied'}
            ticked={ticked}
            onTick={setTicked}
            written={written}
            onWrite={setWritten}
          />
        )}
      </fieldset>
      <p className="wrong" role="alert">
        {message}
      </p>
      <button type="submit" className="main" disabled={sending}>
        {sending ? '提交中…' : '提交评价'}
      </button>
    </form>
  );
}
