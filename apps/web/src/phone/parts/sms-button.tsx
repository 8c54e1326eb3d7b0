import { useEffect, useState } from 'react';
import { askSmsCode, Failure } from '../api';
import { proofMessage } from '../words/failure';

interface Props {
  /** The slip's code; '' when there is none yet, which the page has then said. */
  codeOrAsk: () => string;
  onSaid: (message: string | null) => void;
}

/** Asks for a code by text message; a minute later for another. Says the same whether a phone was left or not. */
export function SmsButton({ codeOrAsk, onSaid }: Props) {
  const [left, setLeft] = useState(0);
  const [sent, setSent] = useState(false);
  const waiting = left > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, [waiting]);
  async function send() {
    const code = codeOrAsk();
    if (!code) return;
    onSaid('');
    try {
      setLeft(await askSmsCode(code));
      setSent(true);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      onSaid(proofMessage(error, 'sms') ?? error.detail);
    }
  }
  return (
    <>
      <button type="button" className="send" disabled={waiting} onClick={() => void send()}>
        {waiting ? `${left} 秒后可再取` : '获取验证码'}
      </button>
      <p role="status" className="hint">
        {sent && '登记时留有手机号的，验证码已发出。没有收到，请用证件号后四位。'}
      </p>
    </>
  );
}
