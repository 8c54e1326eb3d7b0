import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { isPhoto, Photos } from './photos';

const photos = new Photos();
const picture = (width = 400, height = 300) => sharp({ create: { width, height, channels: 3, background: '#c33' } });
const refusal = (bytes: Buffer) =>
  photos.clean(bytes).then(
    () => 'taken',
    (error: { code: string; detail: string }) => `${error.code} ${error.detail}`,
  );

/** A PNG that says it is a wall of pixels; its few bytes unpack into gigabytes. */
function bomb(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a photo from outside is made anew from its pixels (screens p)', () => {
  it('loses camera, place and comments, stands upright, and is JPEG whatever it was', async () => {
    const exif = { IFD0: { Make: 'CAMERA-OF-WANG' }, IFD3: { GPSLatitude: '31/1 10/1 12/1' } };
    const taken = await picture().withMetadata({ orientation: 6 }).withExif(exif).jpeg().toBuffer();
    expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('CAMERA-OF-WANG');
    const { jpeg, width, height } = await photos.clean(taken);
    const { exif: left, xmp, iptc, format } = await sharp(jpeg).metadata();
    expect([left, xmp, iptc, format]).toEqual([undefined, undefined, undefined, 'jpeg']);
    expect(jpeg.toString('latin1')).not.toContain('CAMERA-OF-WANG');
    expect([width, height]).toEqual([300, 400]); // turned as the camera was held
    for (const other of [await picture().png().toBuffer(), await picture().webp().toBuffer()]) {
      expect((await sharp((await photos.clean(other)).jpeg).metadata()).format).toBe('jpeg');
    }
  });

  it('is at most 2560 pixels long', async () => {
    const { width, height } = await photos.clean(await picture(4000, 1000).png().toBuffer());
    expect([width, height]).toEqual([2560, 640]);
  });

  it('carries nothing that was hung on behind it', async () => {
    const hidden = Buffer.concat([await picture().jpeg().toBuffer(), Buffer.from('PK\u0003\u0004virus.exe')]);
    const { jpeg } = await photos.clean(hidden);
    expect(jpeg.toString('latin1')).not.toContain('virus.exe');
  });

  it.each([
    ['a zip', Buffer.from('PK\u0003\u0004photo.jpg'), '压缩包'],
    ['a program', Buffer.from('MZ\u0090photo.jpg'), '程序文件'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
    ['HEIC', Buffer.from('\0\0\0\u0018ftypheic'), 'HEIC'],
    ['SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), '只收照片'],
    ['a GIF', Buffer.from('GIF89a'), '只收照片'],
    ['an empty file', Buffer.alloc(0), '只收照片'],
    ['half a JPEG', Buffer.from('ffd8ffe000104a46494600', 'hex'), '打不开'],
    ['a bomb of pixels', bomb(), '打不开'],
  ])('%s is refused with a sentence', async (_what, bytes, says) => {
    expect(await refusal(bytes)).toMatch(new RegExp(`^photo_not_accepted .*${says}`));
  });

  it('is known by its bytes alone', async () => {
    expect(isPhoto(await picture().webp().toBuffer())).toBe(true);
    expect(isPhoto(Buffer.from('RIFF0000WAVE'))).toBe(false);
  });

  it('makes many at once one after the other', async () => {
    const one = await picture().jpeg().toBuffer();
    const made = await Promise.all(Array.from({ length: 7 }, () => photos.clean(one)));
    expect(new Set(made.map(({ sourceHash }) => sourceHash)).size).toBe(1);
  });
});
