import { Loose, Text } from '../../acts/fields';

/** 完成任务. */
export class CompleteTaskDto {
  @Text({ need: true, description: '完成情况' })
  result!: string;

  @Text({ description: '证明' })
  proof?: string;

  @Loose({ description: '照片' })
  photos?: Record<string, unknown>;
}
