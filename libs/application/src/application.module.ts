import { Global, Module } from '@nestjs/common';
import { ActLog } from './acts/act-log';
import { OpenCase } from './acts/open-case';
import { Parties } from './acts/parties';
import { Rouse } from './acts/rouse';
import { SubmitAct } from './acts/submit-act';
import { Audit } from './audit/audit';
import { BulkActs } from './bulk/bulk-acts';
import { Drafts } from './drafts/drafts';
import { ApprovalQueries } from './cases/approval-queries';
import { CaseQueries } from './cases/case-queries';
import { ExportCases } from './export/export-cases';
import { Indicators } from './metrics/indicators';
import { Journal } from './cases/journal';
import { CaseLinks } from './cases/links';
import { CasePapers } from './cases/papers';
import { CaseRows } from './cases/rows';
import { FileCalendars } from './center/file-calendars';
import { Dictionaries } from './directory/dictionaries';
import { DirectoryQueries } from './directory/directory-queries';
import { PreviewDeadline } from './deadlines/preview-deadline';
import { ApplyCommand } from './kernel/apply-command';
import { CaseWriter } from './kernel/case-writer';
import { HearOfMediation } from './kernel/hear-of-mediation';
import { LookUpCase } from './kernel/look-up-case';
import { Newcomer } from './kernel/newcomer';
import { Openings } from './kernel/openings';
import { RedateCases } from './deadlines/redate-cases';
import { PassMilestones } from './kernel/pass-milestones';
import { Reconcile } from './kernel/reconcile';
import { VerifyJournal } from './kernel/verify-journal';
import { CalendarSource, Policies } from './kernel/policies';
import { Inbox } from './cases/inbox';
import { Counts } from './cases/counts';
import { Documents } from './papers/documents';
import { PaperChanges } from './papers/paper-changes';
import { PreviewPaper } from './papers/preview';
import { People } from './people/people';
import { AddedMaterials } from './public/added-materials';
import { PublicDoor } from './public/public-door';
import { PublicEntry } from './public/public-entry';
import { PublicPapers } from './public/public-papers';
import { PublicSessions } from './public/public-sessions';
import { PublicTries } from './public/public-tries';
import { RatingAddenda } from './public/rating-addenda';
import { RevokeSlip } from './public/revoke-slip';
import { SmsCodes } from './public/sms-codes';
import { AccessLog } from './reveal/access-log';
import { Reveal } from './reveal/reveal';
import { Search } from './search/search';
import { Feed } from './stream/feed';
import { Presence } from './stream/presence';
import { SavedViews } from './views/saved-views';
import { EngineWatch } from './desk/engine-watch';
import { HallWall } from './desk/hall-wall';
import { Queues } from './desk/queue';
import { Screens } from './desk/screens';
import { Suggest } from './desk/suggest';
import { Windows } from './desk/windows';
import { MatchPeople } from './people/match';
import { Consult } from './visits/consult';
import { DeskDay } from './visits/desk-day';
import { EarlierMatters } from './visits/earlier-matters';
import { ImportRoster } from './visits/import-roster';
import { LinkVisit } from './visits/link-visit';
import { RegisterVisit } from './visits/register-visit';
import { Slips } from './visits/slips';
import { TurnVisit } from './visits/turn-visit';

const useCases = [
  DeskDay,
  EngineWatch,
  HallWall,
  ImportRoster,
  LinkVisit,
  MatchPeople,
  Queues,
  Screens,
  Slips,
  Suggest,
  TurnVisit,
  Windows,
  ActLog,
  ApplyCommand,
  Newcomer,
  ApprovalQueries,
  CaseLinks,
  CasePapers,
  CaseQueries,
  CaseRows,
  CaseWriter,
  Consult,
  Counts,
  Dictionaries,
  DirectoryQueries,
  Documents,
  PaperChanges,
  PreviewPaper,
  EarlierMatters,
  ExportCases,
  Indicators,
  HearOfMediation,
  Inbox,
  Journal,
  LookUpCase,
  OpenCase,
  Openings,
  Parties,
  PassMilestones,
  RedateCases,
  People,
  Policies,
  PreviewDeadline,
  AddedMaterials,
  PublicDoor,
  PublicEntry,
  PublicPapers,
  PublicSessions,
  PublicTries,
  RatingAddenda,
  RevokeSlip,
  SmsCodes,
  Reconcile,
  RegisterVisit,
  Search,
  Rouse,
  SubmitAct,
  AccessLog,
  Audit,
  BulkActs,
  Drafts,
  Feed,
  Presence,
  Reveal,
  SavedViews,
  VerifyJournal,
  { provide: CalendarSource, useClass: FileCalendars },
];

/** All use cases; the ports they need are bound by the process that runs them. */
@Global()
@Module({ providers: useCases, exports: useCases })
export class ApplicationModule {}
