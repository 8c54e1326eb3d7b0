import { dayOf } from '@yimen/domain/calendar/days';
import { useEffect, useRef } from 'react';
import type { Token } from '../api';
import { isSealed, type Progress } from '../progress';
import { wholeDay } from '../words/dates';
import { sentenceOf } from '../words/sentence';
import { canRate, stagesOf } from '../words/stages';
import { AgreementPanel } from './agreement-panel';
import { AnswerList } from './answer-list';
import { LimitList } from './limit-list';
import { MaterialForm } from './material-form';
import { NoticeList } from './notice-list';
import { PaperList } from './paper-list';
import { RatingForm } from './rating-form';
import { RemedyList } from './remedy-list';
import { StageStrip } from './stage-strip';
import { ToldList } from './told-list';

interface Props {
  progress: Progress;
  token: Token;
  onLeave: (why: 'idle' | 'again') => void;
}

/** One matter as its petitioner reads it: where it is first, then what he may do, then the record. */
export function ProgressView({ progress, token, onLeave }: Props) {
  const sentence = useRef<HTMLHeadingElement>(null);
  useEffect(() => sentence.current?.focus(), []);
  return (
    <>
      <section className="panel first">
        <h1 ref={sentence} tabIndex={-1}>
          {sentenceOf(progress)}
        </h1>
        {!isSealed(progress) && <StageStrip stages={stagesOf(progress)} />}
        <p className="hint">
          编号 <span className="number">{progress.caseCode}</span>
          <br />
          登记日期 {wholeDay(dayOf(progress.openedAt))}
        </p>
        <Calls progress={progress} />
      </section>
      {!isSealed(progress) && <Particulars progress={progress} token={token} onOver={() => onLeave('idle')} />}
      <div className="choices">
        <button type="button" onClick={() => onLeave('again')}>
          看完了，退出
        </button>
      </div>
    </>
  );
}

/** Whom to call: the unit's office, else the centre. */
function Calls({ progress: { unitPhone, unitTitle, centre } }: { progress: Progress }) {
  const [title, phone] = unitPhone
    ? [`${unitTitle ?? '承办单位'}窗口`, unitPhone]
    : [centre?.title ?? '中心', centre?.phone];
  if (!phone) return null;
  return (
    <p className="call">
      <a className="button" href={`tel:${phone}`}>
        {title} <span className="whole-number">{phone}</span> 打电话
      </a>
    </p>
  );
}

function Particulars({ progress, token, onOver }: { progress: Progress; token: Token; onOver: () => void }) {
  const given = { token, onOver };
  return (
    <>
      <AnswerList answers={progress.answers} />
      <ToldList progress={progress} />
      {progress.agreement && <AgreementPanel agreement={progress.agreement} />}
      <RemedyList remedies={progress.remedies} />
      {canRate(progress.status) && <RatingForm progress={progress} {...given} />}
      <LimitList progress={progress} />
      <PaperList papers={progress.papers} {...given} />
      {progress.materials?.open && <MaterialForm count={progress.materials.count} {...given} />}
      <NoticeList notices={progress.notices} />
    </>
  );
}
