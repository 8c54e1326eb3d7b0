import type { Failure } from '../api';

/** The line beside the proof after a refusal (screens §3 p); null where the failure is not about the proof. */
export function proofMessage({ code, extra }: Failure): string | null {
  if (code === 'public_proof_wrong') {
    return extra.triesLeft === undefined
      ? '后四位不对，请核对后再试；连续输错将暂停查询'
      : `后四位不对，还可再试 ${extra.triesLeft} 次`;
  }
  if (code !== 'rate_limited') return null;
  return `请 ${Math.max(1, Math.ceil((extra.retryAfter ?? 60) / 60))} 分钟后再试，或到窗口查询`;
}
