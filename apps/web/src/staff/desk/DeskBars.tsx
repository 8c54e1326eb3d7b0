import { Alert, Button } from 'antd';
import { printPaper } from '../../shared/print/print';
import { GuidanceNote } from '../../shared/GuidanceNote';
import { Failure } from '../../shared/states/States';
import { blankPaper, blankStyle } from './BlankPaper';
import type { Desk } from './useDesk';

/** What the desk has to be told: no network, an engine that comes later, a likely duplicate, who was told of an urgent matter. */
export function DeskBars({ desk }: { desk: Desk }) {
  const { problem } = desk.register;
  const offline = problem?.body.code === 'offline';
  const done = desk.done;
  return (
    <div className="desk-bars" aria-live="polite">
      {offline && (
        <Alert
          banner
          type="error"
          title={
            navigator.onLine ? '网络已断开，内容保存在本页，恢复后按 F9 提交' : '网络断开时可先填纸质登记表，恢复后补录'
          }
          action={
            <Button size="small" onClick={() => void printPaper(blankPaper(), blankStyle)}>
              打印空白登记表
            </Button>
          }
        />
      )}
      {problem && !offline && <Failure error={problem} kept onRetry={() => void desk.submit()} />}
      {done?.answer.engine === 'waiting' && <Alert banner type="warning" title="已登记，流程稍后启动" />}
      {done?.unjudged && <Alert banner type="warning" title={`疑似重复·待甄别${codeOf(done.answer.caseCode)}`} />}
      {done?.answer.linked && (
        <Alert
          banner
          type="success"
          title={`已记重访：${done.answer.linked.caseCode} ${done.answer.linked.statusTitle}`}
        />
      )}
      {done?.form.urgent && !done.form.consult && <Alert banner type="warning" title="已报值班领导，待回执" />}
      {done?.answer.anonymous && (
        <Alert banner type="info" title="匿名反映：照常登记转办，没有可以告知、送达的人（条例第23条）" />
      )}
      {done?.answer.levelGuidance && <GuidanceNote guidance={done.answer.levelGuidance} />}
      {done?.answer.warnings?.map(({ code, message }) => (
        <Alert key={code} banner type="info" title={message} />
      ))}
    </div>
  );
}

function codeOf(caseCode: string | undefined): string {
  return caseCode ? ` ${caseCode}` : '';
}
