import { loadPack } from '@yimen/application/policy/load';
import type { Policy } from '@yimen/domain/policy/policy';

const loaded = new Map<string, Policy>();

/** The law of a city as the house reads it: the city's pack over the national one, loaded once per test file. */
export function law(pack = 'zhongxiang'): Policy {
  const policy = loaded.get(pack) ?? loadPack(pack).policy;
  loaded.set(pack, policy);
  return policy;
}
