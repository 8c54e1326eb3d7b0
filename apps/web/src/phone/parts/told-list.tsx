import type { Progress } from '../progress';
import { wholeDay } from '../words/dates';
import { Line } from './line';

const results: Record<string, string> = { adopted: '采纳', partly_adopted: '部分采纳', not_adopted: '不采纳' };

/** What was told besides an opinion: the answer to a suggestion, the way to another body, what was carried out. */
export function ToldList({ progress: { reply, guidance = [], executed = [] } }: { progress: Progress }) {
  return (
    <>
      {reply && (
        <section className="panel told">
          <h2>对您建议的回复</h2>
          <dl>
            <Line title="结果" text={results[reply.result ?? '']} />
            <Line title="理由" text={reply.reason} />
          </dl>
        </section>
      )}
      {guidance.map(({ body, address, applyLimit, materials, alternative }, index) => (
        <section className="panel told" key={index}>
          <h2>请到这里办</h2>
          <dl>
            <Line title="机关" text={body} />
            <Line title="地址" text={address} />
            <Line title="申请期限" text={applyLimit} />
            <Line title="要带的材料" text={materials?.join('、')} />
            <Line title="也可以" text={alternative} />
          </dl>
        </section>
      ))}
      {executed.length > 0 && (
        <section className="panel told">
          <h2>已经落实</h2>
          <dl>
            {executed.map(({ what, date, amount }, index) => (
              <Line
                key={index}
                title={date ? wholeDay(date) : ''}
                text={`${what ?? ''}${amount ? `（${amount} 元）` : ''}`}
              />
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
