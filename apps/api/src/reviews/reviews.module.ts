import { Module } from '@nestjs/common';
import { RechecksController } from './rechecks.controller';
import { ReviewsController } from './reviews.controller';

/** 复查、复核. */
@Module({ controllers: [ReviewsController, RechecksController] })
export class ReviewsModule {}
