import { parseBody, type RequestFault } from './body';

const bytes = (text: string) => Buffer.from(text);
const faultOf = (body: Uint8Array) => {
  try {
    return { read: parseBody(body) };
  } catch (error) {
    return (error as RequestFault).code;
  }
};

describe('a body is plain JSON in UTF-8, or refused with its reason', () => {
  it('is read as it is; an empty one as an empty form', () => {
    expect(parseBody(bytes('{"facts":"反映噪音😀","n":[1,null]}'))).toEqual({ facts: '反映噪音😀', n: [1, null] });
    expect(parseBody(bytes(''))).toEqual({});
  });

  it.each([
    ['broken', bytes('{"a":'), 'malformed_json'],
    ['a form', bytes('a=1&b=2'), 'malformed_json'],
    ['GBK', Buffer.from([0x7b, 0x22, 0xd0, 0xc5, 0x22, 0x3a, 0x31, 0x7d]), 'malformed_encoding'],
    ['cut in the middle of a character', bytes('"信"').subarray(0, 3), 'malformed_encoding'],
    ['a NUL that no database text can hold', bytes('{"a":["x\\u0000"]}'), 'malformed_encoding'],
    ['half a surrogate pair', bytes('{"a":"\\ud83d"}'), 'malformed_encoding'],
    ['a NUL in a field name', bytes('{"\\u0000":1}'), 'malformed_encoding'],
    ['a prototype in disguise', bytes('{"a":{"\\u005f_proto__":{"admin":true}}}'), 'malformed_json'],
    ['half a million brackets', bytes('['.repeat(500_000) + ']'.repeat(500_000)), 'malformed_json'],
  ])('%s', (_, body, code) => expect(faultOf(body)).toBe(code));
});
