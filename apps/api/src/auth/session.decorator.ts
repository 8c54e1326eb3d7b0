import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { DoorRequest } from './request';

/** The session of the signed-in person, for a route that is not public. */
export const CurrentSession = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<DoorRequest>().session,
);
