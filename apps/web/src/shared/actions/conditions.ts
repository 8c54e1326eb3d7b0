import type { ActField } from '../../api/acts';

/** When a field is asked for: by what another field beside it says, and whether it must be filled in then. */
interface Condition {
  by: string;
  is: readonly unknown[];
  need?: boolean;
}

const heard = (stages: string[], need = true): Condition => ({ by: 'stage', is: stages, need });
const hearing: Record<string, Condition> = {
  heldOn: heard(['notified']),
  place: heard(['notified']),
  chair: heard(['notified']),
  investigatorIsChair: heard(['notified'], false),
  participants: heard(['opened']),
  digest: heard(['opened']),
  conclusion: heard(['closed']),
};
const granted = (value: boolean): Condition => ({ by: 'granted', is: [value] });
const supported: Condition = { by: 'outcome', is: ['supported'] };
const claim: Condition = { by: 'category', is: ['claim'] };
const batch: Condition = { by: 'form', is: ['batch'] };

const reviewPaper: Record<string, Condition> = {
  sentOn: { by: 'method', is: ['publication'], need: true },
  failedBefore: { by: 'method', is: ['publication'], need: true },
  place: { by: 'method', is: ['left', 'publication'], need: true },
  witnesses: { by: 'method', is: ['left'], need: true },
};

/** Act → field → condition; fields of a group stand under `group.field`. */
const conditions: Record<string, Record<string, Condition>> = {
  'petition.hold_hearing': hearing,
  'recheck.hold_hearing': hearing,
  'review.deliver': reviewPaper,
  'recheck.deliver': reviewPaper,
  'review.decide': { remedy: { by: 'outcome', is: ['upheld', 'changed'] } },
  'petition.record_aid': {
    ...{ kind: granted(true), amount: granted(true), fund: granted(true) },
    ...{ what: granted(true), proof: granted(true), reason: { ...granted(false), need: true } },
  },
  'petition.issue_opinion': { 'parts.extent': supported, 'parts.executeBy': supported },
  'petition.triage': { route: claim, disputeType: claim },
  'petition.link': {
    campaign: { by: 'as', is: ['campaign_item'], need: true },
    number: { by: 'as', is: ['campaign_item'] },
    to: { by: 'as', is: ['repeat_visit', 'same_cause', 'same_theme'], need: true },
  },
  'petition.rate': { reason: { by: 'grade', is: ['dissatisfied'], need: true } },
  'petition.send_paper': {
    mailNumber: { by: 'method', is: ['mail'] },
    consented: { by: 'method', is: ['electronic'] },
    place: { by: 'method', is: ['left', 'publication'] },
    witnesses: { by: 'method', is: ['left'] },
  },
  'escalation.raise': {
    conduct: { by: 'exit', is: ['enforcement'], need: true },
    evidence: { by: 'exit', is: ['leading_group', 'inspection'] },
  },
  'supervision.reply_adoption': { reason: { by: 'adoption', is: ['partly_adopted', 'rejected'], need: true } },
  'mediation.sign_agreement': { schedule: batch, perChild: batch },
};

/** The condition of a field; `at` is its way in the form, with the places in lists left out. */
export function conditionOf(act: string, at: readonly (string | number)[]): Condition | undefined {
  return conditions[act]?.[at.filter((step) => typeof step === 'string').join('.')];
}

/** The field as it is asked for beside these values; null while it is not. Pure. */
export function asked(field: ActField, condition: Condition | undefined, beside: unknown): ActField | null {
  if (!condition) return field;
  const said = (beside as Record<string, unknown> | undefined)?.[condition.by];
  if (!condition.is.includes(said)) return null;
  return condition.need ? { ...field, need: true } : field;
}

/** Every condition as it stands, for who wants to compare them with the fields. */
export const allConditions: Readonly<Record<string, Record<string, Condition>>> = conditions;
