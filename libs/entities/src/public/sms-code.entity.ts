import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** The code that was last sent to a petitioner's phone for one visit (screens p). Of the code only a keyed hash is kept. */
@Entity('sms_code')
export class SmsCodeEntity extends OfCenter {
  /** The visit, or the slip where there is no visit; token and short code share it. */
  @PrimaryColumn('text')
  slipKey!: string;

  /** Whose phone it went to: the code proves this person and nobody else. */
  @Column('uuid')
  personId!: string;

  @Column('text')
  codeHash!: string;

  @Column('timestamptz', { default: () => 'now()' })
  sentAt!: Date;

  /** A code opens once. */
  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
