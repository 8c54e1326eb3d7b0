import type { Readable } from 'node:stream';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { filesOf } from './multipart';

const maxPhotos = 9;
const maxPhotoBytes = 10 * 1024 * 1024;
/** Nine photos and the lines between them. */
const maxBytes = maxPhotos * maxPhotoBytes + 64 * 1024;

/** A form as it arrives, unread: the sender is judged before a byte of it is taken. */
export interface PhotoForm {
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

/** The photos of a multipart form. Throws photo_missing, photo_too_many, photo_too_large, photo_not_accepted. */
export async function readPhotos({ headers, body }: PhotoForm): Promise<Buffer[]> {
  const type = String(headers['content-type'] ?? '');
  if (!/^multipart\/form-data\s*;/i.test(type) || !isStream(body)) {
    throw new Refusal('photo_missing', '请选择照片。');
  }
  const files = filesOf(await gather(body), type);
  if (!files) throw new Refusal('photo_not_accepted', '没有收全，请再试一次。');
  if (files.length === 0) throw new Refusal('photo_missing', '请选择照片。');
  if (files.length > maxPhotos) throw new Refusal('photo_too_many', `一次最多 ${maxPhotos} 张照片。`);
  if (files.some(({ length }) => length > maxPhotoBytes)) throw tooLarge();
  return files;
}

function isStream(body: unknown): body is Readable {
  return typeof (body as Readable | null)?.pipe === 'function';
}

async function gather(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += (chunk as Buffer).length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): Refusal {
  return new Refusal('photo_too_large', '一张照片不能超过 10 MB。');
}
