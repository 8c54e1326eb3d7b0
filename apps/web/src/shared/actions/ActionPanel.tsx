import { Button } from 'antd';
import { useState } from 'react';
import { actSpec } from '../../api/acts';
import { useActions } from '../../api/queries';
import type { Action, CaseFile, Noun } from '../../api/wire';
import { useKey } from '../keys/registry';
import { actKeys, type KeyId } from '../keys/table';
import { Guarded } from '../states/States';
import { actWords } from '../words/acts';
import { ActForm } from './ActForm';
import { GreyActs } from './GreyActs';
import { PendingBox } from './PendingBox';
import { UndoBar, type Undoable } from './UndoBar';
import type { ActAnswer, IssuedPaper } from './useAct';

interface Props {
  noun: Noun;
  item: CaseFile;
  /** Keys of the person (`role:…`, `unit:…`), to see whether a waiting signature is theirs. */
  keys: string[];
  onDirty: (dirty: boolean) => void;
  onPaper: (paper: IssuedPaper) => void;
  /** Tells of every act that was done. */
  onDone?: (answer: ActAnswer) => void;
}

/** Taking back has its own bar for as long as it is possible. */
const undoAct = 'petition.undo';

/** The only place for acts. What may not be done now stays grey and says why, with its article. */
export function ActionPanel({ noun, item, keys, onDirty, onPaper, onDone }: Props) {
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
  const items = (actions.data?.items ?? []).filter(({ act }) => actSpec(act) && act !== undoAct);
  const done = (answer: ActAnswer) => {
    const row = items.find(({ act }) => act === chosen?.act);
    setTold(answer);
    setTakenBack(false);
    setUndoable(row?.undo && !answer.pending ? undoableOf(row, answer) : null);
    setChosen(null);
    onDone?.(answer);
  };
  const close = () => {
    setChosen(null);
    onDirty(false);
  };
  useKey('allActs', () => setGrey(!grey));
  return (
    <section className="panel" aria-label="办理动作">
      <h2>办理动作</h2>
      <div role="status">
        {takenBack && <p className="told">已撤销，事项回到原来的状态</p>}
        {told && !takenBack && <Told answer={told} onPaper={onPaper} />}
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
        <ActButtons items={items.filter(({ allowed }) => allowed)} chosen={chosen?.act ?? null} onChoose={setChosen} />
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

interface ButtonsProps {
  items: Action[];
  chosen: string | null;
  onChoose: (action: Action) => void;
}

function ActButtons({ items, chosen, onChoose }: ButtonsProps) {
  if (items.length === 0) return <p className="hint">现在没有要您办理的动作</p>;
  return (
    <ul className="acts">
      {items.map((action) => (
        <li key={action.act}>
          <ActButton action={action} pressed={action.act === chosen} onChoose={() => onChoose(action)} />
        </li>
      ))}
    </ul>
  );
}

function ActButton({ action, pressed, onChoose }: { action: Action; pressed: boolean; onChoose: () => void }) {
  const { key } = actWords(action.act, action.title);
  const [id] = (Object.entries(actKeys) as [KeyId, string][]).find(([, letter]) => letter === key) ?? [];
  return (
    <>
      {id && <ActKey id={id} onChoose={onChoose} />}
      <Button type={pressed ? 'primary' : 'default'} aria-pressed={pressed} title={action.article} onClick={onChoose}>
        {key && <kbd>{key.toLowerCase()}</kbd>} {action.title}
      </Button>
    </>
  );
}

function ActKey({ id, onChoose }: { id: KeyId; onChoose: () => void }) {
  useKey(id, onChoose);
  return null;
}

function Told({ answer, onPaper }: { answer: ActAnswer; onPaper: (paper: IssuedPaper) => void }) {
  return (
    <p className="told">
      {answer.pending ? '已送复签' : `已办理，现在是“${answer.statusTitle}”`}
      {(answer.documents ?? []).map((paper) => (
        <Button key={paper.id} size="small" type="link" onClick={() => onPaper(paper)}>
          看《{paper.title}》
        </Button>
      ))}
    </p>
  );
}
