import { Button } from 'antd';
import { paperTitle } from '../../api/dictionaries';
import { useActions } from '../../api/queries';
import { openPath } from '../shell/tabs';
import { paperOfAct } from './paper-acts';

/** Papers that this person may issue now; each opens with its preview. */
export function PaperLinks({ id }: { id: string }) {
  const actions = useActions('petitions', id);
  const open = (actions.data?.items ?? []).filter(({ act, allowed }) => allowed && paperOfAct(act));
  if (open.length === 0) return null;
  return (
    <p className="paper-links">
      出具：
      {open.map(({ act }) => (
        <Button key={act} type="link" onClick={() => openPath(`/petitions/${id}/paper/${paperOfAct(act)}`)}>
          {paperTitle(paperOfAct(act) ?? '')}
        </Button>
      ))}
    </p>
  );
}
