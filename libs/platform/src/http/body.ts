/** The request itself is faulty, before any act is looked at. Shaped like a Refusal: code, status, title, detail. */
export class RequestFault extends Error {
  override readonly name = 'RequestFault';
  constructor(
    readonly code: string,
    readonly status: number,
    readonly title: string,
    readonly detail: string = title,
  ) {
    super(code);
  }
}

const maxDepth = 32;
const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a JSON body. In: its bytes; an empty body reads as {}. Throws RequestFault: `malformed_encoding` for bytes that
 * are not UTF-8 or characters that no database text can hold, `malformed_json` for anything else that is not plain JSON.
 */
export function parseBody(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return {};
  const value = parse(decode(bytes));
  inspect(value);
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    throw malformedEncoding('请求内容不是有效的 UTF-8 文字');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformedJson('请求内容不是有效的 JSON');
  }
}

/** Walks level by level, never by recursion: a body of a million brackets must not overflow the stack. */
function inspect(body: unknown): void {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) throw malformedJson('请求内容嵌套过深');
    level = level.flatMap(childrenOf);
  }
}

function childrenOf(value: unknown): unknown[] {
  if (typeof value === 'string') checkText(value);
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value;
  if (Object.hasOwn(value, '__proto__')) throw malformedJson('请求内容含有不允许的字段');
  Object.keys(value).forEach(checkText);
  return Object.values(value);
}

/** NUL and half a surrogate pair are legal in JSON but PostgreSQL refuses them. */
function checkText(text: string): void {
  if (/\0|\p{Surrogate}/u.test(text)) throw malformedEncoding('请求内容含有无法保存的字符');
}

const malformedJson = (detail: string) => new RequestFault('malformed_json', 400, '请求格式错误', detail);
const malformedEncoding = (detail: string) => new RequestFault('malformed_encoding', 400, '文字编码错误', detail);
