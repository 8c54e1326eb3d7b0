import type { CommandRow } from '../../kernel/procedure';
import type { PetitionState } from '../state';
import { acceptance } from './acceptance';
import { aid } from './aid';
import { carryAlong } from './carry-along';
import { closing } from './closing';
import { conduct } from './conduct';
import { delivery } from './delivery';
import { dispatch } from './dispatch';
import { execution } from './execution';
import { extension } from './extension';
import { feedback } from './feedback';
import { findings } from './findings';
import { group } from './group';
import { hearing } from './hearing';
import { instructions } from './instructions';
import { intake } from './intake';
import { investigation } from './investigation';
import { lead } from './lead';
import { links } from './links';
import { materials } from './materials';
import { opinion } from './opinion';
import { proxy } from './proxy';
import { recusal } from './recusal';
import { result } from './result';
import { review } from './review';
import { successor } from './successor';
import { split } from './split';
import { undo } from './undo';
import { urgent } from './urgent';

/** The petition's command table, stage by stage; a new act is one row here. */
export const petitionCommands: Record<string, CommandRow<PetitionState>> = carryAlong({
  ...intake,
  ...links,
  ...group,
  ...proxy,
  ...successor,
  ...urgent,
  ...dispatch,
  ...lead,
  ...recusal,
  ...acceptance,
  ...investigation,
  ...hearing,
  ...materials,
  ...findings,
  ...aid,
  ...instructions,
  ...opinion,
  ...delivery,
  ...feedback,
  ...extension,
  ...execution,
  ...result,
  ...conduct,
  ...closing,
  ...review,
  ...split,
  ...undo,
});
