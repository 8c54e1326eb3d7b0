import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** Something that somebody must know, and whether he has said that he does (签阅). */
@Entity('notice')
@Index('notice_inbox', ['centerId', 'toKey', 'at'])
@Index('notice_by_case', ['centerId', 'caseId'])
@Index('notice_held', ['visibleFrom'], { where: 'visible_from is not null' })
export class NoticeEntity extends OfCenter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Column('text')
  about!: string;

  /** Whose inbox: an account, a role, a unit, a committee, or 'person:<id>' at the public door. */
  @Column('text')
  toKey!: string;

  /** The ladder's rung that sent it. */
  @Column('text', { nullable: true })
  rung!: string | null;

  /** Type of the paper it tells of. */
  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text')
  text!: string;

  @Column('text', { default: 'in_app' })
  channel!: string;

  /** Entry of the journal that sent it. */
  @Column('integer', { nullable: true })
  seq!: number | null;

  @Column('timestamptz')
  at!: Date;

  /** Held back until then: an act that can still be undone tells nobody. */
  @Column('timestamptz', { nullable: true })
  visibleFrom!: Date | null;

  @Column('timestamptz', { nullable: true })
  acknowledgedAt!: Date | null;

  @Column('text', { nullable: true })
  acknowledgedBy!: string | null;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
