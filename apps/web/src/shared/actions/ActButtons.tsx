import { Button } from 'antd';
import { useId, type ReactNode } from 'react';
import type { Action } from '../../api/wire';
import { useKey } from '../keys/registry';
import { actKeys, type KeyId } from '../keys/table';
import { actWords } from '../words/acts';
import { articleWords } from '../words/article';
import { groupsOf } from './groups';

interface Props {
  items: Action[];
  /** The act that this person owes next; it stands first and is the one in blue until another is chosen. */
  owed: string | null;
  chosen: string | null;
  onChoose: (action: Action) => void;
}

/** The acts that are open to the person, each a button that names it, some with a key. */
export function ActButtons({ items, owed, chosen, onChoose }: Props) {
  if (items.length === 0) return <p className="hint">现在没有要您办理的动作</p>;
  const front = chosen ?? owed;
  return (
    <>
      {groupsOf(items, owed).map(({ title, items: acts }) => (
        <ActGroup key={title ?? ''} title={title}>
          {acts.map((action) => (
            <li key={action.act}>
              <ActButton
                action={action}
                front={action.act === front}
                pressed={action.act === chosen}
                onChoose={() => onChoose(action)}
              />
            </li>
          ))}
        </ActGroup>
      ))}
    </>
  );
}

function ActGroup({ title, children }: { title: string | null; children: ReactNode }) {
  const id = useId();
  return (
    <>
      {title && (
        <h3 className="acts-title" id={id}>
          {title}
        </h3>
      )}
      <ul className="acts" aria-labelledby={title ? id : undefined}>
        {children}
      </ul>
    </>
  );
}

interface ButtonProps {
  action: Action;
  front: boolean;
  pressed: boolean;
  onChoose: () => void;
}

function ActButton({ action, front, pressed, onChoose }: ButtonProps) {
  const { key } = actWords(action.act, action.title);
  const [id] = (Object.entries(actKeys) as [KeyId, string][]).find(([, letter]) => letter === key) ?? [];
  const article = articleWords(action.article);
  return (
    <>
      {id && <ActKey id={id} onChoose={onChoose} />}
      <Button
        type={front ? 'primary' : 'default'}
        aria-pressed={pressed}
        title={article || undefined}
        onClick={onChoose}
      >
        {key && <kbd>{key.toLowerCase()}</kbd>} {action.title}
      </Button>
    </>
  );
}

function ActKey({ id, onChoose }: { id: KeyId; onChoose: () => void }) {
  useKey(id, onChoose);
  return null;
}
