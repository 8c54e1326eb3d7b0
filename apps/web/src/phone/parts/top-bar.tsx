import type { TextSize } from '../use-elder';
import type { Aloud } from '../use-aloud';

interface Props {
  size: TextSize;
  setSize: (size: TextSize) => void;
  aloud: Aloud;
  /** What is read; shown in large letters where the phone cannot read. */
  text: string;
  onSpeak: () => void;
  onStop: () => void;
}

/** 长辈版 and 听一听 stand first on every step. */
export function TopBar({ size, setSize, aloud, text, onSpeak, onStop }: Props) {
  const elder = size !== 'standard';
  const speaking = aloud === 'speaking';
  return (
    <header>
      <div className="bar">
        <button type="button" aria-pressed={elder} onClick={() => setSize(elder ? 'standard' : 'large')}>
          长辈版
        </button>
        {elder && (
          <button type="button" onClick={() => setSize(size === 'large' ? 'largest' : 'large')}>
            {size === 'large' ? '字再大些' : '字小些'}
          </button>
        )}
        <button type="button" aria-pressed={speaking} onClick={speaking ? onStop : onSpeak}>
          {speaking ? '停止朗读' : '听一听'}
        </button>
      </div>
      {aloud === 'unable' && (
        <section className="panel aloud" role="status">
          <p className="hint">这部手机不能朗读，请看大字，或请身边的人读给您听。</p>
          <p className="large">{text}</p>
          <button type="button" onClick={onStop}>
            收起大字
          </button>
        </section>
      )}
    </header>
  );
}
