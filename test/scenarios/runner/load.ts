import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';
import type { Story } from './story';

const here = join(__dirname, '..');
export const storyFolder = join(here, 'stories');

/** A story file that cannot be played; the message is for the person who wrote it. */
export class StoryError extends Error {}

/** A story and the folder its data files are named from. */
export interface LoadedStory {
  story: Story;
  folder: string;
}

/** Ids of the stories in test/scenarios/stories, in order. */
export function storyIds(): string[] {
  return readdirSync(storyFolder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
}

/** Loads a story by id ('M1') or path. Throws StoryError when it is not there or does not fit story.schema.json. */
export function loadStory(idOrPath: string): LoadedStory {
  const known = join(storyFolder, `${idOrPath}.yaml`);
  const file = existsSync(known) ? known : resolve(idOrPath);
  if (!existsSync(file))
    throw new StoryError(`没有故事“${idOrPath}”。现有：${storyIds().join(' ')}，或给出一个 YAML 文件的路径。`);
  const story = readYaml(file);
  const problems = schemaProblems(story);
  if (problems.length > 0)
    throw new StoryError(`${basename(file)} 不合 story.schema.json：\n  ${problems.join('\n  ')}`);
  return { story: story as Story, folder: dirname(file) };
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new StoryError(`${basename(file)} 读不懂：${error instanceof Error ? error.message : String(error)}`);
  }
}

function schemaProblems(story: unknown): string[] {
  const schema = JSON.parse(readFileSync(join(here, 'story.schema.json'), 'utf8')) as object;
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  if (validate(story)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    return `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`;
  });
}
