import { useState } from 'react';
import type { Failure } from '../api';

interface Props {
  failure: Failure;
  /** The centre's telephone, where it is known. */
  phone?: string | undefined;
  onRetry: () => void;
  onBack?: () => void;
}

/** What went wrong, with the number to read out on the telephone. */
export function FailureNote({ failure, phone, onRetry, onBack }: Props) {
  const { title, detail, extra } = failure;
  return (
    <section className="panel failure" role="alert">
      <h2>{failure.code === 'offline' ? title : '暂时查不到'}</h2>
      <p>{detail}</p>
      {phone ? (
        <p>
          暂时查不到，请拨 <a href={`tel:${phone}`}>{phone}</a>
        </p>
      ) : (
        <p>如仍查不到，请到窗口查询。</p>
      )}
      {extra.traceId && <ErrorNumber id={extra.traceId} />}
      <div className="choices">
        <button type="button" className="main" onClick={onRetry}>
          重试
        </button>
        {onBack && (
          <button type="button" onClick={onBack}>
            返回
          </button>
        )}
      </div>
    </section>
  );
}

function ErrorNumber({ id }: { id: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard?.writeText(id).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <p className="hint">
      错误编号 <span className="number">{id}</span>
      <br />
      {'clipboard' in navigator && (
        <button type="button" onClick={copy}>
          {copied ? '已复制' : '复制'}
        </button>
      )}
    </p>
  );
}
