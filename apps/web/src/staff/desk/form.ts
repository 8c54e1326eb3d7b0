import type { RosterRow } from '../../shared/roster/rows';

/** What the guide fills in for one visit. Nothing in it is needed; only all of it empty is refused. */
export interface DeskForm {
  idNumber: string;
  name: string;
  phone: string;
  topic: string | null;
  /** Chosen by hand; null = the first suggestion. */
  window: string | null;
  summary: string;
  address: string;
  persons: number;
  priority: boolean;
  channel: string;
  /** Art. 29–31; null = the triage desk decides. An accusation goes behind its wall. */
  category: string | null;
  /** 法定途径, taken over from a suggestion (Art. 31); null = the triage desk decides. */
  route: string | null;
  /** 越级走访: guidance only (Art. 20). */
  skipLevel: boolean;
  /** A letter without a name, or one that nobody can make out. */
  nameless: boolean;
  /** 代办: who is acted for. */
  principal: { name: string; idNumber: string };
  group: boolean;
  roster: RosterRow[];
  rosterLater: boolean;
  urgent: boolean;
  urgentReason: string;
  consult: boolean;
  answer: string;
  /** The same matter as this open one: the visit is linked, no new matter. */
  linkTo: { id: string; caseCode: string } | null;
  /** The person has looked at the likely duplicates: this is a new matter. */
  judgedNew: boolean;
  /** F4: the visit of which this is a further matter. */
  visit: string | null;
}

export const emptyForm: DeskForm = {
  idNumber: '',
  name: '',
  phone: '',
  topic: null,
  window: null,
  summary: '',
  address: '',
  persons: 1,
  priority: false,
  channel: 'visit',
  category: null,
  route: null,
  skipLevel: false,
  nameless: false,
  principal: { name: '', idNumber: '' },
  group: false,
  roster: [],
  rosterLater: false,
  urgent: false,
  urgentReason: '',
  consult: false,
  answer: '',
  linkTo: null,
  judgedNew: false,
  visit: null,
};

/** Was anything put in by a person? */
export function isTouched(form: DeskForm): boolean {
  return JSON.stringify(form) !== JSON.stringify(emptyForm);
}

/** Is there anything to register? The one refusal of the desk. */
export function isBlank({
  idNumber,
  name,
  phone,
  topic,
  summary,
  address,
  roster,
  linkTo,
  principal,
}: DeskForm): boolean {
  const words = [idNumber, name, phone, topic, summary, address, linkTo?.id, principal.name, principal.idNumber];
  return words.every((word) => !word?.trim()) && roster.length === 0;
}

/** How many came: those on the roster when they are more than was counted. */
export function headCount({ group, persons, roster }: DeskForm): number {
  return group ? Math.max(persons, roster.length, 1) : Math.max(persons, 1);
}

export const groupFrom = 5;

/** '个' or '集19': a group from five people on. */
export function countFlag(form: DeskForm): string {
  const count = headCount(form);
  return count >= groupFrom ? `集${count}` : count > 1 ? `${count}人` : '个';
}
