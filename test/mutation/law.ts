import type * as Load from '@yimen/application/policy/load';
import type { Policy } from '@yimen/domain/policy/policy';
import { once } from './once';

const loaded = new Map<string, Policy>();

/**
 * What test/property/law gives, in the place of which jest.config.cjs puts it: the packs are read and merged once in a run and
 * not once for each fault, which takes four fifths of the time. Not for faults in the room that reads them (policy).
 */
export function law(pack = 'zhongxiang'): Policy {
  const policy = loaded.get(pack) ?? once(pack, () => merged(pack));
  loaded.set(pack, policy);
  return policy;
}

function merged(pack: string): Policy {
  return jest.requireActual<typeof Load>('@yimen/application/policy/load').loadPack(pack).policy;
}
