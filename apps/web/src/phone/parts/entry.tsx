import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { Failure, Proof } from '../api';
import { proofMessage } from '../words/failure';
import { proofFrom, slipCodeFrom } from '../words/slip-code';
import { Keypad } from './keypad';

interface Props {
  /** The code from the address; '' when the person has to type it. */
  scanned: string;
  /** The code that was typed before. */
  typed?: string | undefined;
  failure?: Failure | undefined;
  /** The last look ended by itself. */
  left?: boolean | undefined;
  onAsk: (proof: Proof) => void;
}

/** The slip's code, scanned or typed, and the second proof. */
export function Entry({ scanned, typed = '', failure, left, onAsk }: Props) {
  const [code, setCode] = useState(typed);
  const [proof, setProof] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const tail = useRef<HTMLInputElement>(null);
  const message = missing ?? (failure ? proofMessage(failure) : null);
  useEffect(() => {
    if (failure) tail.current?.focus();
  }, [failure]);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const slipCode = scanned || slipCodeFrom(code);
    if (!slipCode) return setMissing('请输入回执上的查询码');
    if (proof.length < 4) {
      tail.current?.focus();
      return setMissing('请输满四位');
    }
    onAsk({ slipCode, proof });
  }
  function change(next: string) {
    setMissing(null);
    setProof(proofFrom(next));
  }

  return (
    <form className="panel entry" onSubmit={submit} autoComplete="off" noValidate>
      <h1>查办理进度</h1>
      {left && <p role="status">已有10分钟没有操作，为保护您的信息，请重新输入。</p>}
      {scanned ? <p className="hint">已识别您的回执。</p> : <CodeField value={code} onChange={setCode} />}
      <label htmlFor="proof">请输入证件号后四位</label>
      <p className="hint" id="proof-hint">
        没有登记证件号的，输入手机号后四位。
      </p>
      <input
        id="proof"
        ref={tail}
        className="tail"
        value={proof}
        onChange={(event) => change(event.target.value)}
        inputMode="none"
        autoComplete="off"
        autoCapitalize="characters"
        aria-describedby="proof-hint proof-message"
        aria-invalid={message !== null}
      />
      <p className="wrong" id="proof-message" role="alert">
        {message}
      </p>
      <Keypad onKey={(key) => change(proof + key)} onDelete={() => change(proof.slice(0, -1))} />
      <button type="submit" className="main">
        查看办理进度
      </button>
    </form>
  );
}

function CodeField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <>
      <label htmlFor="code">回执上的查询码</label>
      <p className="hint" id="code-hint">
        回执上的八位，如 K7M4-2QXD；二维码的文字也可以整行粘贴。
      </p>
      <input
        id="code"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={128}
        aria-describedby="code-hint"
      />
    </>
  );
}
