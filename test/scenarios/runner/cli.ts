import { script } from '../../support/native';
import { firstInstant, playStory } from './play-story';
import { liveHouse, ownHouse } from './houses';
import type { Line } from './line';
import { loadStory, storyIds, StoryError, type LoadedStory } from './load';
import { GivenFailed } from './play-given';
import { closing, opening, told, unjudged } from './tell';

const print = (text: string) => process.stdout.write(`${text}\n`);

const usage = () => `用法：npm run scenario -- <编号|故事文件> [--live]
  编号：${storyIds().join(' ')}
  --live  在 npm start 运行着的系统里演，不移动时间`;

/** Plays one story and tells it line by line. Returns the exit code: 0 only when every expectation held. */
export async function runCli(args: string[]): Promise<number> {
  const live = args.includes('--live');
  const [wanted, ...more] = args.filter((arg) => arg !== '--live');
  if (!wanted || more.length > 0 || wanted.startsWith('-')) {
    print(usage());
    return wanted === '--help' ? 0 : 1;
  }
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(
      name,
      () =>
        void script('processes')
          .stopAll(['api', 'worker'])
          .then(() => process.exit(130)),
    );
  try {
    return await tellStory(loadStory(wanted), live);
  } catch (error) {
    const known = error instanceof StoryError || error instanceof GivenFailed;
    print(known ? error.message : String(error instanceof Error ? error.stack : error));
    print('0 passed, 1 failed');
    return 1;
  } finally {
    await script('processes').stopAll(['api', 'worker', 'temporal-test-server', 'postgres']);
  }
}

async function tellStory(loaded: LoadedStory, live: boolean): Promise<number> {
  print(opening(loaded.story, live));
  const tell = (line: Line) => print(told(line));
  const lines = await (live ? playLive(loaded, tell) : playOwn(loaded, tell));
  if (unjudged(lines)) print(`\n${unjudged(lines)}`);
  print(`\n${closing(lines)}`);
  return lines.some(({ verdict }) => verdict === 'failed') ? 1 : 0;
}

async function playLive(loaded: LoadedStory, tell: (line: Line) => void): Promise<Line[]> {
  return playStory(loaded, await liveHouse(), { tell, suffix: `-${Date.now().toString(36)}` });
}

async function playOwn(loaded: LoadedStory, tell: (line: Line) => void): Promise<Line[]> {
  const name = `story-${loaded.story.id.toLowerCase()}`;
  const { house, stack } = await ownHouse(name, firstInstant(loaded));
  try {
    return await playStory(loaded, house, { tell });
  } finally {
    await stack.stop();
  }
}
