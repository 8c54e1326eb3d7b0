import { withoutPeople } from '@yimen/application/public/mask-text';
import { filesOf } from './multipart';

/** A form as Node itself writes it, so that the reader is not judged by its own idea of one. */
async function written(parts: [name: string, value: string | Blob][]): Promise<[Buffer, string]> {
  const form = new FormData();
  for (const [name, value] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, '收据 "一".jpg');
  }
  const request = new Request('http://x/', { method: 'POST', body: form });
  return [Buffer.from(await request.arrayBuffer()), request.headers.get('content-type') ?? ''];
}

describe('a form with photos', () => {
  it('gives its files as they are, bytes that look like line ends included, and passes over the rest', async () => {
    const tricky = Buffer.from('\r\n\r\n--x\r\n\u0000\r\n--');
    const [body, type] = await written([
      ['note', '说明'],
      ['photo', new Blob([tricky])],
      ['photo', new Blob([])],
      ['photo', new Blob(['b'])],
    ]);
    expect(filesOf(body, type)).toEqual([tricky, Buffer.alloc(0), Buffer.from('b')]);
  });

  it('is none when it was cut off, has no boundary, or says another one', async () => {
    const [body, type] = await written([['photo', new Blob(['abc'])]]);
    expect(filesOf(body.subarray(0, body.length - 40), type)).toBeNull();
    expect(filesOf(body, 'multipart/form-data')).toBeNull();
    expect(filesOf(body, 'multipart/form-data; boundary=other')).toBeNull();
    expect(filesOf(Buffer.alloc(0), type)).toBeNull();
  });
});

describe('a paper on a phone that others may look at', () => {
  it('hides names, numbers of people and the code of the slip; offices keep their telephones', () => {
    const text =
      '信访人：汪德明、汪德明子\n身份证：420899195809123117，电话13900000101\n查询码：K7M4-2QXD\n窗口 0724-4260000';
    expect(withoutPeople(text, ['汪德明', '汪德明子'])).toBe(
      '信访人：汪**、汪**\n身份证：420899********3117，电话139****0101\n查询码：见回执\n窗口 0724-4260000',
    );
  });
});
