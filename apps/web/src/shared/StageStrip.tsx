import type { JournalEntry } from '../api/wire';
import { dayOfInstant } from './words/days';

interface Stage {
  id: string;
  title: string;
  /** The events by which a matter leaves the stage. */
  left: string[];
}

const stages: Stage[] = [
  { id: 'intake', title: '集中受理', left: ['petition.triaged'] },
  {
    id: 'dispatch',
    title: '分流交办',
    left: ['petition.arrived', 'petition.accepted', 'petition.guided', 'petition.settled'],
  },
  {
    id: 'feedback',
    title: '限时反馈',
    left: ['petition.opinion_delivered', 'petition.suggestion_replied', 'petition.settled', 'petition.declined'],
  },
  { id: 'evaluation', title: '质量评价', left: ['petition.finalised', 'petition.archived'] },
];
const order = [...stages.map(({ id }) => id), 'archive', 'closed'];

interface Props {
  stage: string;
  statusTitle: string;
  journal: JournalEntry[];
  /** How often the ladder has called, and how many orders were issued. */
  calls: number;
}

/** The five stages of a matter; 跟踪督办 runs beside 限时反馈. An ordered list, the present stage is `aria-current`. */
export function StageStrip({ stage, statusTitle, journal, calls }: Props) {
  const at = order.indexOf(stage);
  const steps = stages.map((step, index) => {
    const done = journal.filter((entry) => step.left.includes(entry.name)).at(-1);
    const day = done && index < at ? `✓${dayOfInstant(done.at).slice(5)}` : '';
    const word = index === at ? `▶${statusTitle}` : index < at ? day || '✓' : '○';
    return { ...step, word, current: index === at, done: index < at };
  });
  const [intake, dispatch, feedback, evaluation] = steps;
  const watch = { id: 'supervision', title: '跟踪督办', word: `（催${calls}）`, current: false, done: calls > 0 };
  return (
    <ol className="strip" aria-label="办理环节">
      {[intake, dispatch, feedback, watch, evaluation].map(
        (step) =>
          step && (
            <li
              key={step.id}
              aria-current={step.current ? 'step' : undefined}
              className={step.current ? 'now' : step.done ? 'past' : ''}
            >
              <span>{step.title}</span> <span className="figures">{step.word}</span>
            </li>
          ),
      )}
    </ol>
  );
}
