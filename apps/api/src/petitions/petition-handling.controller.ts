import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { Act } from '../acts/act.decorator';
import { ActRequestParam } from '../acts/request';
import {
  FailedDeliveryDto,
  HoldHearingDto,
  ReceiveMaterialsDto,
  RecordAidDto,
  RequestAidDto,
  RequestMaterialsDto,
  SendPaperDto,
  SignInstructionDto,
} from './dto/handling.dto';

/** 办理之中: hearing, instructions, materials, aid, and papers on their way. */
@ApiTags('信访事项')
@Controller('petitions')
export class PetitionHandlingController {
  constructor(private readonly acts: SubmitAct) {}

  @Post(':id/hold-hearing')
  @Act('petition.hold_hearing', HoldHearingDto)
  holdHearing(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/sign-instruction')
  @Act('petition.sign_instruction', SignInstructionDto)
  signInstruction(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/request-materials')
  @Act('petition.request_materials', RequestMaterialsDto)
  requestMaterials(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/receive-materials')
  @Act('petition.receive_materials', ReceiveMaterialsDto)
  receiveMaterials(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/request-aid')
  @Act('petition.request_aid', RequestAidDto)
  requestAid(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-aid')
  @Act('petition.record_aid', RecordAidDto)
  recordAid(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/send-paper')
  @Act('petition.send_paper', SendPaperDto)
  sendPaper(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-failed-delivery')
  @Act('petition.record_failed_delivery', FailedDeliveryDto)
  recordFailedDelivery(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
