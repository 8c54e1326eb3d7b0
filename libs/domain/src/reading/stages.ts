import type { Procedure } from '../kernel/procedure';
import type { Instant, ProcedureName } from '../kernel/types';
import type { Policy } from '../policy/policy';

/** A stage of a case as the strip shows it: done, now, or still to come; `at` is when it ended, or when the present one began. */
export interface StageView {
  stage: string;
  title: string;
  state: 'done' | 'now' | 'todo';
  at?: Instant;
  /** It runs beside this other stage (跟踪督办 beside 限时反馈). */
  beside?: string;
}

/** A change of status out of the journal, oldest first. */
export interface StatusChange {
  status: string;
  at: Instant;
}

interface PackStage {
  id: string;
  title: string;
  beside?: string;
}

const reviewing: PackStage[] = [
  { id: 'application', title: '申请受理' },
  { id: 'examination', title: '审查' },
  { id: 'delivery', title: '送达' },
];

/** Steps of the procedures that the packs' parent stages do not name. */
const own: Partial<Record<ProcedureName, PackStage[]>> = {
  mediation: [
    { id: 'opening', title: '征询受理' },
    { id: 'mediating', title: '调解' },
    { id: 'performance', title: '履行' },
  ],
  review: reviewing,
  recheck: reviewing,
  escalation: [
    { id: 'raised', title: '提交移送' },
    { id: 'working', title: '办理' },
  ],
  supervision: [{ id: 'waiting', title: '书面回复' }],
  meeting: [{ id: 'agenda', title: '议题' }],
};

function stagesOf(name: ProcedureName, policy: Policy): PackStage[] {
  const pack = policy.raw['stages'];
  return own[name] ?? (Array.isArray(pack) ? (pack as unknown as PackStage[]) : []);
}

/**
 * The stages of a case with their state and day, from its status and the status changes of its journal. `watched` is when the
 * stage beside (supervision) was first heard of, if ever. Pure.
 */
export function stageStrip(
  procedure: Procedure,
  policy: Policy,
  changes: readonly StatusChange[],
  watched: Instant | null = null,
): StageView[] {
  const rows = stagesOf(procedure.name, policy);
  const line = rows.filter(({ beside }) => !beside);
  const passed = changes.map(({ status, at }) => ({ stage: procedure.stageOf(status), at }));
  const present = passed.at(-1)?.stage ?? '';
  const ended = !line.some(({ id }) => id === present);
  const now = ended ? line.length : line.findIndex(({ id }) => id === present);
  return rows.map(({ id, title, beside }) => {
    const place = line.findIndex((row) => row.id === (beside ?? id));
    const state = place < now ? 'done' : place === now ? 'now' : 'todo';
    if (beside) return { stage: id, title, beside, ...besideState(state, watched) };
    const at = state === 'done' ? leftAt(place, line, passed) : state === 'now' ? enteredAt(id, passed) : undefined;
    return { stage: id, title, state, ...(at ? { at } : {}) };
  });
}

function besideState(state: StageView['state'], watched: Instant | null): Pick<StageView, 'state' | 'at'> {
  if (state !== 'now' || !watched) return { state: state === 'now' ? 'todo' : state };
  return { state, at: watched };
}

type Passed = readonly { stage: string; at: Instant }[];

/** Where the case last went beyond this stage; a case that came back has left it later. */
function leftAt(place: number, line: readonly PackStage[], passed: Passed): Instant | undefined {
  const upTo = line.slice(0, place + 1).map(({ id }) => id);
  const last = passed.findLastIndex(({ stage }) => upTo.includes(stage));
  return passed[last + 1]?.at;
}

/** Since when the case has been in its present stage without leaving it. */
function enteredAt(id: string, passed: Passed): Instant | undefined {
  const before = passed.findLastIndex(({ stage }) => stage !== id);
  return passed[before + 1]?.at;
}
