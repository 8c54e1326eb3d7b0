import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { SeedCenter, type SeedOrder } from '@yimen/application/seeding/seed-center';
import { ConfigError, type YimenConfig } from '@yimen/platform/config/config';
import { say, withHouse } from './house';

/** From this many on the work is shared by as many processes as there are cores. */
const worthSharing = 20_000;
const usage =
  '用法：npm run seed -- --cases 件数 [--days 天数，30 以上] [--fresh 近三周所占比例，0 到 1]；写入虚构事项，供演示、培训和测速。';

/** Writes invented matters into the installation's own centre; prints progress and the rate. */
export async function seed(config: YimenConfig, args: string[]): Promise<number> {
  const order = readOrder(args);
  const started = performance.now();
  const parts = order.parts ? 1 : order.cases < worthSharing ? 1 : availableParallelism();
  const code = parts > 1 ? await share(args, parts) : await write(config, { ...order, parts: order.parts || 1 });
  const seconds = (performance.now() - started) / 1000;
  if (!code && !order.parts)
    say(`已写入 ${order.cases} 件虚构事项，用时 ${seconds.toFixed(1)} 秒，${Math.round(order.cases / seconds)} 件/秒`);
  return code;
}

async function write(config: YimenConfig, order: SeedOrder): Promise<number> {
  const step = 20_000;
  let next = step;
  await withHouse(config, ({ database, policies, vault }) =>
    new SeedCenter(database, policies, vault).execute(order, (done) => {
      if (done < next) return;
      next += step;
      say(order.parts > 1 ? `第 ${order.part + 1} 路：${done} 件` : `${done} 件`);
    }),
  );
  return 0;
}

async function share(args: string[], parts: number): Promise<number> {
  const children = Array.from({ length: parts }, (_, part) =>
    spawn(process.execPath, [process.argv[1] ?? '', 'seed', ...args, '--part', `${part}/${parts}`], {
      stdio: 'inherit',
    }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as number | null));
  return codes.every((code) => code === 0) ? 0 : 1;
}

function readOrder(args: string[]): SeedOrder {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { cases: text, days: text, fresh: text, part: text } });
    const { cases, days = '400', fresh = '0.05', part = '0/0' } = values;
    const [own = 0, parts = 0] = part.split('/').map(Number);
    const order = { cases: Number(cases), days: Number(days), fresh: Number(fresh), part: own, parts };
    if (Number.isInteger(order.cases) && order.cases > 0 && order.days >= 30 && order.fresh >= 0 && order.fresh <= 1)
      return order;
  } catch {
    // said below, in one sentence for every fault
  }
  throw new ConfigError(usage);
}
