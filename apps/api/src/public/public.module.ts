import { Module } from '@nestjs/common';
import { MaterialsController } from './materials.controller';
import { Photos } from './photos';
import { PublicActs } from './public-acts';
import { PublicMaterialsController } from './public-materials.controller';
import { PublicGate } from './public-session';
import { PublicSessionController } from './public-session.controller';
import { PublicController } from './public.controller';

@Module({
  controllers: [PublicController, PublicSessionController, PublicMaterialsController, MaterialsController],
  providers: [PublicActs, PublicGate, Photos],
})
export class PublicModule {}
