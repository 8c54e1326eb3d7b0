import { useState, type ChangeEvent } from 'react';
import { Failure, sendPhoto, type Token } from '../api';
import { shrunk } from '../shrink';

const most = 9;
const mostBytes = 10 * 1024 * 1024;

interface Props {
  /** Photos of this matter so far. */
  count: number;
  token: Token;
  onOver: () => void;
}

/** 补充材料: photos, one after the other; what was not sent stays and can be sent again. */
export function MaterialForm({ count, token, onOver }: Props) {
  const [photos, setPhotos] = useState<File[]>([]);
  const [sent, setSent] = useState(0);
  const [sending, setSending] = useState(false);
  const [wrong, setWrong] = useState('');

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = [...photos, ...Array.from(event.target.files ?? [])];
    event.target.value = '';
    setWrong(chosen.length > most ? `一次最多 ${most} 张，已留下前 ${most} 张` : '');
    setPhotos(chosen.slice(0, most));
  }
  async function send() {
    setSending(true);
    setWrong('');
    let left = photos;
    try {
      while (left[0]) {
        const photo = await shrunk(left[0]);
        if (photo.size > mostBytes) throw new Failure('photo_too_large', '', `“${left[0].name}”超过 10 MB，请换一张`);
        await sendPhoto(token, photo);
        left = left.slice(1);
        setPhotos(left);
        setSent((before) => before + 1);
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === 'public_session_over') return onOver();
      setWrong(`${error.detail.replace(/。?$/, '。')}还有 ${left.length} 张没有发出，可以再发。`);
    } finally {
      setSending(false);
    }
  }

  return (
    <section className="panel materials">
      <h2>补充材料</h2>
      <p className="hint">拍照或选照片，一次最多 9 张，每张不超过 10 MB。照片里的拍摄地点会被去掉。</p>
      {count + sent > 0 && <p>已补充 {count + sent} 张。</p>}
      <label className="button">
        选照片
        <input
          className="unseen"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          multiple
          disabled={sending}
          onChange={choose}
        />
      </label>
      {photos.length > 0 && (
        <>
          <p>
            {sending ? `正在发送，还有 ${photos.length} 张…` : `已选 ${photos.length} 张。`}
            {!sending && (
              <button type="button" className="link" onClick={() => setPhotos([])}>
                重选
              </button>
            )}
          </p>
          <button type="button" className="main" disabled={sending} onClick={() => void send()}>
            {sending ? '发送中…' : `发送 ${photos.length} 张照片`}
          </button>
        </>
      )}
      <p role="status">{sent > 0 && photos.length === 0 && '已收到，会转给承办人'}</p>
      <p className="wrong" role="alert">
        {wrong}
      </p>
    </section>
  );
}
