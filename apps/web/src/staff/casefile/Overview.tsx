import type { CaseFile } from '../../api/wire';
import { codeTitle } from '../../api/dictionaries';
import { useUnitNames } from '../../api/queries';
import { PersonMask } from '../../shared/person/PersonMask';
import { wordOf } from '../../shared/words/codes';
import { textLines } from '../../shared/words/texts';
import { wallTime } from '../../shared/words/days';

const people = ['people', 'representatives', 'channel', 'persons', 'flags'];

/** 概况: what is asked for, on which facts and grounds, and by whom. */
export function Overview({ item }: { item: CaseFile }) {
  const [opening] = item.texts;
  const lines = textLines(
    'petition.register',
    Object.fromEntries(Object.entries(opening?.fields ?? {}).filter(([name]) => !people.includes(name))),
    useUnitNames(),
  );
  return (
    <dl className="facts">
      {lines.map(({ label, text }) => (
        <Fact key={label} label={label} text={text} />
      ))}
      <dt>当事人</dt>
      <dd>
        <ul className="people">
          {item.people.map((party) => (
            <li key={party.id}>
              <span className="secondary">{wordOf('side', party.side)}</span>{' '}
              <PersonMask party={party} revealOn={item.id} />
            </li>
          ))}
        </ul>
      </dd>
      <Fact label="内容分类" text={item.topicTitle ?? ''} />
      <Fact label="法定途径" text={item.route ? wordOf('route', item.route) : ''} />
      <Fact
        label="三到位一处理"
        text={(item.findings ?? []).map((code) => codeTitle('four_findings', code)).join('、')}
      />
      <Fact label="登记时间" text={wallTime(item.openedAt)} />
    </dl>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  if (!text) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}
