import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { procedureNames } from '@yimen/domain/kernel/types';
import { recordOf, textOf } from '@yimen/domain/kernel/facts';
import type { ClockDefinition } from '@yimen/domain/clocks/definition';
import { HANDOFF_RECEIPT } from '@yimen/domain/clocks/engine-definitions';
import type { DictionaryEntry } from '@yimen/domain/policy/law';
import type { Policy } from '@yimen/domain/policy/policy';
import { commandIndex, procedures } from '@yimen/domain/procedures';
import type { Session } from '../accounts/session';
import { Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { initialsOf } from './initials';

/** The words of one centre, with a tag that changes with any of them. */
export interface Words {
  etag: string;
  words: ReturnType<typeof wordsOf>;
}

/** Every code that screens show, in the words of the centre's own pack. Nothing in it is of any case. */
@Injectable()
export class Dictionaries {
  private readonly made = new WeakMap<Policy, Words>();

  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** The words in force; made once for each pack. */
  of({ centerId, actor }: Session): Promise<Words> {
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const { policy } = await this.policies.contextOf(tx, centerId);
      const known = this.made.get(policy) ?? sealed(wordsOf(policy, centerId));
      this.made.set(policy, known);
      return known;
    });
  }
}

function sealed(words: Words['words']): Words {
  const digest = createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 22);
  return { etag: `"${digest}"`, words };
}

function wordsOf(policy: Policy, id: string) {
  const center = recordOf(policy.raw['center']);
  return {
    items: choicesOf(policy),
    former: codesOf(policy, (entry) => entry.enabled === false),
    clocks: {
      ...Object.fromEntries(policy.clocks.map((clock) => [clock.id, clockWords(clock)])),
      [HANDOFF_RECEIPT]: { title: '移交签收', kind: 'duty' as const, article: '' },
    },
    committees: policy.committees.map(({ id: committee, title, kind }) => ({
      id: committee,
      title,
      kind,
      initials: initialsOf(title),
    })),
    acts: Object.fromEntries(commandIndex.map(({ name, title, article }) => [name, { title, article }])),
    statuses: Object.fromEntries(procedureNames.map((name) => [name, procedures[name].statuses])),
    events: Object.fromEntries(
      Object.entries(policy.vocabulary.events).flatMap(([noun, words]) =>
        Object.entries(words).map(([word, title]) => [`${noun}.${word}`, title]),
      ),
    ),
    roles: Object.fromEntries(policy.roles.map((role) => [role.id, role.title])),
    stages: stagesOf(policy),
    colours: coloursOf(policy),
    labels: policy.labels,
    documents: Object.fromEntries(Object.values(policy.documents).map(({ id: type, title }) => [type, title])),
    centre: { id, title: textOf(center['title']) || policy.pack.title, phone: textOf(center['phone']) },
  };
}

/** The codes of every dictionary: those that may be chosen today, or those that old files still carry. */
function codesOf({ dictionaries }: Policy, wanted: (entry: DictionaryEntry) => boolean) {
  return Object.fromEntries(
    Object.entries(dictionaries).map(([name, entries]) => [
      name,
      entries.filter(wanted).map(({ code, title, parent }) => ({
        code,
        title,
        ...(parent ? { parent } : {}),
        initials: initialsOf(title),
      })),
    ]),
  );
}

/** What may be chosen today: the dictionaries, and the lists that stand elsewhere in the pack. */
function choicesOf(policy: Policy): ReturnType<typeof codesOf> {
  return {
    ...codesOf(policy, (entry) => entry.enabled !== false),
    mediation_sources: sourcesOf(policy),
    meeting_series: seriesOf(policy),
    dossier_items: dossierOf(policy),
    told_facts: factsOf(policy),
  };
}

/** Where a mediation may come from. */
function sourcesOf({ mediation }: Policy) {
  return mediation.sources.map(({ id: code, title }) => ({ code, title, initials: initialsOf(title) }));
}

/** What the file of a mediation is made of. */
function dossierOf({ mediation }: Policy) {
  return mediation.dossier.map(({ id: code, title }) => ({ code, title, initials: initialsOf(title) }));
}

/** What only a person can tell of a matter at 甄别; the rules ask for it by these names. */
const toldFacts = ['sudden_event', 'policy_risk', 'bureau_submitted', 'complex'];

function factsOf({ vocabulary }: Policy) {
  return toldFacts.flatMap((code) => {
    const title = textOf(recordOf(vocabulary.facts[code])['title']);
    return title ? [{ code, title, initials: initialsOf(title) }] : [];
  });
}

/** The meetings that a matter may be brought to; what lies behind a wall is in no list. */
function seriesOf({ meetings }: Policy) {
  const open = meetings.filter(({ sealed }) => sealed !== true);
  return open.map(({ id: code, title }) => ({ code, title, initials: initialsOf(title) }));
}

/** A right is nobody's duty; a promise of the house stands beside the law. */
function clockWords({ title, kind, article, right_of: right }: ClockDefinition) {
  const sort: 'statutory' | 'commitment' | 'duty' =
    kind === 'commitment' ? 'commitment' : kind === 'statutory' ? 'statutory' : 'duty';
  return { title, kind: sort, article: article ?? '', ...(right ? { right: true } : {}) };
}

function stagesOf({ raw }: Policy): { id: string; title: string; beside?: string }[] {
  const stages = Array.isArray(raw['stages']) ? raw['stages'].map((stage) => recordOf(stage)) : [];
  return stages.map(({ id, title, beside }) => ({
    id: textOf(id),
    title: textOf(title),
    ...(textOf(beside) ? { beside: textOf(beside) } : {}),
  }));
}

function coloursOf({ colours }: Policy) {
  return {
    id: colours.id,
    title: colours.title ?? '',
    bands: colours.bands.flatMap(({ colour, title, days_to_due }) =>
      days_to_due ? [{ colour, title: title ?? '', days: days_to_due }] : [],
    ),
    ...(colours.short_clock ? { shortClock: colours.short_clock } : {}),
  };
}
