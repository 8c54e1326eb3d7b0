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
  sealed: boolean;
  notice_days_before?: number;
  law?: string;
  article?: string;
}
