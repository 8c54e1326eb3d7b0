import { actMetaOf } from './act-meta';
import type { DtoClass } from './field-spec';
import { ApprovalsController } from '../approvals/approvals.controller';
import { DeadlinesController } from '../deadlines/deadlines.controller';
import { EscalationsController } from '../escalations/escalations.controller';
import { MediationEndingController } from '../mediations/mediation-ending.controller';
import { MediationProcessController } from '../mediations/mediation-process.controller';
import { MediationsController } from '../mediations/mediations.controller';
import { OrdersController } from '../orders/orders.controller';
import { PetitionClosingController } from '../petitions/petition-closing.controller';
import { PetitionDispatchController } from '../petitions/petition-dispatch.controller';
import { PetitionFeedbackController } from '../petitions/petition-feedback.controller';
import { PetitionsController } from '../petitions/petitions.controller';
import { VisitsController } from '../visits/visits.controller';

/** Every controller of this house that takes acts. */
export const actControllers = [
  VisitsController,
  PetitionsController,
  PetitionDispatchController,
  PetitionFeedbackController,
  PetitionClosingController,
  MediationsController,
  MediationProcessController,
  MediationEndingController,
  EscalationsController,
  OrdersController,
  ApprovalsController,
  DeadlinesController,
];

function handlersOf(controller: { prototype: object }): object[] {
  return Object.values(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(
    ({ value }: PropertyDescriptor) => (typeof value === 'function' ? [value as object] : []),
  );
}

/** Act → DTO, as the routes tell it. */
export const actDtos: Record<string, DtoClass> = Object.assign(
  {},
  ...actControllers.flatMap(handlersOf).map((handler) => actMetaOf(handler)?.acts ?? {}),
) as Record<string, DtoClass>;
