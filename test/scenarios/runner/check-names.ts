import { readCatalogue, readVocabulary, type Catalogue, type Vocabulary } from './catalogue';
import type { Expectation, NoticeExpectation, Step, Story, ViewExpectation } from './story';

interface Words {
  catalogue: Catalogue;
  vocabulary: Vocabulary;
  refusals: Set<string>;
}

/**
 * Names in a story that stand neither in the catalogue nor in the packs: errors of the story, never something to
 * skip. Returns one line each; empty when every name is known.
 */
export function unknownNames(story: Story): string[] {
  const catalogue = readCatalogue();
  const refusals = new Set(Object.values(catalogue.refusals).flatMap((group) => Object.keys(group)));
  const words = { catalogue, vocabulary: readVocabulary(), refusals };
  return [
    ...Object.entries(story.actors).flatMap(([key, { role }]) =>
      words.vocabulary.roles.has(role) ? [] : [`actors.${key}：没有角色 ${role}`],
    ),
    ...story.steps.flatMap((step, index) => stepProblems(step, story, words).map((p) => `第${index + 1}步：${p}`)),
    ...Object.keys(story.finally.counts).flatMap((name) => (isCount(name, words) ? [] : [`finally：没有计数 ${name}`])),
    ...story.finally.see.flatMap((see) => [
      ...actProblems(see.act, words),
      ...actorProblems(see.actor, story),
      ...refusalProblems(see.refused, words),
    ]),
  ];
}

function stepProblems(step: Step, story: Story, words: Words): string[] {
  return [
    ...actProblems(step.act, words),
    ...actorProblems(step.actor, story),
    ...inputProblems(step, words),
    ...expectProblems(step, words),
  ];
}

function actProblems(act: string, { catalogue, vocabulary }: Words): string[] {
  const [noun = '', command = ''] = act.split('.');
  const known =
    act in catalogue.acts ||
    act in catalogue.forbidden ||
    vocabulary.commands.has(act) ||
    (noun in catalogue.nouns && catalogue.reads.includes(command));
  return known ? [] : [`没有动作 ${act}`];
}

function actorProblems(actor: string | undefined, story: Story): string[] {
  return actor === undefined || actor in story.actors ? [] : [`没有人物 ${actor}`];
}

function refusalProblems(code: string | undefined, { refusals }: Words): string[] {
  return code === undefined || refusals.has(code) ? [] : [`没有拒绝码 ${code}`];
}

/** An accepted act may carry only fields that the catalogue knows; a refused one may try anything. */
function inputProblems({ act, input, expect }: Step, { catalogue }: Words): string[] {
  const row = catalogue.acts[act];
  if (!row || expect.refused) return [];
  const known = new Set([...row.need, ...(row.may ?? [])]);
  return Object.keys(input ?? {}).flatMap((field) => (known.has(field) ? [] : [`${act} 没有字段 ${field}`]));
}

function expectProblems({ act, expect }: Step, words: Words): string[] {
  const noun = act.split('.')[0] ?? '';
  const views = [expect.also, expect.parts, expect.co, expect.people].flatMap((group) => Object.values(group ?? {}));
  return [
    ...refusalProblems(expect.refused, words),
    ...statusProblems(noun, [expect, ...views], words),
    ...(expect.documents ?? []).flatMap((paper) => {
      const type = typeof paper === 'string' ? paper : paper.type;
      return words.vocabulary.papers.has(type) ? [] : [`没有文书 ${type}`];
    }),
    ...[...(expect.notices ?? []), ...(expect.absent_notices ?? [])].flatMap((notice) => noticeProblems(notice, words)),
    ...fieldProblems(noun, expect, words),
  ];
}

function statusProblems(noun: string, views: (ViewExpectation | Expectation)[], { catalogue }: Words): string[] {
  const own = catalogue.statuses[noun === 'visit' ? 'petition' : noun];
  const all = new Set(Object.values(own ? { own } : catalogue.statuses).flatMap((group) => Object.keys(group)));
  const first = views[0]?.status;
  return typeof first === 'string' && !all.has(first) ? [`没有状态 ${first}`] : [];
}

function noticeProblems({ about }: NoticeExpectation, { catalogue, vocabulary }: Words): string[] {
  if (about === undefined) return [];
  const known =
    vocabulary.events.has(about) ||
    vocabulary.messages.has(about) ||
    about in catalogue.notices ||
    about.startsWith('overdue.');
  return known ? [] : [`没有通知 ${about}`];
}

function fieldProblems(noun: string, { fields }: Expectation, { catalogue }: Words): string[] {
  const own = { ...catalogue.fields[noun], ...(noun === 'visit' ? catalogue.fields['petition'] : {}) };
  if (Object.keys(own).length === 0) return [];
  return Object.keys(fields ?? {}).flatMap((name) => {
    const known = name in own || (name.split('.')[0] ?? '') in own;
    return known ? [] : [`${noun} 没有属性 ${name}`];
  });
}

function isCount(name: string, { catalogue, vocabulary }: Words): boolean {
  return (
    name in catalogue.counts ||
    vocabulary.events.has(name) ||
    vocabulary.metrics.has(name) ||
    name.startsWith('overdue.')
  );
}
