import { ApprovalsModule } from '../approvals/approvals.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { EscalationsModule } from '../escalations/escalations.module';
import { MediationsModule } from '../mediations/mediations.module';
import { MeetingsModule } from '../meetings/meetings.module';
import { OrdersModule } from '../orders/orders.module';
import { PetitionsModule } from '../petitions/petitions.module';
import { ReviewsModule } from '../reviews/reviews.module';
import { VisitsModule } from '../visits/visits.module';

/** The nouns whose acts go through the doors of this folder. */
export const actModules = [
  VisitsModule,
  PetitionsModule,
  MediationsModule,
  ReviewsModule,
  EscalationsModule,
  OrdersModule,
  MeetingsModule,
  ApprovalsModule,
  DeadlinesModule,
];
