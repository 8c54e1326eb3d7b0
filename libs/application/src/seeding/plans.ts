import type { Facts } from '@yimen/domain/kernel/types';

/** Who acts in an invented life; each stands for an account of the centre (or the petitioner at the public door). */
export type Part = 'guide' | 'triage' | 'handler' | 'head' | 'callback' | 'archivist' | 'petitioner';

/** What a line may look at. `person` is the petitioner's id. */
export interface PlanScene {
  today: string;
  unit: string;
  topic: string;
  person: string;
}

/** One act of a life: working days after the one before it, Shanghai time of day, and what is said. */
export interface PlanLine {
  after: number;
  at: string;
  by: Part;
  act: string;
  facts?: Facts | ((on: PlanScene) => Facts);
  texts?: Record<string, string>;
}

/** A way that matters go. It is cut at today; what then is not closed is open. */
export interface LifePlan {
  id: string;
  weight: number;
  lines: PlanLine[];
}

const sorted = (facts: Facts): PlanLine => ({
  ...{ after: 0, at: '10:20', by: 'triage' as const, act: 'petition.triage' },
  facts: ({ topic }) => ({ category: 'claim', route: 'petition', topic, flags: ['individual', 'first'], ...facts }),
});
const sent: PlanLine = {
  ...{ after: 1, at: '09:10', by: 'triage', act: 'petition.forward' },
  facts: ({ unit }) => ({ to: unit }),
};
const signed: PlanLine = { after: 1, at: '08:40', by: 'handler', act: 'petition.sign' };
const accepted: PlanLine = {
  ...{ after: 3, at: '10:02', by: 'handler', act: 'petition.accept' },
  facts: { handlingMode: 'ordinary' },
};
const told = (document: string, after: number): PlanLine => ({
  ...{ after, at: '16:20', by: 'handler', act: 'petition.deliver' },
  facts: ({ today }) => ({ document, receiver: 'p1', method: 'direct', deliveredOn: today, proof: '…' }),
});
const heard: PlanLine = {
  ...{ after: 4, at: '09:30', by: 'handler', act: 'petition.record_interview' },
  texts: { record: '已听取信访人陈述，核对了有关材料。' },
};
const answered = (outcome: string): PlanLine => ({
  ...{ after: 20, at: '09:40', by: 'handler', act: 'petition.issue_opinion' },
  facts: {
    ...{ seal: true, remedy: { days: 30, body: '…' } },
    parts: [{ part: 'a', outcome, basis: '…' }],
  },
  texts: { facts: '经调查，信访人反映的情况已逐项核实。' },
});
const settled: PlanLine = {
  ...{ after: 2, at: '09:05', by: 'handler', act: 'petition.settle' },
  facts: { closingKind: 'answered', cause: 'inaction' },
};
const calledBack: PlanLine = {
  ...{ after: 8, at: '10:00', by: 'callback', act: 'petition.record_callback' },
  facts: { result: 'true_result' },
};
const finished: PlanLine[] = [
  { after: 25, at: '09:00', by: 'triage', act: 'petition.finalise' },
  { after: 1, at: '09:00', by: 'archivist', act: 'petition.archive' },
];
const toAnswer = [sent, signed, accepted, told('D06', 0), heard];

/** The ways of a matter, by how often a county sees them. All go through the same table of acts as real ones. */
export const lifePlans: LifePlan[] = [
  {
    id: 'on_the_spot',
    weight: 12,
    lines: [
      sorted({}),
      {
        ...{ after: 0, at: '11:00', by: 'triage', act: 'petition.settle' },
        facts: { closingKind: 'settled_on_spot', cause: 'inaction' },
      },
      { after: 2, at: '09:00', by: 'triage', act: 'petition.finalise' },
      { after: 1, at: '09:00', by: 'archivist', act: 'petition.archive' },
    ],
  },
  {
    id: 'supported',
    weight: 5,
    lines: [sorted({}), ...toAnswer, answered('supported'), told('D18', 2), settled, calledBack, ...finished],
  },
  {
    id: 'explained',
    weight: 4,
    lines: [sorted({}), ...toAnswer, answered('explained'), told('D18', 1), settled, calledBack, ...finished],
  },
  {
    id: 'withdrawn',
    weight: 1,
    lines: [
      sorted({}),
      ...toAnswer.slice(0, 3),
      {
        ...{ after: 5, at: '15:00', by: 'petitioner', act: 'petition.withdraw' },
        facts: ({ person }) => ({ person, signedBy: person }),
      },
      { after: 3, at: '09:00', by: 'archivist', act: 'petition.archive' },
    ],
  },
];
