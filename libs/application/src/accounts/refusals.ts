import { Refusal } from '@yimen/domain/kernel/refusal';

/** 401: a wrong login or password; carries how many more tries there are. */
export function loginFailed(triesLeft: number): Refusal {
  const detail = `账号或密码不正确，${triesLeft > 0 ? `还可再试 ${triesLeft} 次` : '账号已锁定'}`;
  return Object.assign(new Refusal('login_failed', detail), { triesLeft });
}

/** 423: locked; carries the seconds until it opens again. */
export function accountLocked(seconds: number): Refusal {
  const minutes = Math.ceil(seconds / 60);
  const refusal = new Refusal('account_locked', `密码连续输错 5 次，账号已锁定，请在 ${minutes} 分钟后再试`);
  return Object.assign(refusal, { retryAfter: seconds });
}
