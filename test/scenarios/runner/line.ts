/** One line of a played story. */
export interface Line {
  index: number;
  at: string;
  who: string;
  say: string;
  verdict: 'passed' | 'failed' | 'unjudged';
  problems: string[];
}

/** Told while the story goes on. */
export type Tell = (line: Line) => void;
