import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { procedureOf } from '@yimen/domain/procedures';
import type { CaseRef } from '@yimen/workflows/contract/gateway';
import type { EntityManager } from 'typeorm';
import { appliedOf, type Applied } from './applied';
import { readCase } from './case-files';
import { Policies } from './policies';

/** The snapshot from which a workflow starts or goes on, at any stage (design §4 "rehydration"). */
@Injectable()
export class LookUpCase {
  constructor(private readonly policies: Policies) {}

  /** How the case stands now. Throws Refusal not_found. */
  async execute(tx: EntityManager, ref: CaseRef): Promise<Applied> {
    const file = await readCase(tx, ref.centerId, ref.caseId);
    if (!file) throw new Refusal('not_found', '未找到该事项。');
    const context = await this.policies.contextOf(tx, ref.centerId, [], file.policy_version);
    return appliedOf(procedureOf(file.procedure), file.state, context);
  }
}
