import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { OpenCenter, type CenterOrder } from '@yimen/application/center/open-center';
import type { StaffEntry } from '@yimen/application/policy/directory';
import type { PackData } from '@yimen/domain/policy/policy';
import { ConfigError, type YimenConfig } from '@yimen/platform/config/config';
import { hashPassword, verifyPassword } from '@yimen/platform/password/password';
import { say, withHouse } from './house';

/** What `--extra` may hold. */
interface Extra {
  title?: string;
  units?: PackData[];
  staff?: StaffEntry[];
  config?: PackData;
}

/** Opens the demo centre, or brings it up to date with its pack. */
export async function openDemo(config: YimenConfig): Promise<void> {
  const { code, version } = await open(config, { code: 'zx', pack: 'demo_center', password: config.demoPassword });
  say(`示例中心 ${code} 已就绪，政策包第 ${version} 版`);
}

/** `--code <c> --pack <id> [--region <GB/T 2260>] [--title <text>] [--extra <json file>]`; prints {centerId, code}. */
export async function openCenter(config: YimenConfig, args: string[]): Promise<void> {
  const { code, pack, region, title, extra } = readArgs(args);
  if (!code || !pack)
    throw new ConfigError('用法：open-center --code 代码 --pack 政策包 [--region 区划] [--extra 文件.json]');
  const { units, staff, config: overlay, ...more } = extra ? (JSON.parse(readFileSync(extra, 'utf8')) as Extra) : {};
  const opened = await open(config, {
    code,
    pack,
    region,
    title: title ?? more.title,
    overlay: { ...overlay, ...(units ? { org: { units } } : {}) },
    extraStaff: staff,
    password: config.demoPassword,
  });
  say(JSON.stringify({ centerId: opened.centerId, code: opened.code }));
}

function readArgs(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { code: text, pack: text, region: text, title: text, extra: text } }).values;
  } catch (error) {
    throw new ConfigError(`open-center：${(error as Error).message}`);
  }
}

function open(config: YimenConfig, order: CenterOrder) {
  const passwords = { hash: hashPassword, verify: verifyPassword };
  return withHouse(config, ({ database, policies }) => new OpenCenter(database, passwords, policies).execute(order));
}
