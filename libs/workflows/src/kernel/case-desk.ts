import {
  ActivityFailure,
  allHandlersFinished,
  ApplicationFailure,
  condition,
  defineSignal,
  defineUpdate,
  ParentClosePolicy,
  proxyLocalActivities,
  setHandler,
  sleep,
  startChild,
  upsertSearchAttributes,
  workflowInfo,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import { rowOf, judgeStatus } from '@yimen/domain/kernel/judge';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { procedureOf } from '@yimen/domain/procedures';
import type { CaseActivities, Standing } from '../contract/activities';
import {
  updateName,
  workflowIdOf,
  workflowTypes,
  type ActInvocation,
  type ActOutcome,
  type CaseRef,
} from '../contract/gateway';
import { signalNames } from '../contract/messages';
import { attributesOf, restMs, searchAttributes } from '../contract/search-attributes';

const { lookUpCase, applyAct, passMilestones } = proxyLocalActivities<CaseActivities>({
  // a write of a few milliseconds; a minute covers a database that is being restarted, then the task is tried again
  startToCloseTimeout: '20 seconds',
  scheduleToCloseTimeout: '10 minutes',
  localRetryThreshold: '1 minute',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '5 seconds' },
});

/** Of a stage that the case has behind it. */
const passed = Promise.resolve();

const actUpdate = defineUpdate<ActOutcome, [ActInvocation]>(updateName);
const lookAgain = defineSignal(signalNames.lookAgain);

/**
 * The desk at which one case lies: takes its acts, remembers how it stands, knows when to look at it again. Facts stay in
 * Postgres; the desk holds only what is needed to wait.
 */
export class CaseDesk {
  /** How many acts this run has taken. */
  private taken = 0;
  /** How often this run was told to look at its case again. */
  private looks = 0;
  /** Ends when the database work begun last has ended. */
  private turn: Promise<unknown> = Promise.resolve();
  private standing: Standing = { seq: 0, status: '', stage: '', closed: false, next: null, opened: [] };

  private constructor(readonly ref: CaseRef) {}

  /** Opens the case from its snapshot, at whatever stage it stands, and begins to take acts. */
  static async open(ref: CaseRef): Promise<CaseDesk> {
    const desk = new CaseDesk(ref);
    desk.listen(); // before anything is awaited: an act that starts the run arrives with it and must find a handler
    const told = () => desk.standing.seq > 0; // by an act that came with the start: nobody need look it up then
    await desk.work(() => (told() ? Promise.resolve(desk.standing) : lookUpCase(ref)));
    void desk.keepShown();
    return desk;
  }

  get status(): string {
    return this.standing.status;
  }

  get stage(): string {
    return this.standing.stage;
  }

  /** The petition that this case grew out of. */
  get parent(): string | null {
    return this.standing.parent ?? null;
  }

  get closed(): boolean {
    return this.standing.closed;
  }

  /** Has the history grown so long that a fresh one should go on (endless returns)? */
  get tired(): boolean {
    return workflowInfo().continueAsNewSuggested;
  }

  /**
   * Database work on this case, one piece after the other, and how the case stands after it. Two pieces at once would come
   * back in the order of their luck, and in another one when the history is read again (TMPRL1100).
   */
  private work(piece: () => Promise<Standing>): Promise<Standing> {
    return this.inTurn(() => piece().then((standing) => this.settle(standing)));
  }

  /** Takes in what another case tells of itself; a case that is put away by now hears it without effect. */
  async hear(piece: () => Promise<Standing>): Promise<void> {
    await this.work(piece).catch(unlessRefused);
  }

  /** Database work on another case; what is refused there is no fault of this one. */
  async elsewhere(piece: () => Promise<unknown>): Promise<void> {
    await this.inTurn(piece).catch(unlessRefused);
  }

  private inTurn<T>(piece: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(piece, piece); // a piece that failed is told to whoever asked for it, not to the next
    this.turn = mine;
    return mine;
  }

  /** Takes in what a piece of work has found; what is older than the standing fills only its gaps. */
  private settle(standing: Standing): Standing {
    const newer = standing.seq >= this.standing.seq;
    this.standing = newer ? { ...this.standing, ...standing } : { ...standing, ...this.standing };
    return standing;
  }

  /** Waits for people. Ends when `done` holds, or when this run has grown too long to go on. */
  until(done: () => boolean): Promise<void> {
    return done() ? passed : condition(() => done() || this.tired);
  }

