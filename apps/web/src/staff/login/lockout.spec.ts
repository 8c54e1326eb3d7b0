import { Problem } from '../../api/problem';
import { refusalWords, waitWords } from './lockout';
import { isStrong } from './strong';

const problem = (code: string, more = {}) =>
  new Problem({ code, status: 401, title: '', detail: '服务器的话', ...more });

describe('a refused log-in says (screens 3a)', () => {
  it('how many tries are left', () => {
    expect(refusalWords(problem('login_failed', { triesLeft: 3 }), 0)).toBe('账号或密码不正确，还可再试 3 次');
    expect(refusalWords(problem('login_failed'), 0)).toBe('账号或密码不正确');
  });

  it('how long the account stays shut, counted down', () => {
    expect(refusalWords(problem('account_locked'), 30 * 60_000)).toBe('已锁定，30 分钟后再试');
    expect(waitWords(61_000)).toBe('2 分钟');
    expect(waitWords(45_000)).toBe('45 秒');
  });

  it('the server’s words for everything else', () => {
    expect(refusalWords(problem('rate_limited'), 0)).toBe('服务器的话');
  });
});

describe('a new password', () => {
  it.each([
    ['short1A!', false],
    ['longenoughbutplain', false],
    ['Longenough1', true],
    ['long-enough-1', true],
  ])('%s → %s', (password, strong) => {
    expect(isStrong(password)).toBe(strong);
  });
});
