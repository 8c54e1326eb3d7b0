/** People of the body that holds the matter, or one part of it, and answers for it. */
export const unit = ['unit_handler', 'unit_deputy', 'unit_head'];

/** Those of the co-units too: they find out, hear and carry out; what is decided the lead decides (Art. 24). */
export const helpers = [...unit, 'co_unit'];

/** The petition bureau: whoever sorts, and its heads. */
export const bureau = ['role:triage_officer', 'role:bureau_deputy', 'role:bureau_head'];

/** What the bureau does elsewhere this one does behind the wall (Art. 30). */
export const sealedDesk = 'role:discipline_officer';

/** Statuses in which the petitioner has an answer. */
export const answered = ['opinion_delivered', 'suggestion_replied', 'guided', 'declined', 'declined_again', 'reviewed'];
