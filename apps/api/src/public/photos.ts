import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CleanPhoto } from '@yimen/application/public/added-materials';
import { Refusal } from '@yimen/domain/kernel/refusal';
import sharp from 'sharp';

/** Long side of what is kept: a page of A4 stays readable at 200 dpi. */
const longSide = 2560;
/** Beyond this a small file would unpack into gigabytes. */
const maxPixels = 120_000_000;
const atOnce = 2;

sharp.cache(false);
sharp.concurrency(1);
// only these three readers exist for a file from outside
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

const refusedKinds: readonly (readonly [starts: string, sentence: string])[] = [
  ['504b0304', '压缩包和文档不能上传，请直接拍照或选照片。'],
  ['52617221', '压缩包不能上传，请直接拍照或选照片。'],
  ['377abcaf', '压缩包不能上传，请直接拍照或选照片。'],
  ['1f8b', '压缩包不能上传，请直接拍照或选照片。'],
  ['25504446', 'PDF 不能上传，请拍成照片，或带到窗口。'],
  ['4d5a', '程序文件不能上传，请直接拍照或选照片。'],
  ['7f454c46', '程序文件不能上传，请直接拍照或选照片。'],
];

/** Is it a JPEG, PNG or WebP, by its first bytes? What the file calls itself does not count. */
export function isPhoto(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 12).toString('hex');
  return (
    head.startsWith('ffd8ff') ||
    head.startsWith('89504e470d0a1a0a') ||
    (head.startsWith('52494646') && head.slice(16, 24) === '57454250')
  );
}

/**
 * Makes a photo anew from its pixels, as JPEG: upright, at most 2560 pixels long, without EXIF, place, comments, or anything
 * that was hung on behind the picture. At most two at once, so that a queue of photos costs time and not memory.
 */
@Injectable()
export class Photos {
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  /** Throws photo_not_accepted for what is no photo, or is broken or absurdly large. */
  async clean(bytes: Buffer): Promise<CleanPhoto> {
    if (!isPhoto(bytes)) throw new Refusal('photo_not_accepted', sentenceFor(bytes));
    await this.turn();
    try {
      return await remade(bytes);
    } catch {
      throw new Refusal('photo_not_accepted', '这张照片打不开，可能已损坏或尺寸过大，请重新拍一张。');
    } finally {
      this.busy -= 1;
      this.waiting.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    if (this.busy >= atOnce) await new Promise<void>((go) => this.waiting.push(go));
    this.busy += 1;
  }
}

async function remade(bytes: Buffer): Promise<CleanPhoto> {
  const { data, info } = await sharp(bytes, {
    failOn: 'error',
    limitInputPixels: maxPixels,
    sequentialRead: true,
    pages: 1,
  })
    .autoOrient()
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  const sourceHash = createHash('sha256').update(bytes).digest('hex');
  return { jpeg: data, width: info.width, height: info.height, sourceHash };
}

function sentenceFor(bytes: Buffer): string {
  const head = bytes.subarray(0, 8).toString('hex');
  const known = refusedKinds.find(([starts]) => head.startsWith(starts));
  if (known) return known[1];
  if (bytes.subarray(4, 8).toString('latin1') === 'ftyp')
    return '这种格式（HEIC 或视频）不能上传，请在手机相机里改用 JPG。';
  return '只收照片（JPG、PNG 或 WebP）。';
}
