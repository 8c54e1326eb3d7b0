import { Global, Module } from '@nestjs/common';
import { ActLog } from './acts/act-log';
import { OpenCase } from './acts/open-case';
import { Parties } from './acts/parties';
import { SubmitAct } from './acts/submit-act';
import { ApprovalQueries } from './cases/approval-queries';
import { CaseQueries } from './cases/case-queries';
import { Journal } from './cases/journal';
import { FileCalendars } from './center/file-calendars';
import { PreviewDeadline } from './deadlines/preview-deadline';
import { ApplyCommand } from './kernel/apply-command';
import { CaseWriter } from './kernel/case-writer';
import { HearOfMediation } from './kernel/hear-of-mediation';
import { LookUpCase } from './kernel/look-up-case';
import { Openings } from './kernel/openings';
import { PassMilestones } from './kernel/pass-milestones';
import { Reconcile } from './kernel/reconcile';
import { CalendarSource, Policies } from './kernel/policies';
import { Inbox } from './cases/inbox';
import { Counts } from './cases/counts';
import { Search } from './cases/search';
import { People } from './people/people';
import { PublicDoor } from './public/public-door';
import { Consult } from './visits/consult';
import { EarlierMatters } from './visits/earlier-matters';
import { RegisterVisit } from './visits/register-visit';

const useCases = [
  ActLog,
  ApplyCommand,
  ApprovalQueries,
  CaseQueries,
  CaseWriter,
  Consult,
  Counts,
  EarlierMatters,
  HearOfMediation,
  Inbox,
  Journal,
  LookUpCase,
  OpenCase,
  Openings,
  Parties,
  PassMilestones,
  People,
  Policies,
  PreviewDeadline,
  PublicDoor,
  Reconcile,
  RegisterVisit,
  Search,
  SubmitAct,
  { provide: CalendarSource, useClass: FileCalendars },
];

/** All use cases; the ports they need are bound by the process that runs them. */
@Global()
@Module({ providers: useCases, exports: useCases })
export class ApplicationModule {}
