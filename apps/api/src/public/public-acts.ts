import { Injectable } from '@nestjs/common';
import type { ActAnswer } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import type { PublicSession } from '@yimen/application/public/public-entry';
import { RateLimit } from '@yimen/platform/http/rate-limit';
import { SystemClock } from '@yimen/platform/clock/clock';
import type { DtoClass } from '../acts/field-spec';
import { idempotencyKeyOf } from '../acts/request';
import { shapeOf } from '../acts/shape';
import type { DoorRequest } from '../auth/request';
import { ApplyReviewDto } from '../reviews/dto/reviews.dto';

/** What the petitioner learns of an act of his own; the rest of the case is the house's. */
const told = ['id', 'procedure', 'status', 'statusTitle', 'seq', 'caseCode', 'documents', 'replay'];

/** Acts of the petitioner himself, and how often he may look: as often as a page that refreshes does. */
@Injectable()
export class PublicActs {
  private readonly looks = new RateLimit(new SystemClock(), 120, 60);

  constructor(private readonly acts: SubmitAct) {}

  /** Counts one look of a person who has proven himself. Throws rate_limited. */
  look({ slipHash }: PublicSession): void {
    this.looks.take(slipHash);
  }

  /** Opens a 复查 or a 复核 of the person's own matter. */
  async apply(
    session: PublicSession,
    request: DoorRequest,
    procedure: 'review' | 'recheck',
    input: Record<string, unknown>,
  ) {
    const { centerId, caseId, actor } = session;
    const answer = await this.acts.execute({
      centerId,
      actor,
      procedure,
      caseId: null,
      name: `${procedure}.apply`,
      idempotencyKey: idempotencyKeyOf(request),
      ifMatch: null,
      body: { ...input, petition: caseId },
      shape: shapeOf(ApplyReviewDto),
    });
    return only([...told, 'clocks', procedure], answer);
  }

  /** Hands on an act at the version that the session has just read. */
  async act(session: PublicSession, request: DoorRequest, name: string, dto: DtoClass, body: Record<string, unknown>) {
    const { centerId, caseId, actor, seq } = session;
    const answer = await this.acts.execute({
      centerId,
      actor,
      procedure: 'petition',
      caseId,
      name,
      idempotencyKey: idempotencyKeyOf(request),
      ifMatch: `"${seq}"`,
      body,
      shape: shapeOf(dto),
    });
    return only(told, answer);
  }
}

function only(fields: string[], answer: ActAnswer): ActAnswer {
  return Object.fromEntries(
    fields.filter((field) => field in answer).map((field) => [field, answer[field]]),
  ) as ActAnswer;
}
