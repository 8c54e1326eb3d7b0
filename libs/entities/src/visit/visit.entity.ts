import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** 批次: people who came, wrote or called together, once; several matters may come of it, or none (Art. 22). */
@Entity('visit')
@Check('visit_persons_check', 'persons > 0')
@Index('visit_by_day', ['centerId', 'registeredAt'])
export class VisitEntity extends OfCenter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  channel!: string;

  @Column('text', { nullable: true })
  place!: string | null;

  /** 人次. */
  @Column('integer')
  persons!: number;

  /** 只咨询: asked and answered, no matter was opened. */
  @Column('boolean', { default: false })
  consult!: boolean;

  /** What was asked, sealed by the vault. */
  @Column('text', { nullable: true })
  content!: string | null;

  @Column('timestamptz')
  registeredAt!: Date;

  /** Login. */
  @Column('text')
  registeredBy!: string;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
