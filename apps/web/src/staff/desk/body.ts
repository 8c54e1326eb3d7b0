import { documentKind } from '@yimen/domain/people/documents';
import type { RosterRow } from '../../shared/roster/rows';
import { groupFrom, headCount, type DeskForm } from './form';

/** What the titles behind the codes are, as the person chose them. */
export interface ChosenWords {
  topicTitle: string | null;
  window: string | null;
}

type Body = Record<string, unknown>;

/** The body without what is empty: a field that was left out is not sent. */
function given(body: Body): Body {
  return Object.fromEntries(
    Object.entries(body).filter(
      ([, value]) => value !== '' && value !== null && value !== undefined && value !== false,
    ),
  );
}

interface Visitor {
  name: string;
  /** Kind of document; nothing is a resident's card. */
  idType?: string;
  idNumber: string;
  phone: string;
  address?: string;
}

/** A paper that is not named is a resident's card; who shows no number shows no paper. */
function personOf({ name, idType = '', idNumber, phone, address }: Visitor): Body {
  const kind = idNumber ? (documentKind(idType) ?? undefined) : undefined;
  return given({ name: name.trim(), idNumber, phone, address, idType: kind });
}

/** Who came: the one at the desk first, then who is acted for, then those who speak for the group. */
function peopleOf(form: DeskForm): Body[] {
  const speakers = form.group ? form.roster.filter((row) => row.representative && !isVisitor(form, row)) : [];
  const all = [personOf(form), personOf({ ...form.principal, phone: '' }), ...speakers.map(personOf)];
  return all.filter((person) => Object.keys(person).length > 0);
}

function isVisitor(form: DeskForm, { idNumber }: RosterRow): boolean {
  return idNumber !== '' && idNumber === form.idNumber;
}

/** The others of the group, row by row; the server judges each and leaves faulty ones to be corrected. */
function rosterOf({ group, roster }: DeskForm): { rows: Body[] } | undefined {
  const others = roster.filter((row) => !row.representative);
  if (!group || !others.length) return undefined;
  return { rows: others.map(({ representative: _none, ...row }) => row) };
}

function flagsOf(form: DeskForm): string[] {
  const marks = [form.urgent && 'urgent', form.skipLevel && 'skip_level'].filter((mark) => mark !== false);
  return [headCount(form) >= groupFrom ? 'group' : 'individual', ...marks];
}

/** What a visitor says, in as many words as there are: the law asks for a record, never for a full one (Art. 22). */
function wordsOf({ summary, urgent, urgentReason }: DeskForm, { topicTitle }: ChosenWords) {
  const request = summary.trim() || topicTitle || '来访登记，诉求待补充';
  const reasons = urgent && urgentReason.trim() ? `重大紧急：${urgentReason.trim()}` : '待补充';
  return { request, facts: '待补充', reasons };
}

/** The body of `POST /visits`, or with `visit` of `POST /petitions`: a further matter of one visit. */
export function visitBody(form: DeskForm, words: ChosenWords): Body {
  const speakers = form.roster.filter((row) => row.representative && row.name).map((row) => row.name);
  const matter = {
    channel: form.channel,
    persons: headCount(form),
    ...wordsOf(form, words),
    people: peopleOf(form),
    representatives: form.group && speakers.length ? speakers : undefined,
    flags: flagsOf(form),
    category: form.category,
    senderClarity: form.nameless ? 'anonymous' : undefined,
    evidence: form.principal.name ? ['代办委托书'] : undefined,
  };
  if (form.visit) return given({ visit: form.visit, ...matter });
  return given({
    ...matter,
    rosterFile: rosterOf(form),
    topic: form.topic,
    window: words.window,
    priority: form.priority,
    linkTo: form.linkTo?.id,
  });
}

/** The body of `POST /visits/consult`. */
export function consultBody(form: DeskForm, words: ChosenWords): Body {
  return given({
    channel: form.channel,
    persons: headCount(form),
    people: peopleOf(form),
    request: wordsOf(form, words).request,
    answer: form.answer.trim(),
  });
}
