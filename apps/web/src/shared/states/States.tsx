import { Alert, Button, Skeleton, Space } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { Problem } from '../../api/problem';

function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

/** A skeleton after 200 ms; after five seconds it says that the line is slow. */
export function Loading({ onRetry }: { onRetry?: () => void }) {
  const visible = useAfter(200);
  const slow = useAfter(5000);
  if (!visible) return null;
  return (
    <div aria-busy="true" className="state">
      <Skeleton active={false} />
      {slow && (
        <p role="status">
          网络较慢，仍在加载{' '}
          {onRetry && (
            <Button size="small" onClick={onRetry}>
              重试
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

interface FailureProps {
  error: unknown;
  onRetry?: () => void;
  retryWord?: string;
  /** Something was typed on this page. */
  kept?: boolean;
}

/** What went wrong, in the server's words, with the number to read out on the phone. */
export function Failure({ error, onRetry, retryWord = '重试', kept = false }: FailureProps) {
  if (!(error instanceof Problem))
    return <Alert type="error" showIcon title="页面出错" description={retryButton(retryWord, onRetry)} />;
  const { status, title, detail, traceId } = error.body;
  if (status === 404) return <Alert type="info" showIcon title="未找到该事项" />;
  if (status === 403) return <Alert type="warning" showIcon title="您无权查看此页" description={detail} />;
  const copy = () => void navigator.clipboard?.writeText(traceId ?? '');
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        <Space orientation="vertical" size={4}>
          <span>{detail}</span>
          {(kept || traceId) && (
            <span>
              {kept && '内容已保留。'}
              {traceId && `错误编号 ${traceId}`}
            </span>
          )}
          <Space>
            {traceId && (
              <Button size="small" onClick={copy}>
                复制
              </Button>
            )}
            {retryButton(retryWord, onRetry)}
          </Space>
        </Space>
      }
    />
  );
}

function retryButton(word: string, onRetry?: () => void): ReactNode {
  return onRetry ? (
    <Button size="small" onClick={onRetry}>
      {word}
    </Button>
  ) : null;
}

interface QueryLike {
  isPending: boolean;
  error: unknown;
  refetch: () => unknown;
}

/** Shows the state of a read until it has something to show. */
export function Guarded({ query, children }: { query: QueryLike; children: ReactNode }) {
  const again = () => void query.refetch();
  if (query.isPending) return <Loading onRetry={again} />;
  if (query.error) return <Failure error={query.error} onRetry={again} />;
  return <>{children}</>;
}
