import { Popover } from 'antd';
import { useState } from 'react';
import { useExplanations } from '../../api/queries';
import type { CaseFile, Noun } from '../../api/wire';
import type { Present } from '../../api/wire-inbox';
import { AwaitedBadge, ClockBadge } from '../../shared/ClockBadge';
import { Flags } from '../../shared/Flags';
import { GuidanceNote } from '../../shared/GuidanceNote';
import { Light } from '../../shared/Light';
import { NextStep } from '../../shared/NextStep';
import { maskName } from '../../shared/person/PersonMask';
import { StatusTag } from '../../shared/StatusTag';
import { Guarded } from '../../shared/states/States';
import { clockWords, headClocks, laneClocks } from '../../shared/words/clocks';
import { wordOf } from '../../shared/words/codes';

/** The first lines of a case: what it is about, who has it, which limits run, what is next. */
export function CaseHead({ noun, item, others = [] }: { noun: Noun; item: CaseFile; others?: Present[] }) {
  const channel = item.texts[0]?.fields.channel;
  return (
    <header className="case-head">
      <div className="case-line">
        <span className="case-code figures">{item.caseCode}</span>
        <h1>{headline(item)}</h1>
        {item.category && <span className="secondary">{wordOf('category', item.category)}</span>}
        {typeof channel === 'string' && <span className="secondary">{wordOf('channel', channel)}</span>}
        <Flags item={item} />
        <StatusTag procedure={item.procedure} status={item.status} title={item.statusTitle} />
        {item.colour && <Light colour={item.colour} clock={item.colourClock} />}
        <Others people={others} />
      </div>
      <div className="case-line">
        <Holders item={item} />
        <Clocks noun={noun} item={item} />
      </div>
      <LaneLimits noun={noun} item={item} />
      {item.note && <p className="next">{item.note}</p>}
      {item.anonymous && (
        <p className="secondary">匿名反映：没有可以告知、送达、回访的人，文书存卷备查（条例第23条）</p>
      )}
      {item.levelGuidance && <GuidanceNote guidance={item.levelGuidance} />}
      <NextStep item={item} />
    </header>
  );
}

/** The matter in the petitioner's words, else its class. */
function headline(item: CaseFile): string {
  const request = item.texts[0]?.fields.request;
  return typeof request === 'string' && request ? request : (item.topicTitle ?? item.title ?? item.statusTitle);
}

/** Who else has the case open: 李× 也在看. */
function Others({ people }: { people: Present[] }) {
  if (people.length === 0) return null;
  return (
    <span className="others" role="status">
      {people.map(({ name, state }) => (
        <span key={name}>
          <span className="avatar" aria-hidden>
            {[...name][0]}
          </span>
          {name} {state === 'writing' ? '正在填写' : '也在看'}
        </span>
      ))}
    </span>
  );
}

function Holders({ item }: { item: CaseFile }) {
  const [first, ...others] = item.people.filter(({ side }) => side === 'petitioner' || side === 'applicant');
  const { petitioner, leadTitle, coTitles = [] } = item;
  const handler = item.handlerName ?? item.handler;
  const persons = petitioner?.persons ?? others.length + 1;
  return (
    <span className="holders">
      {(petitioner ?? first) && <b>{petitioner?.name ?? maskName(first?.name ?? '')}</b>}
      {persons > 1 && `等${persons}人`}
      {leadTitle && <span> 牵头 {leadTitle}</span>}
      {coTitles.length > 0 && <span> 协办 {coTitles.join(' ')}</span>}
      {handler && <span> 承办 {handler}</span>}
    </span>
  );
}

function Clocks({ noun, item }: { noun: Noun; item: CaseFile }) {
  return (
    <span className="clocks">
      {headClocks(item.clocks).map(({ id, clock }) => (
        <span key={id}>
          <ClockBadge id={id} clock={clock} />
          <Why noun={noun} caseId={item.id} clockId={id} />
        </span>
      ))}
      {item.awaited?.map((id) => (
        <AwaitedBadge key={id} id={id} />
      ))}
    </span>
  );
}

/** Limits that only one part or one petitioner has: 部分二·转办期限, 张**·申请复查. */
function LaneLimits({ noun, item }: { noun: Noun; item: CaseFile }) {
  const nameOf = (party: string) => maskName(item.people.find(({ id }) => id === party)?.name ?? '信访人');
  const limits = laneClocks(item, nameOf);
  if (limits.length === 0) return null;
  return (
    <div className="case-line">
      <span className="clocks" role="group" aria-label="各部分、各信访人的期限">
        {limits.map(({ id, clock, whose }) => (
          <span key={id}>
            <ClockBadge id={id} clock={clock} whose={whose} />
            <Why noun={noun} caseId={item.id} clockId={id} whose={whose} />
          </span>
        ))}
      </span>
    </div>
  );
}

/** 为什么是这一天: the steps that led to the day, in the server's words. */
function Why({ noun, caseId, clockId, whose = '' }: { noun: Noun; caseId: string; clockId: string; whose?: string }) {
  const [open, setOpen] = useState(false);
  const told = useExplanations(noun, caseId, open);
  const steps = told.data?.items.find(({ id }) => id === clockId)?.explain ?? [];
  const content = (
    <Guarded query={told}>
      <ol className="why">
        {steps.map((step, index) => (
          <li key={index}>{step.text}</li>
        ))}
      </ol>
    </Guarded>
  );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      title="为什么是这一天"
      content={content}
    >
      <button
        type="button"
        className="why-button"
        aria-expanded={open}
        aria-label={`${whose}${clockWords(clockId).title}：为什么是这一天`}
      >
        为什么是这一天
      </button>
    </Popover>
  );
}
