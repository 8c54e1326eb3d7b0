import type { PackData } from '@yimen/domain/policy/policy';
import type { Fault } from '../fault';
import { checkClocks } from './clocks';
import { checkPersons } from './persons';
import { checkReferences } from './references';
import { checkRegisters } from './registers';
import { checkRepeated } from './repeated';
import { checkRules } from './rules';
import { checkShape } from './shape';
import { checkStricter } from './stricter';

/** Every load-time rule (packs README §3): what single files say, what an overlay loosens, what their sum lacks. */
export function faultsOf(sources: PackData[], merged: PackData): Fault[] {
  const [root = {}, ...overlays] = sources;
  return [
    ...sources.flatMap((source) => [...checkShape(source), ...checkRepeated(source)]),
    ...overlays.flatMap((overlay) => checkStricter(root, overlay)),
    ...[checkReferences, checkRules, checkClocks, checkRegisters, checkPersons].flatMap((check) => check(merged)),
  ];
}
