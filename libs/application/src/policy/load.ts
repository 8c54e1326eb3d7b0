import { PolicyUnreadable, viewPolicy } from '@yimen/domain/policy/view';
import type { PackData, Policy } from '@yimen/domain/policy/policy';
import { faultsOf } from './checks/all';
import { tell } from './fault';
import { packFolder, readPacks } from './files';
import { isMap, mergePacks } from './merge';
import { PackError } from './pack-error';
import { forRegion } from './region';

/** A pack merged over all its bases, for one region, with the view that rules read. */
export interface LoadedPack {
  merged: PackData;
  policy: Policy;
}

export interface LoadOptions {
  folder?: string;
  /** GB/T 2260 code of the centre; the pack's own region when absent. */
  region?: string;
  /** Laid over the pack for one centre (its own bodies, its own switches); bound by the same rules as a city's pack. */
  overlay?: PackData;
}

/**
 * Loads a pack by its id from the YAML files of a folder. Throws PackError with every problem found: unknown base, a
 * circle of bases, bad YAML, and every load-time rule of packs README §3, each with file, line and article.
 */
export function loadPack(id: string, options: LoadOptions = {}): LoadedPack {
  const sources = chainOf(id, readPacks(options.folder ?? packFolder));
  if (options.overlay) sources.push(options.overlay);
  checkSources(id, sources);
  const region = options.region ?? regionOf(sources);
  const merged = sources.map((source) => forRegion(source, region)).reduce(mergePacks);
  return view(mergePacks(merged, { pack: { region } }));
}

/** Ids of all packs of a folder, as an administrator may choose from. */
export function packIds(folder: string = packFolder): string[] {
  return [...readPacks(folder).keys()];
}

/** The pack and its bases, base first. Throws PackError for an unknown base and for a circle. */
export function chainOf(id: string, packs: Map<string, PackData>): PackData[] {
  const chain: PackData[] = [];
  const seen: string[] = [];
  for (let next: string | null = id; next !== null;) {
    const source = packs.get(next);
    if (!source)
      throw new PackError(seen.length ? `政策包“${seen.at(-1)}”的基础包“${next}”不存在` : `没有政策包“${next}”`);
    if (seen.includes(next)) throw new PackError(`政策包的基础包互相引用：${[...seen, next].join(' → ')}`);
    seen.push(next);
    chain.unshift(source);
    next = baseOf(source);
  }
  return chain;
}

/** Chains of files that were found sound: the files are frozen, so once is enough. */
const sound = new WeakMap<PackData, Set<number>>();

/** Refuses the sources unless each is sound and none loosens the root, and their sum (all regions) holds together. */
function checkSources(id: string, sources: PackData[]): void {
  const top = sources.at(-1);
  if (!top) throw new PackError(`没有政策包“${id}”`);
  if (sound.get(top)?.has(sources.length)) return;
  const faults = faultsOf(sources, sources.reduce(mergePacks));
  const problems = [...new Set(faults.map((fault) => tell(fault, sources)))];
  if (problems.length > 0) throw new PackError(`政策包“${id}”不能启用`, problems);
  sound.set(top, new Set([...(sound.get(top) ?? []), sources.length]));
}

function view(merged: PackData): LoadedPack {
  try {
    return { merged, policy: viewPolicy(merged) };
  } catch (error) {
    if (error instanceof PolicyUnreadable) throw new PackError(error.message);
    throw error;
  }
}

function baseOf(source: PackData): string | null {
  const base = isMap(source['pack']) ? source['pack']['base'] : null;
  return typeof base === 'string' ? base : null;
}

function regionOf(sources: PackData[]): string {
  const regions = sources.map((source) => (isMap(source['pack']) ? source['pack']['region'] : undefined));
  return regions.filter((region): region is string => typeof region === 'string').at(-1) ?? '';
}
