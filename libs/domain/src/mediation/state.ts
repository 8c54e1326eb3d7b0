import type { CaseState } from '../kernel/case-state';
import type { Day } from '../kernel/types';

/** 调解状态 (codes of the stories' catalogue). */
export const mediationStatuses = {
  entrusted: '待签收',
  received: '征询意愿',
  accepted: '已受理',
  mediating: '调解中',
  handing_over: '移交中',
  effective: '履行中',
  performed: '已履行',
  confirmed: '已司法确认',
  terminated: '已终止',
  archived: '已归档',
} as const;

/** One party of the dispute; its name stands elsewhere, encrypted. */
export interface Party {
  id: string;
  side: string;
  /** Id of the natural person; absent for an organisation. */
  person?: string;
}

/** A hand-over on its way: who is to receive, and where the file stands until then. */
export interface HandingOver {
  toCommittee: string;
  toSource: string;
  /** Status to which a returned file goes back. */
  from: string;
}

/** One payment of the agreement; amount in yuan. */
export interface Instalment {
  due: Day;
  amount: number;
  performedOn?: Day;
}

/** The agreement in force (调解法 29, 31). */
export interface Agreement {
  oral: boolean;
  /** Yuan. */
  total: number;
  /** Parties bound by it; an agreement may leave some of the file's parties out. */
  parties: string[];
  instalments: Instalment[];
}

/** State of one mediation: codes, ids, days and amounts; no names and no texts. */
export interface MediationState extends CaseState {
  source: string;
  /** First source; never changes, and the file counts once by it (stories README §7.11). */
  originSource: string;
  committee: string;
  ownerLevel: string;
  /** For a file of a town: the offices of that town, whose mediators work it together. */
  ownerUnits: string[];
  disputeType: string;
  courtProcedure: string | null;
  /** Yuan. */
  claimTotal: number | null;
  petition: string | null;
  caseNumber: boolean;
  /** Sub-cases of a batch; 0 for a single file. */
  children: number;
  death: boolean;
  /** Court or agency that entrusted the file and must agree to its hand-over. */
  entrustedBy: string | null;
  /** Agencies that asked for the mediation and read along. */
  requestedBy: string[];
  parties: Party[];
  /** Party → yes or no; absent = not asked yet. */
  consents: Record<string, boolean>;
  rightsInformed: boolean;
  routesTold: boolean;
  /** Logins. */
  mediators: string[];
  team: number;
  sessions: number;
  guided: number;
  issues: Record<string, string>;
  handOvers: number;
  handingOver: HandingOver | null;
  formerCommittees: string[];
  /** Committee that the entrusting body agreed to. */
  handOverAgreed: string | null;
  agreement: Agreement | null;
  agreements: number;
  /** Papers that the court issued itself; any of them shuts judicial confirmation. */
  courtPapers: number;
  confirmation: { court: string; appliedOn: Day; valid: boolean | null } | null;
}
