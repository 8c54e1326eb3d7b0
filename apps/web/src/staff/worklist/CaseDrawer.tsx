import { Button, Drawer } from 'antd';
import { useMemo } from 'react';
import { useCase, useJournal } from '../../api/queries';
import type { Noun } from '../../api/wire';
import { ActionPanel } from '../../shared/actions/ActionPanel';
import { ChoicesContext } from '../../shared/actions/choices';
import { Guarded } from '../../shared/states/States';
import { Timeline } from '../../shared/Timeline';
import { CaseHead } from '../casefile/CaseHead';
import { useChoices } from '../casefile/useChoices';
import { holderKeys, useSession } from '../session';
import { Marked } from '../shell/Marked';
import { casePath, openPath, useDirtyMark } from '../shell/tabs';

const latest = 5;

interface Props {
  noun: Noun;
  id: string;
  /** An act was done: the list may show its fresh order. */
  onDone: () => void;
  onClose: () => void;
}

/** A case beside its list: badges, the five last entries, the acts. The list stays usable, j and k keep the drawer open. */
export function CaseDrawer({ noun, id, onDone, onClose }: Props) {
  return (
    <Drawer
      open
      onClose={onClose}
      mask={false}
      size={560}
      title="事项"
      extra={
        <Button onClick={() => openPath(`/${noun}/${id}`)}>
          <kbd>o</kbd> 整页打开
        </Button>
      }
    >
      <DrawerBody key={id} noun={noun} id={id} onDone={onDone} />
    </Drawer>
  );
}

function DrawerBody({ noun, id, onDone }: Omit<Props, 'onClose'>) {
  const file = useCase(noun, id);
  const journal = useJournal(noun, id);
  const { account } = useSession();
  const keys = useMemo(() => holderKeys(account), [account]);
  const setDirty = useDirtyMark();
  const choices = useChoices(file.data, []);
  return (
    <Guarded query={file}>
      {file.data && (
        <Marked>
          <CaseHead noun={noun} item={file.data} />
          <ChoicesContext value={choices}>
            <ActionPanel
              noun={noun}
              item={file.data}
              keys={keys}
              onDirty={setDirty}
              onCase={(procedure, opened) => openPath(casePath(procedure, opened))}
              onPaper={() => openPath(`/${noun}/${id}`)}
              onDone={onDone}
            />
            <h2>最近记录</h2>
            <Timeline items={(journal.data?.items ?? []).slice(-latest)} />
          </ChoicesContext>
        </Marked>
      )}
    </Guarded>
  );
}
