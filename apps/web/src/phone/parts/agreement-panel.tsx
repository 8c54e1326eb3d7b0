import type { Agreement } from '../progress';
import { wholeDay } from '../words/dates';
import { Line } from './line';
import { RemedyRow } from './remedy-list';

/** 调解协议: that it is in force, how and by when it is performed, and what its party may still do (调解法 29–33). */
export function AgreementPanel({ agreement }: { agreement: Agreement }) {
  const { effectiveOn, oral, standing, total, instalments, duties, manner, place, rights } = agreement;
  return (
    <section className="panel agreement">
      <h2>{oral ? '口头调解协议' : '调解协议'}</h2>
      <p>
        {wholeDay(effectiveOn)}生效 <span className="badge">{standing}</span>
      </p>
      <dl>
        <Line title="协议总额" text={`${total} 元`} />
        <Line title="履行方式" text={manner} />
        <Line title="履行地点" text={place} />
      </dl>
      <ul className="rows">
        {instalments.map(({ due, amount, performedOn }) => (
          <li key={`${due}${amount}`}>
            <p>
              <b>{amount} 元</b> {performedOn && <span className="badge stopped">✓ 已履行</span>}
            </p>
            <p>{performedOn ? `${wholeDay(performedOn)}付清` : `最迟${wholeDay(due)}`}</p>
          </li>
        ))}
        {duties.map(({ what, due }) => (
          <li key={what}>
            <p>{what}</p>
            {due && <p>最迟{wholeDay(due)}</p>}
          </li>
        ))}
        {rights.map((right) => (
          <RemedyRow key={right.title} {...right} />
        ))}
      </ul>
      <p className="hint">全文以您手里的协议书为准。</p>
    </section>
  );
}
