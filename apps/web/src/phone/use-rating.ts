import { useRef, useState } from 'react';
import { Failure, newKey, sendRating, type Rating, type Token } from './api';

/** Sends one rating. The same rating sent again carries the same key, so that it counts once. */
export function useRating(token: Token, onDone: (word: string) => void, onOver: () => void) {
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const last = useRef<{ text: string; key: string } | null>(null);

  async function send(rating: Rating) {
    const text = JSON.stringify(rating);
    if (last.current?.text !== text) last.current = { text, key: newKey() };
    setSending(true);
    setFailure(null);
    try {
      await sendRating(token, rating, last.current.key);
      onDone('已收到您的评价，谢谢。');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === 'already_rated') onDone('您已经评价过了。');
      else if (error.code === 'public_session_over') onOver();
      else setFailure(error);
    } finally {
      setSending(false);
    }
  }
  return { sending, failure, send };
}
