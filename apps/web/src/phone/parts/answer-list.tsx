import type { PartAnswer } from '../progress';
import { Line } from './line';

const outcomes: Record<string, string> = {
  supported: '予以支持',
  explained: '解释说明',
  not_supported: '不予支持',
};

/** What the delivered opinion says, part by part. */
export function AnswerList({ answers }: { answers: PartAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <section className="panel">
      <h2>书面答复</h2>
      <ol className="rows answers">
        {answers.map(({ part, outcome, facts, opinion, basis }) => (
          <li key={part}>
            <p>
              <b>{answers.length > 1 ? `第 ${answers.findIndex((one) => one.part === part) + 1} 项：` : ''}</b>
              <b>{outcomes[outcome ?? ''] ?? '已答复'}</b>
            </p>
            <dl>
              <Line title="处理意见" text={opinion} />
              <Line title="查明的事实" text={facts} />
              <Line title="依据" text={basis} />
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
