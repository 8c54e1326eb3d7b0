import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity';

/** A signed-in person on one device. Of the token only the SHA-256 is kept, so that the table opens no door. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('text')
  tokenHash!: string;

  @Column('uuid')
  centerId!: string;

  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn([
    { name: 'center_id', referencedColumnName: 'centerId' },
    { name: 'account_id', referencedColumnName: 'id' },
  ])
  account?: AccountEntity;

  /** Sent back in X-CSRF-Token by pages that sign in with a cookie. */
  @Column('text')
  csrf!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** Last use, exact to the minute. */
  @Column('timestamptz', { default: () => 'now()' })
  seenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('text', { nullable: true })
  device!: string | null;

  /** The identity provider vouched for a second factor that the installation accepts. */
  @Column('boolean', { default: false })
  vouched!: boolean;
}
