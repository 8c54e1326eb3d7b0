import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ActRequest } from '@yimen/application/acts/act-request';
import type { Session } from '@yimen/application/accounts/session';
import { demand } from '@yimen/domain/kernel/refusal';
import { actMetaOf } from './act-meta';
import { isDeeperThan } from './formats';

/** What the door reads of a request; the guard has put the session there. */
export interface DoorRequest {
  session: Session;
  params: Record<string, string | undefined>;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

/** No act nests as deep; what does would exhaust whoever walks through it. */
const deepest = 32;

/** The key of the act; null when it is missing, longer than 64 characters or not printable. */
export function idempotencyKeyOf(request: Pick<DoorRequest, 'headers'>): string | null {
  const key = single(request.headers['idempotency-key']);
  return key !== null && /^[\x21-\x7e]{1,64}$/.test(key) ? key : null;
}

function single(header: string | string[] | undefined): string | null {
  const value = Array.isArray(header) ? header[0] : header;
  return value?.trim() ? value.trim() : null;
}

/** The act that the route means, as it came through the door. Refuses a body that nests too deep to be judged. */
function actRequestOf(request: DoorRequest, handler: object): ActRequest {
  const meta = actMetaOf(handler);
  if (!meta) throw new Error('This route does no act');
  demand(!isDeeperThan(request.body, deepest), 'validation_failed', '请求内容嵌套过深。');
  const { centerId, actor } = request.session;
  return {
    ...meta.choose(request.body, request.params),
    centerId,
    actor,
    procedure: meta.procedure,
    caseId: request.params.id ?? null,
    idempotencyKey: idempotencyKeyOf(request),
    ifMatch: single(request.headers['if-match']),
    body: request.body ?? {},
  };
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<DoorRequest>();

/** Hands the controller the act of its route. */
export const ActRequestParam = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actRequestOf(requestOf(context), context.getHandler()),
);

/** Hands the controller who has signed in. */
export const SessionParam = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).session);
