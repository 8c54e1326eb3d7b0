import 'reflect-metadata';
import { ConfigError, YimenConfig } from '@yimen/platform/config/config';
import { PackError } from '@yimen/application/policy/pack-error';
import { openCenter, openDemo } from './admin/centers';
import { rotateKeys, verify } from './admin/keeping';
import { migrate } from './admin/migrate';
import { pack } from './admin/pack';
import { identity } from './admin/identity';
import { redate } from './admin/redate';
import { screen } from './admin/screen';
import { searchKeys } from './admin/search-keys';
import { secondFactor } from './admin/second-factor';
import { seed } from './admin/seed';

/** Answers the exit code; anything that is no number is 0. */
type Verb = (config: YimenConfig, args: string[]) => Promise<unknown>;

/** What an administrator may ask from the command line. The engine's parts are loaded only by the verbs that need them. */
const verbs: Record<string, Verb> = {
  migrate,
  'open-demo': openDemo,
  'open-center': openCenter,
  verify,
  'rotate-keys': rotateKeys,
  seed,
  screen,
  'second-factor': secondFactor,
  identity,
  'search-keys': searchKeys,
  pack,
  redate,
  reconcile: async (config) => (await import('./engine-admin.js')).reconcileOnce(config),
  'deploy-engine': async (config) => (await import('./engine-admin.js')).deployEngine(config),
};

async function main([name = '', ...args]: string[]): Promise<number> {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new ConfigError(`没有这个命令：${name || '（空）'}。可用：${Object.keys(verbs).join('、')}`);
  const code = await verb(YimenConfig.load(), args);
  return typeof code === 'number' ? code : 0;
}

/** Expected faults are told in one sentence; a fault of the program with its stack. Exit codes: 0 done, 1 not. */
void main(process.argv.slice(2))
  .catch((error: unknown) => {
    const expected = error instanceof ConfigError || error instanceof PackError;
    process.stderr.write(`${expected ? error.message : ((error as Error).stack ?? String(error))}\n`);
    return 1;
  })
  .then((code) => process.exit(code));
