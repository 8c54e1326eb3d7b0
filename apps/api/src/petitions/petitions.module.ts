import { Module } from '@nestjs/common';
import { PetitionClosingController } from './petition-closing.controller';
import { PetitionDispatchController } from './petition-dispatch.controller';
import { PetitionFeedbackController } from './petition-feedback.controller';
import { PetitionHandlingController } from './petition-handling.controller';
import { PetitionTogetherController } from './petition-together.controller';
import { PetitionsController } from './petitions.controller';

/** 信访事项, stage by stage. */
@Module({
  controllers: [
    PetitionsController,
    PetitionFeedbackController,
    PetitionHandlingController,
    PetitionDispatchController,
    PetitionClosingController,
    PetitionTogetherController,
  ],
})
export class PetitionsModule {}
