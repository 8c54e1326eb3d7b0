/** How a topic is known by everyday words, and what usually follows from it; the data of policy/desk/words.yaml. */
export interface TopicWords {
  /** Code of the dictionary content_categories. */
  code: string;
  strong: string[];
  weak?: string[];
  /** Where none of these stands in the text, the topic is only half as likely. */
  always?: string[];
  route?: string;
  dispute?: string;
  /** The first that fits changes route and dispute. */
  cases?: { any?: string[]; all?: string[]; route?: string; dispute?: string }[];
}

/** A sign of 检举控告 (Art. 30): one of `words` (and one of `and`) in the text; counts once, however often it is seen. */
export interface AccusationSign {
  title: string;
  points: number;
  /** who: somebody in office; what: what he did; report: words of reporting; alone: what only somebody in office can
   *  do; silent: the sign is that none of the words is there (nothing is asked for oneself); about: public business, enough for a
   *  suspicion only. */
  as?: 'who' | 'what' | 'report' | 'alone' | 'silent' | 'about';
  only?: 'request';
  words: string[];
  and?: string[];
}

/** Everything that the suggestions of the desk are made from: lists that anybody can read, no weights that nobody knows. */
export interface DeskWords {
  version: number;
  /** Named lists that words point to as <name>. */
  kinds: Record<string, string[]>;
  /** Turns of speech that do not count: “医生建议” is no suggestion. */
  aside: string[];
  category: {
    /** `soft` only sounds like advice; it counts unless the request speaks of somebody's own affair (`own`). */
    suggestion: { opening: string[]; soft: string[]; own: string[] };
    /** Marked as an accusation from this many points. */
    accusation: { enough: number; signs: AccusationSign[] };
  };
  urgent: { danger: string[]; livelihood: string[]; crowd: string[] };
  /** By whom the other side is: used where the topic's own route is one of `instead` ('' = none). */
  relations: { route: string; title: string; instead: string[]; words: string[] }[];
  topics: TopicWords[];
}
