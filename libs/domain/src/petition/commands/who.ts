/** People of a body that holds the matter. */
export const unit = ['unit_handler', 'unit_deputy', 'unit_head'];

/** The petition bureau: whoever sorts, and its heads. */
export const bureau = ['role:triage_officer', 'role:bureau_deputy', 'role:bureau_head'];

/** Statuses in which the petitioner has an answer. */
export const answered = ['opinion_delivered', 'suggestion_replied', 'guided', 'declined', 'declined_again', 'reviewed'];
