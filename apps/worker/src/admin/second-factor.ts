import { parseArgs } from 'node:util';
import { EnrolFactor } from '@yimen/application/accounts/enrol-factor';
import { centerOf } from '@yimen/application/accounts/login-rows';
import { SecondFactor } from '@yimen/application/accounts/second-factor';
import { Sessions } from '@yimen/application/accounts/sessions';
import { AccessLog } from '@yimen/application/reveal/access-log';
import { clockFor } from '@yimen/platform/clock/clock';
import { ConfigError, type YimenConfig } from '@yimen/platform/config/config';
import { hashPassword, verifyPassword } from '@yimen/platform/password/password';
import { say, withHouse } from './house';

const usage = '用法：second-factor --reset 账号 [--center 中心代码]；手机和恢复码都丢失时，清除本人的动态口令。';

/** Clears the 动态口令 of an account whose phone and recovery codes are lost. Answers the exit code. */
export async function secondFactor(config: YimenConfig, args: string[]): Promise<number> {
  const { reset: login, center } = orderOf(args);
  return withHouse(config, async ({ database, vault }) => {
    const found = await database.asSystem((tx) => centerOf(tx, center));
    if (!found) throw new ConfigError('没有这个中心，请先运行 npm start 或 open-center。');
    const passwords = { hash: hashPassword, verify: verifyPassword };
    const factor = new SecondFactor(database, vault, new AccessLog(clockFor(config.clockFile), vault));
    const enrol = new EnrolFactor(database, passwords, vault, new Sessions(database), factor);
    const cleared = await enrol.reset(found.id, login);
    say(cleared ? `已清除“${login}”的动态口令，请本人登录后重新启用` : `“${login}”没有启用动态口令`);
    return cleared ? 0 : 1;
  });
}

function orderOf(args: string[]): { reset: string; center?: string } {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { reset: text, center: text } });
    if (values.reset) return { ...values, reset: values.reset };
  } catch {
    // said below, in one sentence for every fault
  }
  throw new ConfigError(usage);
}
