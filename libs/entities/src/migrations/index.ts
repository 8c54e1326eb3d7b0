import { Directory1766900000001 } from './1766900000001-directory';
import { Cases1766900000002 } from './1766900000002-cases';
import { PeopleAndPapers1766900000003 } from './1766900000003-people-and-papers';
import { Walls1766900000004 } from './1766900000004-walls';
import { SealedJournal1766900000005 } from './1766900000005-sealed-journal';

/** In order; a merged migration is never edited. */
export const migrations = [
  Directory1766900000001,
  Cases1766900000002,
  PeopleAndPapers1766900000003,
  Walls1766900000004,
  SealedJournal1766900000005,
];
