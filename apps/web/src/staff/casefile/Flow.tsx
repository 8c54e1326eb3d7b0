import { useState } from 'react';
import { useJournal } from '../../api/queries';
import type { EntryKind, Noun } from '../../api/wire';
import { Guarded } from '../../shared/states/States';
import { firstKinds, KindChoice, Timeline } from '../../shared/Timeline';

/** 流转: everything that happened, oldest first; the server picks the kinds that are asked for. */
export function Flow({ noun, id }: { noun: Noun; id: string }) {
  const [kinds, setKinds] = useState<EntryKind[]>(firstKinds);
  const journal = useJournal(noun, id, kinds);
  return (
    <>
      <KindChoice value={kinds} onChange={setKinds} />
      {kinds.length === 0 ? (
        <Timeline items={[]} />
      ) : (
        <Guarded query={journal}>
          <Timeline
            items={journal.data?.items ?? []}
            more={Boolean(journal.data?.next)}
            hidden={!kinds.includes('system')}
          />
        </Guarded>
      )}
    </>
  );
}
