import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Refusal, type FieldError } from '@yimen/domain/kernel/refusal';

/** Checks what a route declares as its body, and tells every fault by JSON pointer. Throws unknown_field, validation_failed. */
export function bodyPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (faults) => refusalOf(faults.flatMap((fault) => errorsOf(fault, ''))),
  });
}

function refusalOf(errors: FieldError[]): Refusal {
  const unknown = errors.filter((error) => error.code === 'unknown_field');
  return unknown.length > 0
    ? new Refusal('unknown_field', '没有此字段', unknown)
    : new Refusal('validation_failed', errors[0]?.message ?? '填写不完整', errors);
}

function errorsOf(fault: ValidationError, base: string): FieldError[] {
  const pointer = `${base}/${fault.property}`;
  const own = Object.entries(fault.constraints ?? {}).map(([rule, message]) => ({
    pointer,
    ...(rule === 'whitelistValidation'
      ? { code: 'unknown_field', message: '没有此字段' }
      : { code: codeOf(rule), message }),
  }));
  return [...own, ...(fault.children ?? []).flatMap((child) => errorsOf(child, pointer))];
}

function codeOf(rule: string): string {
  if (rule === 'isNotEmpty' || rule === 'isDefined') return 'required';
  return rule === 'maxLength' ? 'too_long' : 'format';
}
