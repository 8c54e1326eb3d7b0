/** How a topic is known by everyday words, and what usually follows from it; the data of policy/desk/words.yaml. */
export interface TopicWords {
  /** Code of the dictionary content_categories. */
  code: string;
  strong: string[];
  weak?: string[];
  /** One of these must stand in the text, or the topic is not meant. */
  always?: string[];
  route?: string;
  dispute?: string;
  /** The first that fits changes route and dispute. */
  cases?: { any?: string[]; all?: string[]; route?: string; dispute?: string }[];
}

/** Everything that the suggestions of the desk are made from: lists that anybody can read, no weights that nobody knows. */
export interface DeskWords {
  version: number;
  category: {
    /** `soft` only sounds like advice; it counts unless the request speaks of somebody's own affair (`own`). */
    suggestion: { opening: string[]; soft: string[]; own: string[] };
    /** `accuse` together with an official is enough; the others want misconduct too. */
    accusation: { report: string[]; accuse: string[]; official: string[]; misconduct: string[] };
  };
  urgent: { danger: string[]; livelihood: string[]; crowd: string[] };
  /** By whom the other side is: used where the topic's own route is one of `instead` ('' = none). */
  relations: { route: string; title: string; instead: string[]; words: string[] }[];
  topics: TopicWords[];
}
