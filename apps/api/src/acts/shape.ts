import type { ActShape } from '@yimen/application/acts/act-request';
import { factsOf } from './facts';
import { invalidFields, unknownFields, unlistedCodes } from './field-errors';
import type { DtoClass } from './field-spec';

/** The shape of an act as its DTO tells it. */
export function shapeOf(dto: DtoClass): ActShape {
  return {
    unknown: (body) => unknownFields(dto, body),
    invalid: (body, codes) => {
      const errors = invalidFields(dto, body);
      return errors.length || !codes ? errors : unlistedCodes(dto, body, codes);
    },
    facts: (body, resolveParty) => factsOf(dto, body, resolveParty),
  };
}

/** Shape of an act that does not exist: it faults nothing, so that `act_not_found` is the answer. */
export const emptyShape: ActShape = { unknown: () => [], invalid: () => [], facts: () => ({}) };
