import { Reseal } from '@yimen/application/center/reseal';
import { VerifyJournal } from '@yimen/application/kernel/verify-journal';
import { ConfigError, type YimenConfig } from '@yimen/platform/config/config';
import { say, withHouse } from './house';

/** Checks every hash chain. Prints the count, or the first broken row; answers the exit code. */
export async function verify(config: YimenConfig): Promise<number> {
  const { cases, events, broken } = await withHouse(config, ({ database, vault }) =>
    new VerifyJournal(database, vault).execute(),
  );
  if (!broken) {
    say(`${cases} cases, ${events} events verified`);
    return 0;
  }
  say(`日志校验失败：中心 ${broken.centerId}，案卷 ${broken.caseId}，第 ${broken.seq} 条：${broken.why}`);
  return 1;
}

/**
 * Adds a key and seals everything anew under it. `--resume` finishes a rotation that was broken off without adding
 * another key. Running processes take up the new key by themselves when they meet it.
 */
export async function rotateKeys(config: YimenConfig, args: string[]): Promise<void> {
  const unknown = args.filter((arg) => arg !== '--resume');
  if (unknown.length > 0) throw new ConfigError(`用法：rotate-keys [--resume]；不认识 ${unknown.join(' ')}`);
  await withHouse(config, async ({ database, ring, vault }) => {
    const key = args.includes('--resume') ? ring.current : ring.add();
    say(`当前密钥 ${key}，正在重新加密（中断后可用 rotate-keys --resume 接着做）`);
    const count = await new Reseal(database, vault).execute();
    say(`已重新加密 ${count} 项`);
  });
}
