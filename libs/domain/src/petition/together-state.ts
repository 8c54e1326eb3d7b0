import type { Instant } from '../kernel/types';

/** What a petition knows of other matters, of those who come with it and of those called to it. */
export interface Together {
  /** Ids of those elected to speak for a group (Art. 20). */
  representatives: string[];
  /** Somebody with a written mandate acts for the petitioner (代办). */
  proxy: boolean;
  /** The agent's account, if he has one, and what the written word lets him do (dictionary proxy_powers). */
  agent?: { login: string | null; powers: string[] } | null;
  /** Petitioners who have died, and who came in their place. */
  succeeded: Record<string, string>;
  /** 属地: the town of the desk, or the body named at triage. */
  territory: string | null;
  /** Body named at triage, before anything was sent. */
  proposedUnit: string | null;
  /** Facts of the moment told at triage: sudden_event, policy_risk … */
  told: string[];
  /** It carries the name of a topic that others come about as well. */
  themed: boolean;
  /** Matters that travel with this one, by id: as what, and how many people. */
  followers: Record<string, { as: string; persons: number }>;
  /** Number within a campaign. */
  campaignCase: number | null;
  /** Status before it was linked, so that a wrong link can be taken back. */
  beforeLink: string | null;
  /** Kind of the last alert, and when the last urgent report was made (Art. 25). */
  alert: string | null;
  urgentAt: Instant | null;
  /** Bodies called to the spot. */
  called: string[];
  /** Logins that must keep away (Art. 28). */
  recused: string[];
}

export const nobodyTogether: Together = {
  representatives: [],
  proxy: false,
  agent: null,
  succeeded: {},
  territory: null,
  proposedUnit: null,
  told: [],
  themed: false,
  followers: {},
  campaignCase: null,
  beforeLink: null,
  alert: null,
  urgentAt: null,
  called: [],
  recused: [],
};
