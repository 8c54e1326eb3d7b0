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
    suggestion: { opening: string[] };
    accusation: { report: string[]; official: string[]; misconduct: string[] };
  };
  urgent: { danger: string[]; livelihood: string[]; crowd: string[] };
  topics: TopicWords[];
}
