import type { CommandRow } from '../../kernel/procedure';
import type { PetitionState } from '../state';
import { acceptance } from './acceptance';
import { closing } from './closing';
import { dispatch } from './dispatch';
import { extension } from './extension';
import { feedback } from './feedback';
import { intake } from './intake';
import { lead } from './lead';
import { review } from './review';
import { undo } from './undo';

/** The petition's command table, stage by stage; a new act is one row here. */
export const petitionCommands: Record<string, CommandRow<PetitionState>> = {
  ...intake,
  ...dispatch,
  ...lead,
  ...acceptance,
  ...feedback,
  ...extension,
  ...closing,
  ...review,
  ...undo,
};
