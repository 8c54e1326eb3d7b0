import { Popover } from 'antd';
import { useState } from 'react';
import { useExplanations, useUnits } from '../../api/queries';
import type { CaseFile, Noun } from '../../api/wire';
import { ClockBadge } from '../../shared/ClockBadge';
import { Flags } from '../../shared/Flags';
import { Light } from '../../shared/Light';
import { NextStep } from '../../shared/NextStep';
import { maskName } from '../../shared/PersonMask';
import { StatusTag } from '../../shared/StatusTag';
import { Guarded } from '../../shared/states/States';
import { clockWords, pressing } from '../../shared/words/clocks';
import { wordOf } from '../../shared/words/codes';

/** The first lines of a case: what it is about, who has it, which limits run, what is next. */
export function CaseHead({ noun, item }: { noun: Noun; item: CaseFile }) {
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
        <Light clocks={item.clocks} />
      </div>
      <div className="case-line">
        <Holders item={item} />
        <Clocks noun={noun} item={item} />
      </div>
      {item.note && <p className="next">{item.note}</p>}
      <NextStep item={item} />
    </header>
  );
}

/** The matter in the petitioner's words, else its class. */
function headline(item: CaseFile): string {
  const request = item.texts[0]?.fields.request;
  return typeof request === 'string' && request ? request : (item.topicTitle ?? item.statusTitle);
}

function Holders({ item }: { item: CaseFile }) {
  const units = useUnits().data?.items ?? [];
  const title = (id: string) => units.find((unit) => unit.id === id)?.title ?? id;
  const [first, ...others] = item.people.filter(({ side }) => side === 'petitioner' || side === 'applicant');
  const co = (item.co ?? []).map(title).join(' ');
  return (
    <span className="holders">
      {first && <b>{maskName(first.name)}</b>}
      {others.length > 0 && `等${others.length + 1}人`}
      {item.leadTitle && <span> 牵头 {item.leadTitle}</span>}
      {co && <span> 协办 {co}</span>}
      {item.handler && <span> 承办 {item.handler}</span>}
    </span>
  );
}

function Clocks({ noun, item }: { noun: Noun; item: CaseFile }) {
  const running = pressing(item.clocks);
  const law = running.filter(({ id }) => clockWords(id).kind !== '承诺');
  const promises = running.filter(({ id }) => clockWords(id).kind === '承诺');
  return (
    <span className="clocks">
      {[...law, ...promises].map(({ id, clock }) => (
        <span key={id}>
          <ClockBadge id={id} clock={clock} />
          {noun === 'petitions' && <Why caseId={item.id} clockId={id} />}
        </span>
      ))}
    </span>
  );
}

/** 为什么是这一天: the steps that led to the day, in the server's words. */
function Why({ caseId, clockId }: { caseId: string; clockId: string }) {
  const [open, setOpen] = useState(false);
  const told = useExplanations(caseId, open);
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
        aria-label={`${clockWords(clockId).title}：为什么是这一天`}
      >
        为什么
      </button>
    </Popover>
  );
}
