const longSide = 2560;
const smallEnough = 2 * 1024 * 1024;

/** A large photo made smaller on the phone, so that it goes through a weak network; as it is where the phone cannot. */
export async function shrunk(photo: Blob): Promise<Blob> {
  if (photo.size <= smallEnough || !('createImageBitmap' in window)) return photo;
  try {
    const picture = await createImageBitmap(photo);
    const share = Math.min(1, longSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * share);
    canvas.height = Math.round(picture.height * share);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return small && small.size < photo.size ? small : photo;
  } catch {
    return photo;
  }
}
