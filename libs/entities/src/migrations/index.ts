import { Directory1766900000001 } from './1766900000001-directory';
import { Cases1766900000002 } from './1766900000002-cases';
import { PeopleAndPapers1766900000003 } from './1766900000003-people-and-papers';
import { Walls1766900000004 } from './1766900000004-walls';
import { SealedJournal1766900000005 } from './1766900000005-sealed-journal';
import { Desk1766900000007 } from './1766900000007-desk';
import { DeskTools1766900000008 } from './1766900000008-desk-tools';
import { Materials1766900000009 } from './1766900000009-materials';
import { Reviews1766900000010 } from './1766900000010-reviews';
import { Papers1766900000011 } from './1766900000011-papers';
import { Calls1766900000012 } from './1766900000012-calls';
import { Lists1766900000006 } from './1766900000006-lists';
import { Screens1766900000020 } from './1766900000020-screens';
import { SecondProofs1766900000030 } from './1766900000030-second-proofs';
import { VoidPapers1766900000031 } from './1766900000031-void-papers';
import { Meetings1766900000033 } from './1766900000033-meetings';
import { Identities1766900000034 } from './1766900000034-identities';
import { Themed1766900000035 } from './1766900000035-themed';

/** In order; a merged migration is never edited. */
export const migrations = [
  Directory1766900000001,
  Cases1766900000002,
  PeopleAndPapers1766900000003,
  Walls1766900000004,
  SealedJournal1766900000005,
  Lists1766900000006,
  Desk1766900000007,
  DeskTools1766900000008,
  Materials1766900000009,
  Reviews1766900000010,
  Papers1766900000011,
  Calls1766900000012,
  Screens1766900000020,
  SecondProofs1766900000030,
  VoidPapers1766900000031,
  Meetings1766900000033,
  Identities1766900000034,
  Themed1766900000035,
];
