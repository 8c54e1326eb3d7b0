import { parseArgs } from 'node:util';
import { centerOf } from '@yimen/application/accounts/login-rows';
import { Screens } from '@yimen/application/desk/screens';
import { ConfigError, type YimenConfig } from '@yimen/platform/config/config';
import { say, withHouse } from './house';

const usage = '用法：npm run screen -- --add 名称 | --list | --revoke 名称  [--center 中心代码]；大厅屏的只读口令。';

/** Admits a screen of the hall and tells the address that it opens, lists the screens, or takes one back. */
export async function screen(config: YimenConfig, args: string[]): Promise<number> {
  const { add, list, revoke, center } = orderOf(args);
  return withHouse(config, async ({ database }) => {
    const found = await database.asSystem((tx) => centerOf(tx, center));
    if (!found) throw new ConfigError('没有这个中心，请先运行 npm start 或 open-center。');
    const screens = new Screens(database);
    if (add) {
      const token = await screens.add(found.id, add);
      say(`大厅屏“${add}”用下面的网址打开；口令只显示这一次，丢失请收回后重新登记：`);
      say(`${config.publicAddress}/wall/#${token}`);
    }
    if (revoke) return taken(revoke, await screens.revoke(found.id, revoke));
    if (list)
      for (const { title, madeAt, revokedAt } of await screens.list(found.id))
        say(`${title}  登记于 ${madeAt}${revokedAt ? `  已收回 ${revokedAt}` : ''}`);
    return 0;
  });
}

function taken(title: string, count: number): number {
  say(count ? `已收回“${title}”的口令` : `没有在用的大厅屏“${title}”`);
  return count ? 0 : 1;
}

function orderOf(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args,
      options: { add: text, revoke: text, center: text, list: { type: 'boolean' } },
    });
    if ([values.add?.trim(), values.revoke, values.list].filter(Boolean).length === 1) return values;
  } catch {
    // said below, in one sentence for every fault
  }
  throw new ConfigError(usage);
}