  /**
   * Beside whatever stage the case is in: sleeps until its next milestone and passes on what has come due, until the case is put
   * away. A milestone that moves later lets the timer run: it wakes for nothing once, which costs less than moving it at every act.
   */
  async watch(): Promise<void> {
    while (!this.over) {
      const { next } = this.standing;
      const looked = this.looks;
      const disturbed = () => this.over || this.looks !== looked || isSooner(this.standing.next, next);
      if (!(await this.slept(disturbed, next?.inMs))) await this.pass();
    }
  }

  private get over(): boolean {
    return this.closed || this.tired;
  }

  /** Sleeps as long as the application's clock said; true when disturbed before. What is due already is not slept for. */
  private async slept(disturbed: () => boolean, inMs: number | undefined): Promise<boolean> {
    if (inMs !== undefined) return inMs > 0 && (await condition(disturbed, inMs));
    await condition(disturbed);
    return true;
  }

  /** A database that stays away longer than the activity was tried is asked again a minute later: a reminder is late, not lost. */
  private async pass(): Promise<void> {
    try {
      await this.work(() => passMilestones(this.ref));
    } catch (error) {
      if (!(error instanceof ActivityFailure)) throw error;
      await sleep('1 minute');
    }
  }

  /** Lets acts under way finish before this run ends. */
  async rest(): Promise<void> {
    await condition(allHandlersFinished);
  }

  private listen(): void {
    setHandler(actUpdate, (act) => this.take(act), { validator: (act: ActInvocation) => this.admit(act) });
    setHandler(lookAgain, async () => {
      await this.work(() => lookUpCase(this.ref));
      this.looks++; // a milestone that was slept through stands where it stood: only this wakes the watch
    });
  }

  /** Refuses before anything enters the history what the status machine has no step for; the full judgement is the writer's. */
  private admit(act: ActInvocation): void {
    if (act.name.startsWith('approval.')) return;
    try {
      const procedure = procedureOf(this.ref.procedure);
      const row = rowOf(procedure, act.name);
      if (act.expectedSeq === this.standing.seq && !row.stands) judgeStatus(procedure, row, this.standing.status);
    } catch (error) {
      throw error instanceof Refusal ? failureOf(error) : error;
    }
  }

  private async take(act: ActInvocation): Promise<ActOutcome> {
    const standing = await this.work(() => applyAct(act));
    this.taken++;
    if (standing.opened.length) await Promise.all(standing.opened.map((ref) => startBeside(ref)));
    return { seq: standing.seq, status: standing.status };
  }

  /**
   * Beside the stages: the engine's own lists show where the case stands, no personal data. An entry there costs the engine as much
   * as an act, so stages that a case runs through within a minute are not shown one by one, but the one in which it comes to rest.
   */
  private async keepShown(): Promise<void> {
    let shown = workflowInfo().typedSearchAttributes.get(searchAttributes.stage); // as the start was told
    const fresh = shown !== undefined || this.taken > 0; // who acts as soon as the case is entered mostly goes on
    let since = fresh ? Date.now() : 0;
    for (;;) {
      await condition(() => this.over || this.stage !== shown);
      if (!this.over && Date.now() - since < restMs) await sleep(restMs);
      if (this.over) return;
      [shown, since] = [this.stage, Date.now()];
      upsertSearchAttributes(attributesOf(this.ref, this.standing));
    }
  }
}

/** A case opened by an act lives its own life: it goes on when this one ends. The outbox starts it too, whichever comes first. */
async function startBeside(ref: CaseRef): Promise<void> {
  try {
    await startChild(workflowTypes[ref.procedure], {
      workflowId: workflowIdOf(ref),
      args: [ref],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'WorkflowExecutionAlreadyStartedError') throw error;
  }
}

/** Does `now` come before what was waited for? */
function isSooner(now: Standing['next'], waitedFor: Standing['next']): boolean {
  return now !== null && (waitedFor === null || now.at < waitedFor.at);
}

/** Lets pass what the rules refused; a fault stays a fault. */
function unlessRefused(error: unknown): void {
  const refused =
    error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.nonRetryable;
  if (!refused) throw error;
}

function failureOf({ code, detail, errors }: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    type: code,
    message: code,
    nonRetryable: true,
    details: [{ code, detail, errors }],
  });
}
