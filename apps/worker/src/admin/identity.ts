import { parseArgs } from 'node:util';
import { centerOf } from '@yimen/application/accounts/login-rows';
import { OidcLink } from '@yimen/application/accounts/oidc-link';
import { SecondFactor } from '@yimen/application/accounts/second-factor';
import { Sessions } from '@yimen/application/accounts/sessions';
import { AccessLog } from '@yimen/application/reveal/access-log';
import { clockFor } from '@yimen/platform/clock/clock';
import { ConfigError, type YimenConfig } from '@yimen/platform/config/config';
import { hashPassword, verifyPassword } from '@yimen/platform/password/password';
import { say, withHouse } from './house';

const usage =
  '用法：identity --link 账号 --subject 统一身份的 sub [--issuer 网址]，或 identity --unlink 账号；均可加 --center 中心代码。';

/** Links an account to an identity of the provider, or undoes that and ends what it had opened. Answers the exit code. */
export async function identity(config: YimenConfig, args: string[]): Promise<number> {
  const order = orderOf(args);
  const issuer = order.issuer ?? config.oidcIssuer;
  if (order.subject && !issuer) throw new ConfigError('没有设置 YIMEN_OIDC_ISSUER，请用 --issuer 写明。');
  return withHouse(config, async ({ database, vault }) => {
    const found = await database.asSystem((tx) => centerOf(tx, order.center));
    if (!found) throw new ConfigError('没有这个中心，请先运行 npm start 或 open-center。');
    const log = new AccessLog(clockFor(config.clockFile), vault);
    const passwords = { hash: hashPassword, verify: verifyPassword };
    const links = new OidcLink(
      database,
      passwords,
      new Sessions(database),
      new SecondFactor(database, vault, log),
      log,
    );
    const accountId = await links.accountId(found.id, order.login);
    if (!accountId) throw new ConfigError(`没有账号“${order.login}”。`);
    if (order.subject && issuer) {
      await links.link({ centerId: found.id, accountId }, { issuer, subject: order.subject });
      say(`“${order.login}”已关联统一身份`);
      return 0;
    }
    const undone = await links.unlink(found.id, accountId);
    say(undone ? `“${order.login}”已解除关联，已登录的页面已退出` : `“${order.login}”没有关联统一身份`);
    return undone ? 0 : 1;
  });
}

function orderOf(args: string[]): { login: string; subject?: string; issuer?: string; center?: string } {
  const text = { type: 'string' } as const;
  try {
    const options = { link: text, unlink: text, subject: text, issuer: text, center: text };
    const { link, unlink, subject, ...rest } = parseArgs({ args, options }).values;
    if (link && subject && !unlink) return { ...rest, login: link, subject };
    if (unlink && !link && !subject) return { ...rest, login: unlink };
  } catch {
    // said below, in one sentence for every fault
  }
  throw new ConfigError(usage);
}
