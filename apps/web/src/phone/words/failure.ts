import type { Failure } from '../api';
import type { ProofKind } from './slip-code';

/** The line beside the proof after a refusal (screens §3 p); null where the failure is not about the proof. */
export function proofMessage({ code, extra }: Failure, kind: ProofKind = 'tail'): string | null {
  const wrong = kind === 'sms' ? '验证码不对或已过期' : '后四位不对';
  if (code === 'slip_proof_wrong' && extra.triesLeft !== 0) return `${wrong}，还可再试 ${extra.triesLeft ?? 1} 次`;
  if (code === 'slip_proof_wrong') return '请 30 分钟后再试，或到窗口查询';
  if (code !== 'rate_limited') return null;
  return `请 ${Math.max(1, Math.ceil((extra.retryAfter ?? 60) / 60))} 分钟后再试，或到窗口查询`;
}
