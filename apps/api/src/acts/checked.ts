import type { PipeTransform } from '@nestjs/common';
import { demand } from '@yimen/domain/kernel/refusal';
import { shapeOf } from './shape';

/** What came in as the DTO it should be, unchanged. Refuses unknown_field, then validation_failed. For requests that are no acts. */
export function checked<T extends object>(dto: new () => T, value: unknown): T {
  const shape = shapeOf(dto);
  const unknown = shape.unknown(value);
  demand(unknown.length === 0, 'unknown_field', '请求里有系统不认识的内容，请核对。', unknown);
  const invalid = shape.invalid(value);
  demand(invalid.length === 0, 'validation_failed', '填写不完整或格式不对，请按提示修改。', invalid);
  return (value ?? {}) as T;
}

/** `checked` as a pipe for a body. */
export class CheckedPipe<T extends object> implements PipeTransform<unknown, T> {
  constructor(private readonly dto: new () => T) {}

  transform(body: unknown): T {
    return checked(this.dto, body);
  }
}
