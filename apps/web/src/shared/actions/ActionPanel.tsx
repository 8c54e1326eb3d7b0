import { Button } from 'antd';
import { useRef, useState } from 'react';
import { actSpec, fixedOf, opensCase } from '../../api/acts';
import { useActions } from '../../api/queries';
import type { Action, CaseFile, Noun } from '../../api/wire';
import { useKey } from '../keys/registry';
import { Guarded } from '../states/States';
import { actWords } from '../words/acts';
import { ActButtons } from './ActButtons';
import { ActForm } from './ActForm';
import { GreyActs } from './GreyActs';
import { PendingBox } from './PendingBox';
import { UndoBar, type Undoable } from './UndoBar';
import type { ActAnswer, IssuedPaper } from './useAct';
import { useRoom } from './useRoom';

interface Props {
  noun: Noun;
  item: CaseFile;
  /** Keys of the person (`role:…`, `unit:…`), to see whether a waiting signature is theirs. */
  keys: string[];
  onDirty: (dirty: boolean) => void;
  onPaper: (paper: IssuedPaper) => void;
  /** Goes to a case that an act has opened. */
  onCase?: (procedure: string, id: string) => void;
  /** Tells of every act that was done. */
  onDone?: (answer: ActAnswer) => void;
}

/** Taking back has its own bar for as long as it is possible. */
const undoAct = 'petition.undo';

/** The only place for acts. What may not be done now stays grey and says why, with its article. */
export function ActionPanel({ noun, item, keys, onDirty, onPaper, onCase, onDone }: Props) {
  const actions = useActions(noun, item.id);
  const [chosen, setChosen] = useState<{
    act: string;
    title: string;
    target?: string;
    fixed?: Record<string, unknown>;
  } | null>(null);
  const [told, setTold] = useState<ActAnswer | null>(null);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [takenBack, setTakenBack] = useState(false);
  const [grey, setGrey] = useState(false);
  const items = (actions.data?.items ?? [])
    .filter(({ act }) => actSpec(act) && act !== undoAct)
    .map((action) => ({ ...action, title: actWords(action.act, action.title).title ?? action.title }));
  const done = (answer: ActAnswer) => {
    const row = items.find(({ act }) => act === chosen?.act);
    setTold(answer);
    setTakenBack(false);
    setUndoable(row?.undo && !answer.pending && !opensCase(row.act) ? undoableOf(row, answer) : null);
    setChosen((now) => (now?.act === chosen?.act ? null : now)); // the next act may be open already
    onDone?.(answer);
  };
  const choose = (action: Action) => setChosen({ ...action, fixed: fixedOf(action.act, item.id) });
  const close = () => {
    setChosen(null);
    onDirty(false);
  };
  const box = useRef<HTMLElement>(null);
  useRoom(box);
  useKey('allActs', () => setGrey(!grey));
  return (
    <section ref={box} className="panel" aria-label="办理动作">
      <h2>办理动作</h2>
      <div role="status">
        {takenBack && <p className="told">已撤销，事项回到原来的状态</p>}
        {told && !takenBack && <Told answer={told} here={item} onPaper={onPaper} onCase={onCase} />}
      </div>
      {undoable && (
        <UndoBar
          key={undoable.since}
          done={undoable}
          onGone={() => setUndoable(null)}
          onUndone={() => (setUndoable(null), setTakenBack(true))}
        />
      )}
      <PendingBox item={item} keys={keys} onChoose={setChosen} />
      <Guarded query={actions}>
        <ActButtons
          items={items.filter(({ allowed }) => allowed)}
          owed={item.next?.mine ? item.next.act : null}
          chosen={chosen?.act ?? null}
          onChoose={choose}
        />
        {chosen && (
          <ActForm
            key={chosen.act}
            noun={noun}
            item={item}
            {...chosen}
            onDone={done}
            onClose={close}
            onDirty={onDirty}
          />
        )}
        <GreyActs items={items.filter(({ allowed }) => !allowed)} open={grey} onToggle={() => setGrey(!grey)} />
      </Guarded>
    </section>
  );
}

function undoableOf({ act, title }: Action, { id, seq }: ActAnswer): Undoable {
  return { act, text: `已办理：${title}`, caseId: id, seq, since: Date.now() };
}

interface ToldProps {
  answer: ActAnswer;
  here: CaseFile;
  onPaper: (paper: IssuedPaper) => void;
  onCase?: (procedure: string, id: string) => void;
}

function Told({ answer, here, onPaper, onCase }: ToldProps) {
  const opened = answer.id !== here.id;
  return (
    <p className="told">
      {opened ? '已登记' : answer.pending ? '已送复签' : `已办理，现在是“${answer.statusTitle}”`}
      {opened && onCase && (
        <Button size="small" type="link" onClick={() => onCase(answer.procedure, answer.id)}>
          打开 {answer.caseCode}
        </Button>
      )}
      {(answer.documents ?? []).map((paper) => (
        <Button key={paper.id} size="small" type="link" onClick={() => onPaper(paper)}>
          看《{paper.title}》
        </Button>
      ))}
    </p>
  );
}
