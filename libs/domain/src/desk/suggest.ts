import { committeeTitle, dictionaryTitle, unitTitle, type Policy } from '../policy/policy';
import { categoryOf, suspicionOf } from './category';
import { found } from './find-words';
import { routeTitles } from './routes';
import { stemsIn } from './stems';
import { quoted, wholeOf, type Hint, type Told } from './told';
import type { DeskWords, TopicWords } from './words';

export type { Hint, Told } from './told';

export interface Suggestion {
  category: Hint;
  route?: Hint;
  topic: Hint[];
  unit: Hint[];
  committee?: Hint;
  disputeType?: Hint;
  urgent?: { why: string };
  /** Perhaps an accusation after all; only ever beside a claim. */
  suspicion?: { why: string };
  group: boolean;
}

interface Scored {
  topic: TopicWords;
  score: number;
  words: string[];
}

/**
 * Suggestions for one account: category, topic (best three), path, unit, kind of dispute, committee, urgency; each says which
 * words it rests on (issue 5 §10). An accusation gets no ordinary unit (Art. 30). Pure; in: the text, the words, the centre's law.
 */
export function suggest(told: Told, words: DeskWords, policy: Policy): Suggestion {
  const persons = told.persons ?? 1;
  const category = categoryOf(told, words);
  const group = persons >= policy.defaults.group_threshold;
  const urgent = urgencyOf(told, words, persons, policy.defaults.group_threshold);
  const suspicion = category.code === 'claim' ? suspicionOf(told, words) : undefined;
  const common = { category, group, ...(urgent ? { urgent } : {}), ...(suspicion ? { suspicion } : {}) };
  if (category.code === 'accusation') return { ...common, ...accusation(policy) };
  const ranked = rank(told, words);
  const [best] = ranked;
  const topic = ranked.slice(0, 3).map((one) => topicHint(one, policy));
  if (!best) return { ...common, topic, unit: [], ...(category.code === 'claim' ? byRelation('', told, words) : {}) };
  const unit = unitsOf(ranked, policy);
  return category.code === 'suggestion'
    ? { ...common, topic, unit }
    : { ...common, topic, unit, ...path(best, told, words, policy) };
}

function accusation(policy: Policy): Pick<Suggestion, 'topic' | 'unit'> {
  const code = '160000';
  const title = dictionaryTitle(policy, 'content_categories', code);
  const topic = { code, title, why: '检举控告由纪检监察机关处理（条例第30条），不转普通单位' };
  return { topic: [topic], unit: [] };
}

/**
 * Topics that the text speaks of, best first: three points a strong word, one a weak one, double within the request; then half
 * a point a stem at most. Half of it all where nothing of `always` is said.
 */
function rank(told: Told, { topics, kinds }: DeskWords): Scored[] {
  const text = wholeOf(told);
  const stems = stemsIn(text, topics);
  const scored = topics.map((topic): Scored => {
    if (topic.code === told.topic) return { topic, score: 1000, words: ['已选事项'] };
    const [strong, weak] = [found(text, topic.strong, kinds), found(text, topic.weak, kinds)];
    const points = (list: string[], each: number) =>
      list.reduce((sum, said) => sum + each * (told.request.includes(said) ? 2 : 1), 0);
    const shared = stems.get(topic.code) ?? [];
    const share = shared.reduce((sum, { stem, points: each }) => sum + each * (told.request.includes(stem) ? 2 : 1), 0);
    const whole = points(strong, 3) + points(weak, 1) + share / 2;
    const gated = topic.always && !found(text, topic.always, kinds).length;
    return { topic, score: gated ? whole / 2 : whole, words: [...strong, ...weak, ...shared.map(({ stem }) => stem)] };
  });
  return scored.filter(({ score }) => score >= 2).sort((a, b) => b.score - a.score);
}

function topicHint({ topic, words }: Scored, policy: Policy): Hint {
  return {
    code: topic.code,
    title: dictionaryTitle(policy, 'content_categories', topic.code),
    why: `提到${quoted(words)}`,
  };
}

