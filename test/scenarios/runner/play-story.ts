import { centersOf } from './centers';
import { unknownNames } from './check-names';
import { directoryOf } from './directory';
import { givenActs } from './given-cases';
import { Door } from './http';
import type { Line, Tell } from './line';
import { StoryError, type LoadedStory } from './load';
import { playFinally, readCounts } from './play-finally';
import { playGiven } from './play-given';
import { playSteps } from './play-steps';
import { givenNames } from './references';
import { World, type StoryTime } from './world';
import type { CenterOrder } from '../../support/stack';

/** A house in which stories can be played. */
export interface House {
  baseUrl: string;
  password: string;
  time: StoryTime;
  openCenter(order: CenterOrder): Promise<unknown>;
}

export interface PlayOptions {
  tell?: Tell;
  /** Stops after the first failure and plays no end. */
  stopAtFirst?: boolean;
  /** Added to the codes of the centres. */
  suffix?: string;
}

/** The instant at which a story's clock must stand first: that of its earliest given act, or of its calendar. */
export function firstInstant({ story, folder }: LoadedStory): string {
  const { directory } = directoryOf(story, folder);
  const first = givenActs(story, directory)[0]?.at;
  return first && Date.parse(first) < Date.parse(story.calendar_from) ? first : story.calendar_from;
}

/**
 * Plays a story in a fresh centre of a house. Returns one line for each step, each end state, the counters and each
 * look. Throws StoryError for a story that cannot be played, GivenFailed when its past cannot be built.
 */
export async function playStory(
  { story, folder }: LoadedStory,
  house: House,
  options: PlayOptions = {},
): Promise<Line[]> {
  const unknown = unknownNames(story);
  if (unknown.length > 0) throw new StoryError(`故事里有不认识的名字：\n  ${unknown.join('\n  ')}`);
  const { directory, extra } = directoryOf(story, folder);
  const orders = centersOf(story, extra, options.suffix);
  for (const order of orders) await house.openCenter(order);
  const door = new Door(house.baseUrl, house.password);
  const names = givenNames(story.given, folder);
  const world = new World(story, folder, names, directory, door, house.time, orders[0]?.code ?? '');
  await playGiven(world);
  const before = await readCounts(world).catch(() => ({})); // a counter that cannot be read fails at the end
  const tell = options.tell ?? (() => undefined);
  const lines = await playSteps(world, tell, options.stopAtFirst ?? false);
  if (options.stopAtFirst && lines.some(({ verdict }) => verdict === 'failed')) return lines;
  return [...lines, ...(await playFinally(world, before, tell))];
}
