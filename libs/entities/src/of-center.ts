import { ForeignKey, PrimaryColumn } from 'typeorm';
import { CenterEntity } from './center/center.entity';

/** What every row of a centre begins with: the key is (center_id, …), so that tables shard by centre and walls hold (migration 4). */
export abstract class OfCenter {
  @PrimaryColumn('uuid')
  @ForeignKey(() => CenterEntity)
  centerId!: string;
}
