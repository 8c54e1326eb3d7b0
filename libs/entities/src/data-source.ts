import { AccountEntity } from './account/account.entity';
import { SessionEntity } from './account/session.entity';
import { ActEntity } from './act/act.entity';
import { RefusalLogEntity } from './act/refusal-log.entity';
import { ApprovalEntity } from './approval/approval.entity';
import { CaseCodeCounterEntity } from './case/case-code-counter.entity';
import { CaseEventEntity } from './case/case-event.entity';
import { CaseFileEntity } from './case/case-file.entity';
import { CaseHolderEntity } from './case/case-holder.entity';
import { CaseRungEntity } from './case/case-rung.entity';
import { CenterEntity } from './center/center.entity';
import { LocalRestDayEntity } from './center/local-rest-day.entity';
import { PolicyPackEntity } from './center/policy-pack.entity';
import { AccessLogEntity } from './desk/access-log.entity';
import { DraftEntity } from './desk/draft.entity';
import { SavedViewEntity } from './desk/saved-view.entity';
import { DeskEntryEntity } from './desk/desk-entry.entity';
import { RosterRowEntity } from './desk/roster-row.entity';
import { ScreenEntity } from './desk/screen.entity';
import { TicketCounterEntity } from './desk/ticket-counter.entity';
import { DocumentSeriesEntity } from './document/document-series.entity';
import { DocumentVoidEntity } from './document/document-void.entity';
import { DocumentEntity } from './document/document.entity';
import { migrations } from './migrations/index';
import { PlainNames } from './naming';
import { NoticeEntity } from './notice/notice.entity';
import { OutboxEntity } from './outbox/outbox.entity';
import { CasePartyEntity } from './person/case-party.entity';
import { PersonEntity } from './person/person.entity';
import { MaterialEntity } from './public/material.entity';
import { PublicSessionEntity } from './public/public-session.entity';
import { PublicTryEntity } from './public/public-try.entity';
import { RatingAddendumEntity } from './public/rating-addendum.entity';
import { SmsCodeEntity } from './public/sms-code.entity';
import { RepairEntity } from './repair/repair.entity';
import { FeedEntity } from './stream/feed.entity';
import { PresenceEntity } from './stream/presence.entity';
import { TaskEntity } from './task/task.entity';
import { SlipEntity } from './visit/slip.entity';
import { VisitEntity } from './visit/visit.entity';

const directory = [CenterEntity, PolicyPackEntity, LocalRestDayEntity, AccountEntity, SessionEntity];
const cases = [CaseFileEntity, CaseHolderEntity, CaseEventEntity, CaseRungEntity, CaseCodeCounterEntity];
const acts = [ActEntity, RefusalLogEntity, ApprovalEntity, OutboxEntity, RepairEntity];
const people = [VisitEntity, SlipEntity, PersonEntity, CasePartyEntity];
const papers = [DocumentEntity, DocumentSeriesEntity, DocumentVoidEntity, NoticeEntity, TaskEntity];
const desk = [TicketCounterEntity, DeskEntryEntity, RosterRowEntity, ScreenEntity];
const deskTools = [DraftEntity, SavedViewEntity, AccessLogEntity, FeedEntity, PresenceEntity];
const phone = [PublicSessionEntity, PublicTryEntity, MaterialEntity, RatingAddendumEntity, SmsCodeEntity];

/** One class per table. */
export const entities = [...directory, ...cases, ...acts, ...people, ...papers, ...desk, ...deskTools, ...phone];

/** What every data source of the house knows: laid over the connection's settings by api, worker, migrate and tests alike. */
export const schema = { entities, migrations, namingStrategy: new PlainNames() };
