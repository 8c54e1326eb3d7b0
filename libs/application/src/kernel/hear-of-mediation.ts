import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CaseRef } from '@yimen/workflows/contract/gateway';
import type { Applied } from './applied';
import { ApplyCommand } from './apply-command';

const system = { login: 'system', unit: '', roles: [], covers: [], compartments: [], door: 'system' as const };

/** An agreement stays one agreement while it is performed and confirmed: told at any of these, the petition hears it once. */
const agreed = ['effective', 'performed', 'confirmed'];

/** A petition hears that its mediation has ended. Told again, it has heard already (调解法 26, 31). */
@Injectable()
export class HearOfMediation {
  constructor(private readonly apply: ApplyCommand) {}

  /** In: the petition, the mediation and its status. Out: how the petition stands. */
  execute(tx: EntityManager, petition: CaseRef, mediation: { caseId: string; status: string }): Promise<Applied> {
    return this.apply.execute(tx, {
      centerId: petition.centerId,
      caseId: petition.caseId,
      commandId: `heard/${mediation.caseId}/${agreed.includes(mediation.status) ? 'agreed' : 'ended'}`,
      name: 'petition.hear_mediation',
      actor: system,
      facts: { mediation: mediation.caseId, status: mediation.status },
      expectedSeq: null,
    });
  }
}
