import { Module } from '@nestjs/common';
import { ApplicationModule } from '@yimen/application/application.module';
import { ports } from '@yimen/application/kernel/ports';
import { PlatformModule } from '@yimen/platform/platform.module';
import { PortsModule } from '@yimen/platform/ports.module';
import { actModules } from './acts/act-modules';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { BulkModule } from './bulk/bulk.module';
import { CodecModule } from './codec/codec.module';
import { DictionariesModule } from './dictionaries/dictionaries.module';
import { DeskModule } from './desk/desk.module';
import { DocumentsModule } from './documents/documents.module';
import { DraftsModule } from './drafts/drafts.module';
import { HealthModule } from './health/health.module';
import { InboxModule } from './inbox/inbox.module';
import { MetricsModule } from './metrics/metrics.module';
import { PresenceModule } from './presence/presence.module';
import { PublicModule } from './public/public.module';
import { RevealModule } from './reveal/reveal.module';
import { SearchModule } from './search/search.module';
import { StreamModule } from './stream/stream.module';
import { UnitsModule } from './units/units.module';
import { ViewsModule } from './views/views.module';

const house = [PlatformModule, PortsModule.bind(ports, 'yimen-api'), ApplicationModule];
const doors = [AuthModule, HealthModule, CodecModule, PublicModule];
const around = [InboxModule, SearchModule, AuditModule, MetricsModule, UnitsModule, DictionariesModule];
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
@Module({ imports: [...house, ...doors, ...actModules, ...around, ...tools] })
export class AppModule {}
