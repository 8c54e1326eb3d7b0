import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { toProblem, type Problem } from './problem';

export const problemType = 'application/problem+json; charset=utf-8';

/** Answers every error of the api as problem+json; a fault of the program is logged whole under the id that is told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  constructor(private readonly host: HttpAdapterHost) {}

  catch(error: unknown, context: ArgumentsHost): void {
    const request = context.switchToHttp().getRequest<{ id?: string; url?: string }>();
    const response = context.switchToHttp().getResponse<unknown>();
    const { problem, retryAfter } = toProblem(error);
    const body: Problem = { ...problem, instance: request.url?.split('?')[0], traceId: request.id };
    if (problem.status >= 500) this.logger.error({ err: error, traceId: request.id, code: problem.code });
    const { httpAdapter } = this.host;
    if (httpAdapter.isHeadersSent(response)) return; // a broken stream: nothing can be said any more
    httpAdapter.setHeader(response, 'content-type', problemType);
    httpAdapter.setHeader(response, 'cache-control', 'no-store');
    if (retryAfter !== undefined) httpAdapter.setHeader(response, 'retry-after', String(retryAfter));
    httpAdapter.reply(response, JSON.stringify(body), problem.status);
  }
}
