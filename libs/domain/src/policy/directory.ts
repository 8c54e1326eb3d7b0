/** A body of the pack's unit tree. Template rows stand for a kind of body; real bodies name them in `from`. */
export interface Unit {
  id: string;
  title: string;
  kind: string;
  parent: string | null;
  /** Pinyin initials for keys and imports. */
  short?: string;
  /** GB/T 2260 or 10114 code of its place. */
  region?: string;
  /** Sits in the centre; a town office: in the town centre. */
  resident?: boolean;
  /** Sealed area it works in (Art. 30). */
  compartment?: string;
  level?: string;
  template?: boolean;
  from?: string;
  /** Joint body: `unit:` or `role:` names. */
  members?: string[];
  enabled?: boolean;
}

/** A generic right-holder; guards ask for these ids. */
export interface Role {
  id: string;
  title: string;
  /** Sealed area whose cases it may see (rights: accusation_sealed). */
  compartment?: string;
}

/** Who signs, chairs or receives; its roles give the rights. */
export interface Post {
  id: string;
  title: string;
  unit: string;
  level: string;
  roles: string[];
}

/** A mediation committee (人民调解法 8, 34). */
export interface Committee {
  id: string;
  title: string;
  kind: string;
  unit: string;
  room?: string;
}
