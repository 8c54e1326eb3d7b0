import { useState } from 'react';
import { call, newKey } from '../../api/http';
import { Problem } from '../../api/problem';
import { sendAct } from '../../shared/actions/useAct';
import type { DeskForm } from './form';
import { headCount, groupFrom } from './form';
import { readSlip, refreshDesk, reprintSlip } from './queries';
import type { Registered, Slip, VisitRow, WindowRow } from './wire';

const act = 'petition.triage';

/** A dispatch that may still be taken back. */
export interface Dispatched {
  petition: string;
  visit: string;
  /** Version of the case after the dispatch. */
  seq: number;
  ticket: string;
  window: string;
  text: string;
  at: number;
}

/** A visit whose window is to be changed. */
export interface Correcting {
  visit: string;
  ticket: string | null;
  window: string | null;
  reason: string;
}

function triageBody(form: DeskForm, to: WindowRow): Record<string, unknown> {
  const flags = [headCount(form) >= groupFrom ? 'group' : 'individual', 'first'];
  if (form.urgent) flags.push('urgent');
  if (form.skipLevel) flags.push('skip_level');
  const route = form.route && (form.category ?? 'claim') === 'claim' ? { route: form.route } : {};
  const unit = to.unit ? { unit: to.unit } : {};
  return { category: form.category ?? 'claim', topic: form.topic, flags, ...route, ...unit };
}

/** 分流: follows a registration where nothing is doubtful; ten seconds to take it back; another window with a new slip. */
export function useDispatch(onSlip: (visit: string, slip: Slip) => void) {
  const [dispatched, setDispatched] = useState<Dispatched | null>(null);
  const [correcting, setCorrecting] = useState<Correcting | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  const dispatch = async (
    form: DeskForm,
    { petition, visit, seq, ticket }: Registered,
    to: WindowRow,
    name: string,
  ) => {
    if (!petition || !form.topic) return;
    const after = await sendAct({ act, id: petition, body: triageBody(form, to), seq: seq ?? 1 }, newKey()).catch(
      (error: unknown) => {
        if (error instanceof Problem) return null; // the matter is registered and waits with the triage desk
        throw error;
      },
    );
    if (!after) return;
    const number = ticket?.number ?? '';
    setDispatched({
      petition,
      visit,
      seq: after.seq,
      ticket: number,
      window: to.window,
      text: `已分流至 ${name}`,
      at: Date.now(),
    });
    refreshDesk();
  };

  const undo = async () => {
    if (!dispatched) return;
    const { petition, visit, seq, ticket, window } = dispatched;
    setDispatched(null);
    try {
      await call(`/petitions/${petition}/undo`, { method: 'POST', body: { act }, key: newKey(), seq });
      setCorrecting({ visit, ticket, window, reason: '登记已保留，请改去向；旧回执请收回' });
    } catch (error) {
      setProblem(error);
      setCorrecting({ visit, ticket, window, reason: '未能撤销分流；可以改去向' });
    }
  };

  const move = async (to: string) => {
    if (!correcting) return;
    setBusy(true);
    try {
      const { visit, ticket } = correcting;
      const window = correcting.window ?? (await readSlip(visit)).window;
      await call('/queue/move', { method: 'POST', body: { window, ticket, to }, key: newKey() });
      onSlip(visit, await reprintSlip(visit));
      setCorrecting(null);
      setProblem(null);
      refreshDesk();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const correct = (row: Pick<VisitRow, 'id' | 'ticket'> & { window?: string | null }) => {
    setProblem(null);
    setCorrecting({ visit: row.id, ticket: row.ticket, window: row.window ?? null, reason: '登记不变；旧回执请收回' });
  };
  return {
    ...{ dispatched, correcting, busy, problem, dispatch, undo, move, correct },
    forget: () => setDispatched(null),
    close: () => (setCorrecting(null), setProblem(null)),
  };
}
