import { Button, Drawer } from 'antd';
import { useMemo } from 'react';
import { useCase, useJournal } from '../../api/queries';
import type { Noun } from '../../api/wire';
import { ActionPanel } from '../../shared/actions/ActionPanel';
import { Guarded } from '../../shared/states/States';
import { Timeline } from '../../shared/Timeline';
import { CaseHead } from '../casefile/CaseHead';
import { holderKeys, useSession } from '../session';
import { Marked } from '../shell/Marked';
import { openPath, useDirtyMark } from '../shell/tabs';

const latest = 5;

/** A case beside its list: badges, the five last entries, the acts. The list stays usable, j and k keep the drawer open. */
export function CaseDrawer({ noun, id, onClose }: { noun: Noun; id: string | null; onClose: () => void }) {
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      mask={false}
      size={560}
      title="事项"
      extra={id && <Button onClick={() => openPath(`/${noun}/${id}`)}>整页打开</Button>}
    >
      {id && <DrawerBody key={id} noun={noun} id={id} />}
    </Drawer>
  );
}

function DrawerBody({ noun, id }: { noun: Noun; id: string }) {
  const file = useCase(noun, id);
  const journal = useJournal(noun, id);
  const { account } = useSession();
  const keys = useMemo(() => holderKeys(account), [account]);
  const setDirty = useDirtyMark();
  return (
    <Guarded query={file}>
      {file.data && (
        <Marked>
          <CaseHead noun={noun} item={file.data} />
          <ActionPanel
            noun={noun}
            item={file.data}
            keys={keys}
            onDirty={setDirty}
            onPaper={() => openPath(`/${noun}/${id}`)}
          />
          <h2>最近记录</h2>
          <Timeline items={(journal.data?.items ?? []).slice(-latest)} />
        </Marked>
      )}
    </Guarded>
  );
}
