import { HttpException } from '@nestjs/common';
import { refusals, type FieldError } from '@yimen/domain/kernel/refusal';
import type { Json } from '@yimen/domain/kernel/types';
import { EngineRefusal, EngineUnavailable } from '@yimen/workflows/contract/errors';
import { isDatabaseAway, isUniqueViolation, mayPassAgain, sqlState } from '../db/pg-errors';

/** An RFC 9457 problem as it is sent. `code` is the contract with clients, `title` and `detail` are for people. */
export interface Problem {
  type: string;
  code: string;
  status: number;
  title: string;
  detail: string;
  instance?: string;
  traceId?: string;
  errors?: FieldError[];
  /** Seconds to wait, where the door itself says so. */
  retryAfter?: number;
  /** How many more wrong passwords the account bears. */
  triesLeft?: number;
  /** The case as it stands now, when the caller came too late. */
  state?: { [field: string]: Json | undefined };
}

/** A problem and the seconds after which the same request may be sent again, if that makes sense. */
export interface Told {
  problem: Problem;
  retryAfter?: number;
}

/** What every refusal of the house looks like, whichever room it comes from. */
interface RefusalLike {
  code: string;
  status: number;
  title: string;
  detail: string;
  errors?: FieldError[];
  state?: Problem['state'];
  retryAfter?: number;
  triesLeft?: number;
}

const plain: Record<number, readonly [code: string, title: string]> = {
  400: ['bad_request', '请求有误'],
  401: ['unauthenticated', '请先登录'],
  403: ['forbidden', '无权办理'],
  404: ['route_not_found', '没有这个地址'],
  405: ['method_not_allowed', '不支持这种请求方式'],
  413: ['body_too_large', '请求内容过大'],
  414: ['address_too_long', '请求地址过长'],
  415: ['unsupported_media_type', '请求内容须为 JSON'],
  429: ['rate_limited', '请求过于频繁'],
  431: ['headers_too_large', '请求头过大'],
  503: ['unavailable', '系统暂时不可用'],
};

/** Turns anything that was thrown into the problem to send. What is not known becomes a bare 500: nothing leaks. */
export function toProblem(error: unknown): Told {
  if (error instanceof EngineUnavailable) return later('engine_unavailable');
  if (error instanceof EngineRefusal) return fromEngine(error);
  if (isRefusal(error)) return fromRefusal(error);
  if (error instanceof HttpException) return bare(error.getStatus());
  return fromDatabase(error) ?? bare(500);
}

/** A problem of the door itself, by status only. */
export function bare(status: number): Told {
  if (status >= 500 && status !== 503) return { problem: make('internal_error', 500, '系统内部错误', apology) };
  const [code, title] = plain[status] ?? [`http_${status}`, '请求有误'];
  return { problem: make(code, status, title, title), ...(status === 503 ? { retryAfter: 5 } : {}) };
}

const apology = '系统内部错误，未作任何更改。请稍后再试；如仍出现，请把追踪号告知管理员。';

function fromRefusal(refusal: RefusalLike): Told {
  const { code, status, title, detail, errors, state, retryAfter, triesLeft } = refusal;
  const problem = {
    ...make(code, status, title, detail),
    ...(errors?.length ? { errors } : {}),
    ...(state ? { state } : {}),
    ...(triesLeft === undefined ? {} : { triesLeft }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
  return { problem, retryAfter };
}

/** The engine names the code only; status and title stand in the domain's table. */
function fromEngine({ code, detail, errors, state }: EngineRefusal): Told {
  const row = Object.hasOwn(refusals, code) ? refusals[code as keyof typeof refusals] : undefined;
  if (!row) return bare(500);
  const [status, title] = row;
  return fromRefusal({ code, status, title, detail: detail ?? title, errors, state });
}

function fromDatabase(error: unknown): Told | undefined {
  if (isUniqueViolation(error))
    return { problem: make('already_exists', 409, '已有相同记录', '已有相同记录，请刷新后核对') };
  if (mayPassAgain(error) || isDatabaseAway(error)) return later('unavailable');
  const unstorable = ['22021', '22P05'].includes(sqlState(error) ?? '');
  return unstorable
    ? { problem: make('malformed_encoding', 400, '文字编码错误', '请求内容含有无法保存的字符') }
    : undefined;
}

function later(code: 'engine_unavailable' | 'unavailable'): Told {
  const detail = '系统暂时没有应答，您填写的内容没有丢失，请稍后用同一请求再试';
  return { problem: make(code, 503, '稍后再试', detail), retryAfter: 5 };
}

function make(code: string, status: number, title: string, detail: string): Problem {
  return { type: `/problems/${code}`, code, status, title, detail };
}

function isRefusal(error: unknown): error is RefusalLike {
  const { code, status, title, detail } = (error ?? {}) as Partial<RefusalLike>;
  const texts = [code, title, detail].every((text) => typeof text === 'string');
  return texts && Number.isInteger(status) && (status as number) >= 400 && (status as number) < 600;
}
