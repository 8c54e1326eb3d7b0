import type { CommandRow } from '../../kernel/procedure';
import type { MediationState } from '../state';
import { agreement } from './agreement';
import { consent } from './consent';
import { ending } from './ending';
import { handover } from './handover';
import { opening } from './opening';
import { performance } from './performance';
import { sessions } from './sessions';

/** The mediation's command table in the order of a file's life; a new act is one row here. */
export const mediationCommands: Record<string, CommandRow<MediationState>> = {
  ...opening,
  ...consent,
  ...sessions,
  ...handover,
  ...agreement,
  ...performance,
  ...ending,
};
