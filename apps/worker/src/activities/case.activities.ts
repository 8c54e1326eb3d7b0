import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { ApplyCommand, foundIn, readFor } from '@yimen/application/kernel/apply-command';
import { HearOfMediation } from '@yimen/application/kernel/hear-of-mediation';
import { LookUpCase } from '@yimen/application/kernel/look-up-case';
import { PassMilestones } from '@yimen/application/kernel/pass-milestones';
import { Database, Failpoints } from '@yimen/application/kernel/ports';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { CaseActivities, Standing } from '@yimen/workflows/contract/activities';
import type { ActInvocation, CaseRef } from '@yimen/workflows/contract/gateway';

/** Database work of the procedures: one transaction each; refusals become failures that are not tried again. */
@Injectable()
export class CaseActivitiesOfWorker implements CaseActivities {
  constructor(
    private readonly database: Database,
    private readonly looking: LookUpCase,
    private readonly applying: ApplyCommand,
    private readonly passing: PassMilestones,
    private readonly hearing: HearOfMediation,
    private readonly failpoints: Failpoints,
  ) {}

  lookUpCase = (ref: CaseRef): Promise<Standing> =>
    this.guard(() => this.database.asSystem((tx) => this.looking.execute(tx, ref)));

  applyAct = (act: ActInvocation): Promise<Standing> =>
    this.guard(async () => {
      this.failpoints.reach('activity.before_apply');
      const scope = { centerId: act.centerId, compartments: act.actor.compartments };
      const standing = await this.database.afterReading(scope, readFor(act), (tx, rows) =>
        this.applying.execute(tx, act, foundIn(rows)),
      );
      this.failpoints.reach('activity.after_commit');
      return standing;
    });

  passMilestones = (ref: CaseRef): Promise<Standing> =>
    this.guard(async () => {
      this.failpoints.reach('milestone.before_pass');
      const standing = await this.database.asSystem((tx) => this.passing.execute(tx, ref.centerId, ref.caseId));
      this.failpoints.reach('milestone.after_commit');
      return standing;
    });

  hearOfMediation = (ref: CaseRef, mediation: { caseId: string; status: string }): Promise<Standing> =>
    this.guard(() => this.database.asSystem((tx) => this.hearing.execute(tx, ref, mediation)));

  private async guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof Refusal ? failureOf(error) : error;
    }
  }
}

function failureOf({ code, detail, errors }: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    type: code,
    message: code,
    nonRetryable: true,
    details: [{ code, detail, errors }],
  });
}
