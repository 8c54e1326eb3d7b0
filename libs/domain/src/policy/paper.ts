/** A paper D01–D46; the labels are field → 中文. */
export interface Paper {
  id: string;
  title: string;
  procedure?: string;
  /** Commands that make it. */
  produced_by: string[];
  required: Record<string, string>;
  /** Further fields; those that a city adds stand here too. */
  optional: Record<string, string>;
  /** Required fields that may stay empty with a reason (D01: registration never fails). */
  waivable: string[];
  /** Needs proof of delivery (Art. 35, 36). */
  delivered: boolean;
  /** Fields without which it may not be issued, and by which acts (all that produce it, if not said); the law asks for them. */
  issue?: { by?: string[]; fields: string[] };
  /** One type, several papers: an application and the decision on it. */
  faces?: {
    by: string[];
    /** Only where the act's input says so, e.g. the stage of a hearing. */
    when?: Record<string, string>;
    title: string;
    /** File in policy/templates, without its ending. */
    template?: string;
    required: string[];
    optional?: string[];
    labels?: Record<string, string>;
  }[];
  sealed: boolean;
  notice_days_before?: number;
  law?: string;
  article?: string;
}
