import { AccountEntity } from './account/account.entity';
import { SessionEntity } from './account/session.entity';
import { ActEntity } from './act/act.entity';
import { RefusalLogEntity } from './act/refusal-log.entity';
import { ApprovalEntity } from './approval/approval.entity';
import { CaseCodeCounterEntity } from './case/case-code-counter.entity';
import { CaseEventEntity } from './case/case-event.entity';
import { CaseFileEntity } from './case/case-file.entity';
import { CaseRungEntity } from './case/case-rung.entity';
import { CenterEntity } from './center/center.entity';
import { LocalRestDayEntity } from './center/local-rest-day.entity';
import { PolicyPackEntity } from './center/policy-pack.entity';
import { DocumentEntity } from './document/document.entity';
import { migrations } from './migrations/index';
import { PlainNames } from './naming';
import { NoticeEntity } from './notice/notice.entity';
import { OutboxEntity } from './outbox/outbox.entity';
import { CasePartyEntity } from './person/case-party.entity';
import { PersonEntity } from './person/person.entity';
import { RepairEntity } from './repair/repair.entity';
import { TaskEntity } from './task/task.entity';
import { SlipEntity } from './visit/slip.entity';
import { VisitEntity } from './visit/visit.entity';

const directory = [CenterEntity, PolicyPackEntity, LocalRestDayEntity, AccountEntity, SessionEntity];
const cases = [CaseFileEntity, CaseEventEntity, CaseRungEntity, CaseCodeCounterEntity];
const acts = [ActEntity, RefusalLogEntity, ApprovalEntity, OutboxEntity, RepairEntity];
const people = [VisitEntity, SlipEntity, PersonEntity, CasePartyEntity];
const papers = [DocumentEntity, NoticeEntity, TaskEntity];

/** One class per table. */
export const entities = [...directory, ...cases, ...acts, ...people, ...papers];

/** What every data source of the house knows: laid over the connection's settings by api, worker, migrate and tests alike. */
export const schema = { entities, migrations, namingStrategy: new PlainNames() };
