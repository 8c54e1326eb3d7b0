/** Told to a petition when a mediation that grew out of it has ended. */
export interface MediationEnded {
  caseId: string;
  status: string;
}

/** Signals of the procedures' workflows. */
export const signalNames = { mediationEnded: 'mediationEnded', lookAgain: 'lookAgain' } as const;
