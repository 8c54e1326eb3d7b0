import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as Load from '@yimen/application/policy/load';
import type { Policy } from '@yimen/domain/policy/policy';

/** In the sandbox of one run: written before the first fault is planted, thrown away with the sandbox. */
const file = (pack: string) => join('.cache', 'mutation', `${pack}.json`);
const loaded = new Map<string, Policy>();

/**
 * What test/property/law gives, in the place of which jest.config.cjs puts it: the packs are read and merged once in a run and
 * not once for each fault, which takes four fifths of the time. Not for faults in the room that reads them (policy).
 */
export function law(pack = 'zhongxiang'): Policy {
  const policy = loaded.get(pack) ?? kept(pack);
  loaded.set(pack, policy);
  return policy;
}

function kept(pack: string): Policy {
  if (existsSync(file(pack))) return JSON.parse(readFileSync(file(pack), 'utf8')) as Policy;
  const { loadPack } = jest.requireActual<typeof Load>('@yimen/application/policy/load');
  const { policy } = loadPack(pack);
  mkdirSync(dirname(file(pack)), { recursive: true });
  writeFileSync(file(pack), JSON.stringify(policy));
  return policy;
}
