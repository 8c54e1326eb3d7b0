import { ApplicationFailure } from '@temporalio/common';
import { judgeStatus, rowOf } from '@yimen/domain/kernel/judge';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { procedureOf } from '@yimen/domain/procedures';
import type { CaseActivities, Standing } from '../src/contract/activities';
import type { ActInvocation, CaseRef } from '../src/contract/gateway';
import { pause } from '../../../test/support/wait';

/** What an act does to a case of the register. */
export interface Effect {
  status?: string;
  /** Instant of the next milestone in the register's time; null when nothing comes of itself. */
  nextAt?: number | null;
  opened?: CaseRef[];
  refuse?: string;
}

interface Case {
  ref: CaseRef;
  seq: number;
  status: string;
  nextAt: number | null;
  parent: string | null;
  results: Map<string, Standing>;
}

/** Postgres in a few lines: cases in memory, one writer, one clock that is moved by hand. */
export class Register {
  now = Date.parse('2026-03-30T01:12:00Z');
  /** Milliseconds that a look and a write take. */
  readonly slow = { look: 0, write: 0 };
  /** Everything that was written, in its order: act names, milestones, what was heard. */
  readonly written: string[] = [];
  private readonly cases = new Map<string, Case>();
  private readonly effects = new Map<string, Effect>();

  /** Enters a case as its registration would have. */
  enter(ref: CaseRef, more: Partial<Pick<Case, 'status' | 'nextAt' | 'parent'>> = {}): void {
    const fresh = { status: 'registered', nextAt: null, parent: null, ...more };
    this.cases.set(ref.caseId, { ref, seq: 1, results: new Map(), ...fresh });
  }

  /** Says what an act will do; without a word it only raises the version. */
  when(act: string, effect: Effect): void {
    this.effects.set(act, effect);
  }

  seqOf(ref: CaseRef): number {
    return this.of(ref).seq;
  }

  /** The activities that a worker runs. */
  readonly activities: CaseActivities = {
    lookUpCase: async (ref) => {
      await pause(this.slow.look);
      const one = this.of(ref);
      return { ...this.standing(one), parent: one.parent };
    },
    applyAct: async (act) => {
      await pause(this.slow.write);
      return this.apply(act);
    },
    passMilestones: async (ref) => {
      const one = this.of(ref);
      if (one.nextAt !== null && one.nextAt <= this.now) {
        one.nextAt = null;
        one.seq += 1;
        this.written.push('milestone');
      }
      return this.standing(one);
    },
    hearOfMediation: async (ref, { caseId, status }) => {
      const one = this.of(ref);
      if (procedureOf(ref.procedure).closed.includes(one.status)) throw refusal('act_not_allowed_in_status');
      const heard = `heard ${caseId} ${status}`;
      if (!this.written.includes(heard)) {
        one.seq += 1;
        this.written.push(heard);
      }
      return this.standing(one);
    },
  };

  private apply(act: ActInvocation): Standing {
    const one = this.of(act);
    const stored = one.results.get(act.commandId);
    if (stored) return { ...stored, opened: [] };
    this.judge(one, act.name);
    const { refuse, status, nextAt, opened = [] } = this.effects.get(act.name) ?? {};
    if (refuse) throw refusal(refuse);
    one.seq += 1;
    one.status = status ?? one.status;
    if (nextAt !== undefined) one.nextAt = nextAt;
    this.written.push(act.name);
    for (const ref of opened) this.enter(ref, { status: 'ordered' });
    const standing = { ...this.standing(one), opened };
    one.results.set(act.commandId, standing);
    return standing;
  }

  private judge({ ref, status }: Case, act: string): void {
    const procedure = procedureOf(ref.procedure);
    try {
      judgeStatus(procedure, rowOf(procedure, act), status);
    } catch (error) {
      throw error instanceof Refusal ? refusal(error.code) : error;
    }
  }

  private standing({ ref, seq, status, nextAt }: Case): Standing {
    const procedure = procedureOf(ref.procedure);
    const next = nextAt === null ? null : { at: new Date(nextAt).toISOString(), inMs: Math.max(0, nextAt - this.now) };
    return {
      seq,
      status,
      stage: procedure.stageOf(status),
      closed: procedure.closed.includes(status),
      next,
      opened: [],
    };
  }

  private of({ caseId }: CaseRef): Case {
    const one = this.cases.get(caseId);
    if (!one) throw refusal('not_found');
    return one;
  }
}

function refusal(code: string): ApplicationFailure {
  return ApplicationFailure.create({ type: code, message: code, nonRetryable: true, details: [{ code }] });
}
