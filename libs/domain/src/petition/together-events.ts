import type { EventDraft } from '../kernel/case-state';
import { numberOf, recordOf, textOf, textsOf } from '../kernel/facts';
import type { Instant, Json } from '../kernel/types';
import type { PetitionState } from './state';

type Event = EventDraft & { at: Instant; by: string };
type Fold = (state: PetitionState, data: Event['data'], event: Event) => Partial<PetitionState>;

const orNull = (value: Json | undefined) => textOf(value) || null;

/** 并入: what travels with another matter is of its kind from then on; a repeated visit and a campaign item stay what they are. */
function linked(state: PetitionState, data: Event['data']): Partial<PetitionState> {
  const as = textOf(data.as);
  const { category, route, topic, handlingMode, parts, territory } = recordOf(data.like);
  const like = data.like
    ? {
        ...{ category: orNull(category), route: orNull(route), topic: orNull(topic) },
        ...{ handlingMode: orNull(handlingMode), territory: orNull(territory) ?? state.territory },
        parts: state.parts.length ? state.parts : textsOf(parts).map((part) => ({ part })),
      }
    : {};
  return {
    ...like,
    beforeLink: textOf(data.from),
    repeatOf: as === 'repeat_visit' ? textOf(data.to) : state.repeatOf,
    campaignCase: numberOf(data.number) ?? state.campaignCase,
    links: { ...state.links, ...(data.to ? { [as]: textOf(data.to) } : {}) },
  };
}

function unlinked(state: PetitionState, data: Event['data']): Partial<PetitionState> {
  const { [textOf(data.as)]: _gone, ...links } = state.links;
  return { links, beforeLink: null, repeatOf: data.as === 'repeat_visit' ? null : state.repeatOf };
}

/** The master of the link learns who comes and who goes. */
function linkHeard(state: PetitionState, data: Event['data']): Partial<PetitionState> {
  const { [textOf(data.from)]: _before, ...others } = state.followers;
  if (data.gone) return { followers: others };
  const follower = { as: textOf(data.as), persons: numberOf(data.persons) ?? 1 };
  return {
    followers: { ...others, [textOf(data.from)]: follower },
    themed: state.themed || follower.as === 'same_theme',
  };
}

function succeeded(state: PetitionState, data: Event['data']): Partial<PetitionState> {
  const [deceased, successor] = [textOf(data.deceased), textOf(data.successor)];
  return {
    people: [...state.people.filter((person) => person !== deceased), successor],
    representatives: state.representatives.filter((person) => person !== deceased),
    succeeded: { ...state.succeeded, [deceased]: successor },
  };
}

/** Linking, groups, urgency, recusal, proxies and successors (Art. 20, 25, 28; S2-4, S4-10). */
export const togetherFolds: Record<string, Fold> = {
  'petition.linked': linked,
  'petition.unlinked': unlinked,
  'petition.link_heard': linkHeard,
  'petition.representatives_elected': (_state, data) => ({ representatives: textsOf(data.representatives) }),
  'petition.proxy_authorised': (_state, data) => ({
    proxy: true,
    agent: { login: orNull(data.agent), powers: textsOf(data.powers) },
  }),
  'petition.successor_substituted': succeeded,
  'petition.urgent_reported': (state, _data, { at }) => ({
    urgentAt: at,
    flags: state.flags.includes('urgent') ? state.flags : [...state.flags, 'urgent'],
  }),
  'petition.alert_raised': (state, data) => ({
    alert: orNull(data.kind) ?? state.alert,
    called: [...new Set([...state.called, ...textsOf(data.invited)])],
  }),
  'petition.recused': (state, data) => {
    const who = textOf(data.who);
    return { recused: [...new Set([...state.recused, who])], handler: state.handler === who ? null : state.handler };
  },
};
