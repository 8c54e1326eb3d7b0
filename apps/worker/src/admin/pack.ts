import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { centerOf } from '@yimen/application/accounts/login-rows';
import { OpenCenter } from '@yimen/application/center/open-center';
import { diffPacks } from '@yimen/application/policy/diff';
import { parsePack } from '@yimen/application/policy/files';
import { loadPack, packIds, type LoadOptions } from '@yimen/application/policy/load';
import { SimulatePack, type Simulation } from '@yimen/application/policy/simulate';
import { unconfirmed } from '@yimen/application/policy/unconfirmed';
import { PackError } from '@yimen/application/policy/pack-error';
import { ConfigError, type YimenConfig } from '@yimen/platform/config/config';
import { hashPassword, verifyPassword } from '@yimen/platform/password/password';
import { say, withHouse } from './house';

const usage =
  '用法：npm run pack -- check [编号…] ｜ diff 编号 [编号] ｜ load 编号 [--code 中心] ｜ simulate 编号 [--overlay 文件.yaml] [--days 30]';

/** `npm run pack -- check|diff|load|simulate`: policy packs from the command line. Answers the exit code. */
export async function pack(config: YimenConfig, args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { code: text, overlay: text, days: text },
  });
  const [verb, ...ids] = positionals;
  const [first, second] = ids;
  if (verb === 'check') return check(ids.length ? ids : packIds());
  if (verb === 'diff' && first) return diff(first, second ?? 'national');
  if (verb === 'load' && first) return load(config, first, values.code);
  if (verb === 'simulate' && first) return simulate(config, first, values);
  throw new ConfigError(usage);
}

function check(ids: string[]): number {
  const results = ids.map((id) => {
    try {
      const { merged } = loadPack(id);
      const open = unconfirmed(merged);
      say(`✓ ${id}：可以启用；自拟 ${open.assumed} 处、未核对原文 ${open.unverified} 处，待确认`);
      return true;
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      say(`✗ ${id}：${error.problems.length ? '不能启用' : error.message}`);
      for (const problem of error.problems) say(`  ${problem}`);
      return false;
    }
  });
  return results.every(Boolean) ? 0 : 1;
}

function diff(id: string, base: string): number {
  const changes = diffPacks(loadPack(base).merged, loadPack(id).merged);
  const show = (value: unknown) => (value === undefined ? '（无）' : JSON.stringify(value).slice(0, 120));
  for (const { at, was, now } of changes) say(`${at}：${show(was)} → ${show(now)}`);
  say(`${id} 与 ${base} 相比，${changes.length} 处不同`);
  return 0;
}

/** The pack as a new version of a centre; open cases keep theirs. */
async function load(config: YimenConfig, id: string, code = 'zx'): Promise<number> {
  const passwords = { hash: hashPassword, verify: verifyPassword };
  const { version } = await withHouse(config, ({ database, policies }) =>
    new OpenCenter(database, passwords, policies).execute({ code, pack: id, password: config.demoPassword }),
  );
  say(`中心 ${code} 的政策包现为第 ${version} 版（${id}）；在办事项仍按受理时的版本`);
  return 0;
}

async function simulate(
  config: YimenConfig,
  id: string,
  { code, overlay, days = '30' }: { code?: string; overlay?: string; days?: string },
): Promise<number> {
  const options: LoadOptions = overlay ? { overlay: parsePack(readFileSync(overlay, 'utf8'), overlay) } : {};
  const { policy } = loadPack(id, options);
  const result = await withHouse(config, async ({ database, policies }) => {
    const center = await database.asSystem((tx) => centerOf(tx, code));
    if (!center) throw new ConfigError('还没有开通任何中心，请先运行 npm start。');
    return new SimulatePack(database, policies).execute(center.id, policy, Number(days));
  });
  for (const line of tell(result)) say(line);
  return 0;
}

function tell({ from, to, cases, movedCases, moved, colours, reminders }: Simulation): string[] {
  const words = (counts: Record<string, number>) =>
    ['red', 'orange', 'yellow', 'blue', 'green']
      .flatMap((colour) => (counts[colour] ? `${colour} ${counts[colour]}` : []))
      .join('、');
  return [
    `${from} 至 ${to}：${cases} 件，其中 ${movedCases} 件期限会变`,
    ...Object.entries(moved).map(
      ([clock, n]) => `  ${clock}：提前 ${n.earlier}，推后 ${n.later}，新增 ${n.added}，取消 ${n.gone}`,
    ),
    `  颜色：${words(colours.was)} → ${words(colours.now)}`,
    `  提醒：${reminders.was} → ${reminders.now}`,
    '只是推演，没有改动任何事项。',
  ];
}