/** The bodies that the dictionary of topics names, in the order of the topics; at most three. */
function unitsOf(ranked: Scored[], policy: Policy): Hint[] {
  const entries = ranked.slice(0, 3).flatMap(({ topic }) => {
    const entry = policy.dictionaries.content_categories?.find(({ code }) => code === topic.code);
    const known = entry?.department && policy.units.some(({ id }) => id === entry.department);
    return entry && known && !entry.sealed ? [{ code: entry.department ?? '', why: `“${entry.title}”的责任单位` }] : [];
  });
  const once = entries.filter(({ code }, index) => entries.findIndex((other) => other.code === code) === index);
  return once.map(({ code, why }) => ({ code, title: unitTitle(policy, code), why }));
}

/** What follows from the topic: path, kind of dispute, committee. */
function path({ topic }: Scored, told: Told, words: DeskWords, policy: Policy): Partial<Suggestion> {
  const text = wholeOf(told);
  const fits = topic.cases?.find(
    ({ any, all }) =>
      (!any || found(text, any, words.kinds).length > 0) && found(text, all, words.kinds).length >= (all?.length ?? 0),
  );
  const route = fits?.route ?? topic.route ?? '';
  const dispute = fits?.dispute ?? topic.dispute;
  const title = dictionaryTitle(policy, 'content_categories', topic.code);
  const usual = { code: route, title: routeTitles[route] ?? route, why: routeWhy(topic.code, route, policy, title) };
  return {
    ...(route ? { route: usual } : {}),
    ...(fits?.route ? {} : byRelation(route, told, words)),
    ...(dispute ? disputeHints(dispute, title, policy) : {}),
  };
}

function disputeHints(dispute: string, title: string, policy: Policy): Partial<Suggestion> {
  const committee = policy.routing.disputes[dispute];
  const kind = dictionaryTitle(policy, 'dispute_types', dispute);
  const why = '这类纠纷由该调委会调解，须双方自愿';
  return {
    disputeType: { code: dispute, title: kind, why: `“${title}”通常属于这类纠纷` },
    ...(committee ? { committee: { code: committee, title: committeeTitle(policy, committee), why } } : {}),
  };
}

/**
 * Where the topic has no nearer path of its own, the other side decides: employer, citizen, a decision, a duty (Art. 31). One word
 * will do where there is no path at all, two where 信访程序 would be the usual one.
 */
function byRelation(route: string, told: Told, { relations, kinds }: DeskWords): Pick<Suggestion, 'route'> {
  const text = wholeOf(told);
  const scored = relations
    .filter(({ instead, route: to }) => instead.includes(route) && to !== route)
    .map((relation) => ({ relation, said: found(text, relation.words, kinds) }))
    .sort((a, b) => b.said.length - a.said.length);
  const [best] = scored;
  if (!best || best.said.length < (route ? 2 : 1)) return {};
  const { relation, said } = best;
  const title = routeTitles[relation.route] ?? relation.route;
  return { route: { code: relation.route, title, why: `${relation.title}：提到${quoted(said)}` } };
}

function routeWhy(topic: string, route: string, policy: Policy, title: string): string {
  const row = policy.route_catalogue.find((one) => one.route === route && one.topics.includes(topic));
  return row ? `法定途径清单：${row.title}` : `“${title}”通常走这条途径（条例第31条）`;
}

/** 重大紧急 (Art. 25): danger to life; many people in need; people about to gather. */
function urgencyOf(
  told: Told,
  { urgent, kinds }: DeskWords,
  persons: number,
  many: number,
): { why: string } | undefined {
  const text = wholeOf(told);
  const danger = [...found(text, urgent.danger, kinds), ...found(text, urgent.crowd, kinds)];
  const need = persons >= many ? found(text, urgent.livelihood, kinds) : [];
  const words = [...danger, ...need];
  if (!words.length) return undefined;
  return { why: `提到${quoted(words)}${need.length ? `，${persons}人` : ''}，请判断是否属于重大紧急（条例第25条）` };
}
