import type { PackData } from '@yimen/domain/policy/policy';
import { mapsOf } from './checks/walk';

/** How many entries of a pack somebody has still to confirm: our own choices, and official texts not read (packs README §3.11). */
export function unconfirmed(pack: PackData): { assumed: number; unverified: number } {
  const maps = [...mapsOf(pack)].map(({ map }) => map);
  const marked = (key: string) => maps.filter((map) => map[key] === true || Array.isArray(map[key])).length;
  return { assumed: marked('assumed'), unverified: marked('unverified') };
}
