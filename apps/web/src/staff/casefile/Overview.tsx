import type { CaseFile } from '../../api/wire';
import { codeTitle } from '../../api/dictionaries';
import { useUnitNames } from '../../api/queries';
import { PersonMask } from '../../shared/person/PersonMask';
import { wordOf } from '../../shared/words/codes';
import { textLines } from '../../shared/words/texts';
import { fullDay, wallTime } from '../../shared/words/days';

/** Told elsewhere: people below, ids by 关联. */
const elsewhere = [
  'people',
  'representatives',
  'channel',
  'persons',
  'flags',
  'petition',
  'visit',
  'measure',
  'parties',
];

/** 概况: what is asked for, on which facts and grounds, and by whom. */
export function Overview({ item }: { item: CaseFile }) {
  const [opening] = item.texts;
  const units = useUnitNames();
  const lines = textLines(
    opening?.act ?? '',
    Object.fromEntries(Object.entries(opening?.fields ?? {}).filter(([name]) => !elsewhere.includes(name))),
    units,
  );
  return (
    <dl className="facts">
      {lines.map(({ label, text }) => (
        <Fact key={label} label={label} text={text} />
      ))}
      <Decision item={item} units={units} />
      <dt>当事人</dt>
      <dd>
        <ul className="people">
          {item.people.map((party) => (
            <li key={party.id}>
              <span className="secondary">{wordOf('side', party.side)}</span>{' '}
              <PersonMask party={party} revealOn={item.respondent && item.petition ? item.petition : item.id} />
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

/** Of a 复查 or 复核: whose opinion is looked at, how far the hearing is, what was decided. */
function Decision({ item, units }: { item: CaseFile; units: ReadonlyMap<string, string> }) {
  if (!item.respondent) return null;
  const { respondent, hearing, outcomeTitle, decidedOn, redoBy, publicity } = item;
  return (
    <>
      <Fact label="被申请的意见" text={units.get(respondent) ?? respondent} />
      <Fact label="听证" text={typeof hearing === 'string' ? wordOf('hearing', hearing) : ''} />
      <Fact label="结论" text={[outcomeTitle, decidedOn && fullDay(decidedOn)].filter(Boolean).join('，')} />
      <Fact label="重新办理" text={redoBy ? `由 ${redoBy} 承办` : ''} />
      <Fact label="公示" text={publicity ? '向社会公示' : ''} />
    </>
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
