import type { TopicWords } from './words';

/** Two characters that stand in the words of at most this many topics say something about a topic. */
const telling = 3;
const known = new WeakMap<readonly TopicWords[], Map<string, Set<string>>>();

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)).filter((pair) =>
    /^[一-龥]{2}$/.test(pair),
  );

/** Every pair of characters in the words of the lists, with the topics that have it; made once for a set of lists. */
function stemsOf(topics: readonly TopicWords[]): Map<string, Set<string>> {
  const made = known.get(topics) ?? new Map<string, Set<string>>();
  if (!known.has(topics))
    for (const { code, strong, weak = [] } of topics)
      for (const word of [...strong, ...weak])
        for (const pair of pairsOf(word)) made.set(pair, (made.get(pair) ?? new Set()).add(code));
  known.set(topics, made);
  return made;
}

/**
 * Stems: the lists cannot hold every form of a word, so a pair of characters that the text shares with the words of few topics
 * counts a little for these: a point divided by the number of topics. Pure. Out: the pairs by topic code, each once.
 */
export function stemsIn(text: string, topics: readonly TopicWords[]): Map<string, { stem: string; points: number }[]> {
  const stems = stemsOf(topics);
  const shared = new Map<string, { stem: string; points: number }[]>();
  for (const stem of new Set(pairsOf(text))) {
    const codes = stems.get(stem);
    if (codes && codes.size <= telling)
      for (const code of codes) shared.set(code, [...(shared.get(code) ?? []), { stem, points: 1 / codes.size }]);
  }
  return shared;
}
