/** Which act issues which paper of a petition (the packs' `documents.produced_by`). */
const acts: Record<string, string> = {
  D04: 'petition.record_interview',
  D06: 'petition.accept',
  D07: 'petition.decline',
  D08: 'petition.decline_again',
  D09: 'petition.guide',
  D10: 'petition.forward',
  D11: 'petition.assign',
  D12: 'petition.notify_whereabouts',
  D13: 'petition.object',
  D14: 'petition.recuse',
  D15: 'petition.request_extension',
  D16: 'petition.record_investigation',
  D17: 'petition.hold_hearing',
  D18: 'petition.issue_opinion',
  D19: 'petition.reply_suggestion',
  D22: 'petition.deliver',
  D27: 'petition.report_result',
};

/** The act that issues a paper; undefined for papers that no form writes. */
export function actOfPaper(type: string): string | undefined {
  return acts[type];
}

/** The paper that an act issues; undefined when it writes none. */
export function paperOfAct(act: string): string | undefined {
  return Object.keys(acts).find((type) => acts[type] === act);
}

/** Fields that the act's form calls otherwise. */
const elsewhere: Record<string, string> = {
  unit_seal: 'seal',
  addressee: 'to',
  procedure: 'handlingMode',
  contact: 'contact_name',
};

/** Ends of the ids of form fields in which a field of the paper is written, the likeliest first: 'copies_to' → 'copiesTo'. */
export function inputNames(field: string): string[] {
  const camel = field.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
  return [elsewhere[field], camel, `${camel}_body`, `${camel}_days`].filter((name) => name !== undefined);
}
