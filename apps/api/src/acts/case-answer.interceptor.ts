import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { isRecord } from './field-spec';

interface Reply {
  header(name: string, value: string): unknown;
  status(code: number): unknown;
}

/** Puts the version of an answered case into the ETag, and tells a repeated creation (200) from the first one (201). */
@Injectable()
export class CaseAnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<Reply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (isRecord(answer) && typeof answer.seq === 'number') reply.header('ETag', `"${answer.seq}"`);
        if (isRecord(answer) && answer.replay === true) reply.status(200);
        return answer;
      }),
    );
  }
}
