import { Inject, Post, type Type } from '@nestjs/common';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import { caseReads, type CaseReads } from '../reads/case-reads';
import { UnknownAct } from './act.decorator';
import { ActRequestParam } from './request';

/** What every procedure's controller has: its reads, the way of an act, and the refusal of acts that no route knows. */
export interface CaseDoor extends CaseReads {
  readonly acts: SubmitAct;
}

/** Base of a procedure's main controller; the acts themselves stand in whoever extends it. In: the procedure, and what people call it. */
export function caseDoor(procedure: ProcedureName, title: string): Type<CaseDoor> {
  class Door extends caseReads(procedure, title) implements CaseDoor {
    @Inject(SubmitAct)
    readonly acts!: SubmitAct;

    @Post(':id/:command')
    @UnknownAct(procedure)
    unknown(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
      return this.acts.execute(act);
    }
  }
  return Door;
}
