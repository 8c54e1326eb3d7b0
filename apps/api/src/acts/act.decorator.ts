import { applyDecorators, HttpCode, UseInterceptors } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiExcludeEndpoint,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { procedureNames, type ProcedureName } from '@yimen/domain/kernel/types';
import { setActMeta, type ActMeta } from './act-meta';
import { actTitle } from './act-title';
import { ActAnswerDto, ProblemDto } from './answers.dto';
import { CaseAnswerInterceptor } from './case-answer.interceptor';
import type { DtoClass } from './field-spec';
import { emptyShape, shapeOf } from './shape';

const keyHeader = { name: 'Idempotency-Key', required: true, description: '请求编号，每个动作一个，重发不变' };
const seqHeader = { name: 'If-Match', required: true, description: '读到的版本号，如 "7"' };

/** Header, answer and refusals that all acts have in common. */
function described(summary: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiHeader(keyHeader),
    ApiOkResponse({ type: ActAnswerDto, description: '办理后的事项；重发的请求得到原来的答复，带 replay' }),
    ApiResponse({ status: 'default', type: ProblemDto, description: '不能办理的原因' }),
    UseInterceptors(CaseAnswerInterceptor),
  );
}

function remembering(meta: ActMeta): MethodDecorator {
  return (_target, _name, descriptor) => setActMeta(descriptor.value as object, meta);
}

/** The procedure that an act belongs to. A visit opens a petition; acts on approvals learn theirs from the case they find. */
function procedureOf(name: string): ProcedureName {
  const [noun] = name.split('.');
  return procedureNames.find((procedure) => procedure === noun) ?? 'petition';
}

/** A route that does one act on an existing case: `Idempotency-Key` and `If-Match`, answer 200. */
export function Act(name: string, dto: DtoClass): MethodDecorator {
  const chosen = { name, shape: shapeOf(dto) };
  return applyDecorators(
    described(actTitle(name)),
    ApiHeader(seqHeader),
    ApiBody({ type: dto }),
    HttpCode(200),
    remembering({ procedure: procedureOf(name), acts: { [name]: dto }, choose: () => chosen }),
  );
}

/** A route that opens a case: no `If-Match`, answer 201. `pick` tells from the body which of the acts is meant. */
export function Opens(
  acts: Record<string, DtoClass>,
  pick: (body: Record<string, unknown>) => string,
): MethodDecorator {
  const names = Object.keys(acts);
  const shapes = new Map(Object.entries(acts).map(([name, dto]) => [name, shapeOf(dto)]));
  const dtos = [...new Set(Object.values(acts))];
  return applyDecorators(
    described([...new Set(names.map(actTitle))].join('、')),
    ApiCreatedResponse({ type: ActAnswerDto, description: '新开的事项' }),
    ApiExtraModels(...dtos),
    ApiBody({ schema: { oneOf: dtos.map((dto) => ({ $ref: getSchemaPath(dto) })) } }),
    remembering({
      procedure: procedureOf(names[0] ?? ''),
      acts,
      choose: (body) => {
        const name = pick((body ?? {}) as Record<string, unknown>);
        return { name, shape: shapes.get(name) ?? emptyShape };
      },
    }),
  );
}

/** The last resort of a noun: an act that no route knows, so that it is refused as `act_not_found` in its rank. */
export function UnknownAct(procedure: ProcedureName): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiExcludeEndpoint(),
    remembering({
      procedure,
      acts: {},
      choose: (_body, { command = '' }) => ({
        name: `${procedure}.${command.replaceAll('-', '_')}`,
        shape: emptyShape,
      }),
    }),
  );
}
