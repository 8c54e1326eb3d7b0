import { dayOf } from '@yimen/domain/calendar/days';
import { useEffect, useRef } from 'react';
import type { Proof } from '../api';
import { isSealed, type Progress } from '../progress';
import { wholeDay } from '../words/dates';
import { sentenceOf } from '../words/sentence';
import { canRate, stagesOf } from '../words/stages';
import { AnswerList } from './answer-list';
import { LimitList } from './limit-list';
import { NoticeList, PaperList } from './record-lists';
import { RatingForm } from './rating-form';
import { RemedyList } from './remedy-list';
import { StageStrip } from './stage-strip';

interface Props {
  progress: Progress;
  proof: Proof;
  onLeave: () => void;
}

/** One matter as its petitioner reads it: where it is first, then what he may do, then the record. */
export function ProgressView({ progress, proof, onLeave }: Props) {
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
      </section>
      {!isSealed(progress) && <Particulars progress={progress} proof={proof} />}
      <div className="choices">
        <button type="button" onClick={onLeave}>
          看完了，退出
        </button>
      </div>
    </>
  );
}

function Particulars({ progress, proof }: Omit<Props, 'onLeave'>) {
  return (
    <>
      <AnswerList answers={progress.answers} />
      <RemedyList remedies={progress.remedies} />
      {canRate(progress.status) && <RatingForm progress={progress} proof={proof} />}
      <LimitList progress={progress} />
      <PaperList papers={progress.papers} />
      <NoticeList notices={progress.notices} />
    </>
  );
}
