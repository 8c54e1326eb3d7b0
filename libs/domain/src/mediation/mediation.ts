import type { CaseState } from '../kernel/case-state';
import type { Procedure } from '../kernel/procedure';
import { mediationScope } from './clocks';
import { mediationCommands } from './commands/index';
import { evolveMediation } from './events';
import { mediationHats, mediationReaders } from './rights';
import { mediationStatuses, type MediationState } from './state';
import { mediationView } from './view';

/** Steps of the mediation workflow by status: asking, mediating, performing. */
const stages: Record<string, string> = {
  entrusted: 'opening',
  received: 'opening',
  accepted: 'mediating',
  mediating: 'mediating',
  handing_over: 'mediating',
  archived: 'closed',
};

function blank(head: CaseState): MediationState {
  return {
    ...head,
    source: '',
    originSource: '',
    committee: '',
    ownerLevel: 'county',
    ownerUnits: [],
    disputeType: '',
    courtProcedure: null,
    claimTotal: null,
    petition: null,
    caseNumber: false,
    children: 0,
    death: false,
    entrustedBy: null,
    requestedBy: [],
    parties: [],
    consents: {},
    rightsInformed: false,
    routesTold: false,
    mediators: [],
    team: 0,
    sessions: 0,
    guided: 0,
    issues: {},
    handOvers: 0,
    handingOver: null,
    formerCommittees: [],
    handOverAgreed: null,
    agreement: null,
    agreements: 0,
    courtPapers: 0,
    confirmation: null,
  };
}

/** 调解: one file through committees and sources; voluntary, free, and no other path waits for it. */
export const mediation: Procedure<MediationState> = {
  name: 'mediation',
  statuses: mediationStatuses,
  closed: ['archived'],
  stageOf: (status) => stages[status] ?? 'performance',
  blank,
  commands: mediationCommands,
  evolve: evolveMediation,
  readers: mediationReaders,
  hats: mediationHats,
  scope: mediationScope,
  view: mediationView,
};
