import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { scrub, scrubText } from './scrub';

/** One JSON line per event, scrubbed of personal data. In: level, name of the process, where to (stdout unless told). */
export function createLogger(level: string, process: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => error }, // formatters.log has already reduced it
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: object) => scrub(fields) as Record<string, unknown>,
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: Logger['info']) {
        method.apply(this, args.map((arg: unknown) => (typeof arg === 'string' ? scrubText(arg) : arg)) as typeof args);
      },
    },
  };
  return to ? pino(options, to) : pino(options);
}

/** Nest's own messages, and those of its Logger, on the same stream. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...more: unknown[]): void {
    this.write('info', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.write('trace', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  /** Nest passes the context last, and a stack before it for errors given as text. */
  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    more: unknown[],
  ): void {
    const texts = more.filter((part) => typeof part === 'string');
    const context = texts.at(-1);
    const stack = texts.length > 1 ? texts[0] : undefined;
    if (message instanceof Error) return this.logger[level]({ context, err: message }, message.message);
    if (typeof message === 'object' && message !== null) return this.logger[level]({ context, ...message });
    this.logger[level]({ context, stack }, String(message));
  }
}
