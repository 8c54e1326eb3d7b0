import { Injectable } from '@nestjs/common';
import { previewDeadline, type PreviewRequest, type PreviewResult } from '@yimen/domain/clocks/preview';
import type { Session } from '../accounts/session';
import { Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';

/** 期限试算: the last day of a limit under this centre's pack and calendar, with every step that led to it (design §12). */
@Injectable()
export class PreviewDeadline {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** Throws Refusal validation_failed for an unknown rule or a bad date. */
  execute(session: Session, request: PreviewRequest): Promise<PreviewResult> {
    return this.database.inCenter({ centerId: session.centerId, compartments: [] }, async (tx) => {
      const { policy, calendar } = await this.policies.contextOf(tx, session.centerId);
      return previewDeadline(request, policy, calendar);
    });
  }
}
