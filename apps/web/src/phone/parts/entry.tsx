import { useEffect, useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import type { Failure, Proof } from '../api';
import { proofMessage } from '../words/failure';
import { proofFrom, proofLength, slipCodeFrom, type ProofKind } from '../words/slip-code';
import { Keypad } from './keypad';
import { SmsButton } from './sms-button';

interface Props {
  /** The code from the address; '' when the person has to type it. */
  scanned: string;
  /** The code that was typed before. */
  typed?: string | undefined;
  /** By what the person tried to prove himself before. */
  kind?: ProofKind | undefined;
  /** The centre can send text messages. */
  sms: boolean;
  failure?: Failure | undefined;
  /** The last look ended by itself. */
  left?: boolean | undefined;
  onAsk: (proof: Proof) => void;
}

const labels = { tail: '请输入证件号后四位', sms: '请输入短信验证码' };
const hints = {
  tail: '没有登记证件号的，输入手机号后四位。',
  sms: '六位数字，发到登记时留下的手机号，5 分钟内有效。',
};
const tooShort = { tail: '请输满四位', sms: '请输满六位' };
const others = { tail: '用短信验证码', sms: '用证件号后四位' };

/** The slip's code, scanned or typed, and the second proof: four of a number, or six by text message. */
export function Entry({ scanned, typed = '', kind: before = 'tail', sms, failure, left, onAsk }: Props) {
  const [code, setCode] = useState(typed);
  const [kind, setKind] = useState(before);
  const [proof, setProof] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const tail = useRef<HTMLInputElement>(null);
  const slip = useRef<HTMLInputElement>(null);
  const [noCode, setNoCode] = useState(false);
  const message = said ?? (failure ? proofMessage(failure, kind) : null);
  useEffect(() => {
    if (failure) tail.current?.focus();
  }, [failure]);

  function codeOrAsk(): string {
    const slipCode = scanned || slipCodeFrom(code);
    setNoCode(!slipCode);
    if (!slipCode) slip.current?.focus();
    return slipCode;
  }
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const slipCode = codeOrAsk();
    if (!slipCode) return;
    if (proof.length < proofLength[kind]) {
      tail.current?.focus();
      return setSaid(tooShort[kind]);
    }
    onAsk({ slipCode, proof });
  }
  function change(next: string) {
    setSaid(null);
    setProof(proofFrom(next, kind));
  }
  function other() {
    setKind(kind === 'sms' ? 'tail' : 'sms');
    setProof('');
    setSaid('');
  }

  return (
    <form className="panel entry" onSubmit={submit} autoComplete="off" noValidate>
      <h1>查办理进度</h1>
      {left && <p role="status">已有10分钟没有操作，为保护您的信息，请重新输入。</p>}
      {scanned ? (
        <p className="hint">已识别您的回执。</p>
      ) : (
        <CodeField value={code} onChange={setCode} field={slip} missing={noCode} />
      )}
      <label htmlFor="proof">{labels[kind]}</label>
      <p className="hint" id="proof-hint">
        {hints[kind]}
      </p>
      {kind === 'sms' && <SmsButton codeOrAsk={codeOrAsk} onSaid={setSaid} />}
      <input
        id="proof"
        ref={tail}
        className="tail"
        value={proof}
        onChange={(event) => change(event.target.value)}
        inputMode="none"
        autoComplete={kind === 'sms' ? 'one-time-code' : 'off'}
        autoCapitalize="characters"
        aria-describedby="proof-hint proof-message"
        aria-invalid={Boolean(message)}
      />
      <p className="wrong" id="proof-message" role="alert">
        {message}
      </p>
      <Keypad onKey={(key) => change(proof + key)} onDelete={() => change(proof.slice(0, -1))} />
      <button type="submit" className="main">
        查看办理进度
      </button>
      {sms && (
        <button type="button" className="link" onClick={other}>
          {others[kind]}
        </button>
      )}
    </form>
  );
}

interface CodeProps {
  value: string;
  onChange: (value: string) => void;
  field: RefObject<HTMLInputElement | null>;
  missing: boolean;
}

function CodeField({ value, onChange, field, missing }: CodeProps) {
  return (
    <>
      <label htmlFor="code">回执上的查询码</label>
      <p className="hint" id="code-hint">
        回执上的八位，如 K7M4-2QXD；二维码的文字也可以整行粘贴。
      </p>
      <input
        id="code"
        ref={field}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={128}
        aria-describedby="code-hint code-message"
        aria-invalid={missing}
      />
      <p className="wrong" id="code-message" role="alert">
        {missing && '请输入回执上的查询码'}
      </p>
    </>
  );
}
