import type { FieldError } from '@yimen/domain/kernel/refusal';
import type { Json } from '@yimen/domain/kernel/types';

/** What a refusal carries as the first entry of an ApplicationFailure's `details`; codes of scenarios/README §10. */
export interface RefusalDetails {
  code: string;
  detail?: string;
  errors?: FieldError[];
  /** The case as it stands now, for a caller who came too late (409, 412). */
  state?: { [field: string]: Json | undefined };
}

/** The rules refused an act; the code decides the HTTP status. */
export class EngineRefusal extends Error {
  override readonly name = 'EngineRefusal';
  readonly code: string;
  readonly detail: string | undefined;
  readonly errors: FieldError[];
  readonly state: RefusalDetails['state'];

  constructor(details: RefusalDetails) {
    super(details.detail ?? details.code);
    this.code = details.code;
    this.detail = details.detail;
    this.errors = details.errors ?? [];
    this.state = details.state;
  }
}

/** The engine did not answer in time: nothing is known, the same commandId may be sent again. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
}

/** No run of this case is open at the engine. */
export class EngineUnknownCase extends Error {
  override readonly name = 'EngineUnknownCase';
}
