import type { Stage, StageState } from '../words/stages';

const marks: Record<StageState, { mark: string; word: string }> = {
  done: { mark: '✓', word: '已完成' },
  now: { mark: '▶', word: '进行中' },
  next: { mark: '○', word: '未开始' },
};

/** Stages with a mark and a word each, so that colour is never the only sign. */
export function StageStrip({ stages }: { stages: Stage[] }) {
  return (
    <ol className="strip" aria-label="办理阶段">
      {stages.map(({ title, state }) => (
        <li key={title} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span aria-hidden="true">{marks[state].mark}</span> {title}
          <span className="unseen">，{marks[state].word}</span>
        </li>
      ))}
    </ol>
  );
}
