import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { isComposing } from '../../shared/keys/composing';
import { useKey } from '../../shared/keys/registry';
import { UndoToast } from '../../shared/undo/UndoToast';
import { useSession } from '../session';
import { ownTitle } from '../shell/menu';
import { useTabTitle } from '../shell/tabs';
import { Correction } from './Correction';
import { DeskBars } from './DeskBars';
import './desk.css';
import { fieldId, focusAfter, focusField } from './focus';
import type { DeskForm } from './form';
import { HistoryPanel } from './HistoryPanel';
import { MatterFields } from './MatterFields';
import { ModeBar } from './ModeBar';
import { ModeBoxes } from './ModeBoxes';
import { MoreFields } from './MoreFields';
import { PersonFields } from './PersonFields';
import { reprintSlip } from './queries';
import { SlipPanel } from './SlipPanel';
import { SlipPaper } from './SlipPaper';
import { TodayList } from './TodayList';
import { useDesk, type Desk } from './useDesk';
import { useConsultToMatter } from './useConsultToMatter';
import { WindowBoard } from './WindowBoard';

/** 导访工作台: from the card to the slip by keys alone; focus begins and ends in 证件. */
export function DeskPage() {
  useTabTitle(ownTitle(useSession().account, '/desk') ?? '导访工作台');
  const desk = useDesk();
  const { form, set, slips, dispatch } = desk;
  const acts = useDeskActs(desk);
  const register = useConsultToMatter(desk);
  return (
    <div className="desk">
      <h1 className="for-readers">导访工作台</h1>
      <ModeBar form={form} acts={acts} counts={desk.visits.data?.counts} />
      <DeskBars desk={desk} />
      <div className="desk-columns">
        <form
          className="desk-form"
          aria-label="来访登记"
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={nextByEnter}
        >
          <PersonFields form={form} set={set} />
          <MatterFields
            {...{ form, set, said: desk.said, suggested: desk.suggested, chosen: desk.chosen }}
            windows={desk.rows}
          />
          <ModeBoxes form={form} set={set} />
          <MoreFields form={form} set={set} />
          <div className="desk-go">
            <Button
              id={fieldId('submit')}
              type="primary"
              size="large"
              aria-busy={desk.register.busy}
              onClick={() => void desk.submit()}
            >
              {desk.register.busy ? '办理中…' : goWords(form)}
            </Button>
            <span role="status" className="secondary">
              {desk.kept.savedAt ? `草稿已存 ${desk.kept.savedAt}` : desk.kept.restored && '已取回未提交的内容'}
            </span>
          </div>
        </form>
        <div className="desk-middle">
          <HistoryPanel
            matches={desk.matches}
            form={form}
            onLink={({ id, caseCode }) => set({ linkTo: { id, caseCode }, judgedNew: false })}
            onNew={() => set({ linkTo: null, judgedNew: true })}
          />
          {dispatch.correcting && (
            <Correction
              key={dispatch.correcting.visit}
              reason={dispatch.correcting.reason}
              windows={desk.rows}
              problem={dispatch.problem}
              busy={dispatch.busy}
              onMove={(window) => void dispatch.move(window).then(() => focusField('id'))}
              onClose={() => (dispatch.close(), focusField('id'))}
            />
          )}
          {slips.shown && (
            <SlipPanel
              shown={slips.shown}
              onReprint={() => slips.shown && reprint(desk, slips.shown.visit)}
              onCorrect={() => slips.shown && dispatch.correct(correctionOf(desk, slips.shown.visit))}
              onMissing={slips.missing}
            />
          )}
        </div>
        <div className="desk-side">
          <WindowBoard
            windows={desk.rows}
            loading={desk.windows.isPending}
            onRetry={() => void desk.windows.refetch()}
          />
          <TodayList
            query={desk.visits}
            onReprint={(row) => reprint(desk, row.id)}
            onCorrect={(row) => dispatch.correct(correctionOf(desk, row.id))}
            onRegister={register}
          />
        </div>
      </div>
      {dispatch.dispatched && (
        <UndoToast
          text={dispatch.dispatched.text}
          since={dispatch.dispatched.at}
          onUndo={() => void dispatch.undo()}
          onGone={dispatch.forget}
        />
      )}
      {desk.aside && !dispatch.dispatched && (
        <UndoToast
          key={desk.aside.at}
          text="已换新来访，未提交的内容可以取回"
          since={desk.aside.at}
          onUndo={desk.takeBack}
          onGone={desk.forgetAside}
        />
      )}
      <div ref={slips.paper} hidden>
        {slips.shown && <SlipPaper slip={slips.shown.slip} />}
      </div>
    </div>
  );
}

/** Enter = next field. Shift+Enter stays a line break; what an input method composes is its own. */
function nextByEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, key, shiftKey, ctrlKey, metaKey } = event;
  if (key !== 'Enter' || shiftKey || ctrlKey || metaKey || isComposing(event)) return;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  focusAfter(target);
}

/** The button names what comes of it. */
function goWords({ consult, linkTo, visit }: DeskForm): string {
  if (consult) return 'F9 记录咨询并结束';
  if (linkTo) return `F9 记重访 ${linkTo.caseCode} 并打印回执`;
  return visit ? 'F9 登记另一事项并打印回执' : 'F9 登记并打印回执';
}

function reprint({ slips }: Desk, visit: string): void {
  void reprintSlip(visit).then(
    (slip) => slips.show(visit, slip),
    () => slips.again(),
  );
}

function correctionOf({ visits, slips }: Desk, visit: string) {
  const row = visits.data?.items.find(({ id }) => id === visit);
  const slip = slips.shown?.visit === visit ? slips.shown.slip : null;
  return { id: visit, ticket: row?.ticket ?? slip?.ticket ?? null, window: row?.window ?? slip?.window ?? null };
}

/** The modes, by key and by button alike. */
function useDeskActs(desk: Desk) {
  const { form, set } = desk;
  const acts = {
    newVisitor: desk.putAside,
    samePerson: desk.again,
    group: () => set({ group: !form.group }),
    urgent: () => toggle(set, form, 'urgent', 'urgent'),
    consult: () => toggle(set, form, 'consult', 'answer'),
  };
  useKey('newVisitor', acts.newVisitor);
  useKey('samePerson', acts.samePerson);
  useKey('group', acts.group);
  useKey('urgent', acts.urgent);
  useKey('consult', acts.consult);
  useKey('submit', () => void desk.submit());
  useKey('saveDraft', desk.kept.saveNow);
  useKey('print', () => desk.slips.shown && reprint(desk, desk.slips.shown.visit), desk.slips.shown !== null);
  return acts;
}

/** On: the field of the mode asks for its words. Off: the focus goes back to where every visit begins. */
function toggle(set: Desk['set'], form: DeskForm, mode: 'urgent' | 'consult', field: string): void {
  const on = !form[mode];
  set({ [mode]: on });
  setTimeout(() => focusField(on ? field : 'summary'));
}
