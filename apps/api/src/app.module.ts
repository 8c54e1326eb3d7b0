import { Module } from '@nestjs/common';
import { ApplicationModule } from '@yimen/application/application.module';
import { ports } from '@yimen/application/kernel/ports';
import { PlatformModule } from '@yimen/platform/platform.module';
import { PortsModule } from '@yimen/platform/ports.module';
import { ApprovalsModule } from './approvals/approvals.module';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { BulkModule } from './bulk/bulk.module';
import { CodecModule } from './codec/codec.module';
import { DeadlinesModule } from './deadlines/deadlines.module';
import { DictionariesModule } from './dictionaries/dictionaries.module';
import { DeskModule } from './desk/desk.module';
import { DocumentsModule } from './documents/documents.module';
import { DraftsModule } from './drafts/drafts.module';
import { EscalationsModule } from './escalations/escalations.module';
import { HealthModule } from './health/health.module';
import { InboxModule } from './inbox/inbox.module';
import { MediationsModule } from './mediations/mediations.module';
import { MeetingsModule } from './meetings/meetings.module';
import { MetricsModule } from './metrics/metrics.module';
import { OrdersModule } from './orders/orders.module';
import { PetitionsModule } from './petitions/petitions.module';
import { PresenceModule } from './presence/presence.module';
import { PublicModule } from './public/public.module';
import { RevealModule } from './reveal/reveal.module';
import { ReviewsModule } from './reviews/reviews.module';
import { SearchModule } from './search/search.module';
import { StreamModule } from './stream/stream.module';
import { UnitsModule } from './units/units.module';
import { ViewsModule } from './views/views.module';
import { VisitsModule } from './visits/visits.module';

const house = [PlatformModule, PortsModule.bind(ports, 'yimen-api'), ApplicationModule];
const doors = [AuthModule, HealthModule, CodecModule, PublicModule];
const procedures = [
  VisitsModule,
  PetitionsModule,
  MediationsModule,
  ReviewsModule,
  EscalationsModule,
  OrdersModule,
  MeetingsModule,
  ApprovalsModule,
];
const around = [
  InboxModule,
  SearchModule,
  AuditModule,
  MetricsModule,
  UnitsModule,
  DeadlinesModule,
  DictionariesModule,
];
const tools = [
  DeskModule,
  DocumentsModule,
  DraftsModule,
  ViewsModule,
  BulkModule,
  StreamModule,
  PresenceModule,
  RevealModule,
];

/** The api: the platform's parts, the use cases, and one module per noun. */
@Module({ imports: [...house, ...doors, ...procedures, ...around, ...tools] })
export class AppModule {}
