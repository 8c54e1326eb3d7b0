import type { CommandRow } from '../../kernel/procedure';
import type { ReviewState } from '../state';
import { application } from './application';
import { delivery, redo } from './delivery';
import { examination } from './examination';
import { hearing } from './hearing';
import { joining } from './joining';

/** 复查: asked for, examined, decided, delivered; a revoked opinion is handled anew by somebody else. */
export const reviewCommands: Record<string, CommandRow<ReviewState>> = {
  ...application('review'),
  ...joining('review'),
  ...examination('review'),
  ...redo,
  ...delivery('review'),
};

/** 复核: the same one level up, perhaps with a hearing; what it decides is final. */
export const recheckCommands: Record<string, CommandRow<ReviewState>> = {
  ...application('recheck'),
  ...joining('recheck'),
  ...examination('recheck'),
  ...hearing,
  ...delivery('recheck'),
};
