import { bareId, unitTitle, type Policy } from '../policy/policy';
import type { Json } from '../kernel/types';

/** One window of the hall as the packs have it (`facilities.windows`). */
export interface DeskWindow {
  id: string;
  title: string;
  unit: string;
  kind: string;
}

/** A window as the guide sees it: why it fits, who waits there, until when it is open. */
export interface WindowChoice {
  window: string;
  title: string;
  unit: string;
  unitTitle: string;
  reason: string;
  waiting: number;
  minutes: number;
  open: boolean;
  hours: string;
  suggested?: true;
}

/** Minutes that one talk takes where the day has not told yet. */
const usualMinutes = 4;

type Row = { [key: string]: Json | undefined };

function rowsOf(value: Json | undefined): Row[] {
  return Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && row !== null) : [];
}

function recordOf(value: Json | undefined): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Windows of the centre; a pack that names none has one, 综合受理. */
export function windowsOf({ raw }: Policy): DeskWindow[] {
  const rows = rowsOf(recordOf(raw.facilities).windows);
  const windows = rows.map((row) => ({
    id: textOf(row.id),
    title: textOf(row.title),
    unit: bareId(textOf(row.unit)),
    kind: textOf(row.kind),
  }));
  const visible = windows.filter(({ kind }) => kind !== 'guide');
  return visible.length ? visible : [{ id: 'w01', title: '综合受理', unit: 'reception_center', kind: 'intake' }];
}

/** The window for whatever no window is named for; what is sealed waits here as well, so that nothing tells it apart. */
export function intakeWindow(policy: Policy): DeskWindow {
  const windows = windowsOf(policy);
  return windows.find(({ kind }) => kind === 'intake') ?? (windows[0] as DeskWindow);
}

/** 'A017': the number as it is called out. */
export function ticketText(number: number): string {
  return `A${String(number).padStart(3, '0')}`;
}

/** The three that fit a matter best, with the reason, then all others in the order of the hall. Pure. */
export function chooseWindows(
  policy: Policy,
  matter: { topic?: string; category?: string },
  waiting: Record<string, number>,
  hours: { open: boolean; text: string },
): WindowChoice[] {
  const all = windowsOf(policy);
  const reasons = reasonsOf(policy, matter, all);
  const choice = (window: DeskWindow): WindowChoice => ({
    window: window.id,
    title: window.title,
    unit: window.unit,
    unitTitle: unitTitle(policy, window.unit),
    reason: reasons.get(window.id) ?? '',
    waiting: waiting[window.id] ?? 0,
    minutes: (waiting[window.id] ?? 0) * usualMinutes,
    open: hours.open,
    hours: hours.text,
  });
  const best = [...reasons.keys()].slice(0, 3).flatMap((id) => all.filter((window) => window.id === id));
  const rest = all.filter(({ id }) => !best.some((window) => window.id === id));
  return [...best.map((window) => ({ ...choice(window), suggested: true as const })), ...rest.map(choice)];
}

/** Window → why, best first: the body of the topic, the bodies of its legal paths, a lawyer, at last 综合受理. */
function reasonsOf(
  policy: Policy,
  { topic = '', category }: { topic?: string; category?: string },
  windows: DeskWindow[],
): Map<string, string> {
  const reasons = new Map<string, string>();
  const add = (found: DeskWindow | undefined, why: string) => {
    if (found && !reasons.has(found.id)) reasons.set(found.id, why);
  };
  const ofUnit = (unit: string) => windows.find((window) => window.unit === unit);
  const entry = policy.dictionaries.content_categories?.find(({ code }) => code === topic);
  const sealed = category === 'accusation' || entry?.sealed === true;
  if (entry && !sealed) {
    add(ofUnit(entry.department ?? ''), `按事项目录：${entry.title}`);
    const paths = policy.route_catalogue.filter(({ topics, route }) => topics.includes(topic) && route !== 'review');
    for (const path of paths) add(ofUnit(path.body), `法定途径：${path.title}`);
    if (paths.some(({ route }) => ['judicial', 'arbitration', 'mediation'].includes(route)))
      add(
        windows.find(({ kind }) => kind === 'legal'),
        '可先问律师',
      );
  }
  const intake = windows.find(({ kind }) => kind === 'intake');
  if (intake) add(intake, entry && !sealed ? '综合接谈，统一登记' : '不在目录，送综合接谈室');
  return reasons;
}

/** Is the hall open at this time of a working day, and what to tell: '午休至 14:30'. `time` is 'HH:MM' in Shanghai. */
export function hallHours(policy: Policy, working: boolean, time: string): { open: boolean; text: string } {
  const spans = rowsOf(recordOf(policy.raw.center).hours).map((row) => ({
    from: textOf(row.from),
    to: textOf(row.to),
  }));
  if (!spans.length) return { open: true, text: '' };
  if (!working) return { open: false, text: '今日休息' };
  const now = spans.find(({ from, to }) => from <= time && time < to);
  if (now) return { open: true, text: `至 ${now.to}` };
  const next = spans.find(({ from }) => time < from);
  if (!next) return { open: false, text: '今日已下班' };
  return { open: false, text: next === spans[0] ? `${next.from} 开始` : `午休至 ${next.from}` };
}
