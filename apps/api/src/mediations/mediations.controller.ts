import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { Opens } from '../acts/act.decorator';
import { caseDoor } from '../acts/case-door';
import { ActRequestParam } from '../acts/request';
import { ApplyMediationDto, EntrustMediationDto } from './dto/open.dto';

/** Sources whose files come from a court, an agency or the petition desk, with a list of materials; all others apply themselves. */
const entrusting = ['court_before', 'court_during', 'administrative', 'police', 'procuratorate', 'visit'];

function openingAct(body: Record<string, unknown>): string {
  return entrusting.includes(String(body.source)) ? 'mediation.entrust' : 'mediation.apply';
}

/** 调解: opening a file, and reading. */
@ApiTags('调解')
@Controller('mediations')
export class MediationsController extends caseDoor('mediation', '调解') {
  @Post()
  @Opens({ 'mediation.apply': ApplyMediationDto, 'mediation.entrust': EntrustMediationDto }, openingAct)
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
