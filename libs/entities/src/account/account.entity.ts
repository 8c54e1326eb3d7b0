import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { OfCenter } from '../of-center';

/** Somebody who works here: who he is, what hats he wears, whether he may sign in now. */
@Entity('account')
@Unique(['centerId', 'login'])
@Unique(['oidcIssuer', 'oidcSubject'])
export class AccountEntity extends OfCenter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  login!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  title!: string;

  @Column('text')
  unit!: string;

  @Column('text', { array: true })
  roles!: string[];

  @Column('text', { nullable: true })
  committee!: string | null;

  /** Further units whose inbox this account works. */
  @Column('text', { array: true, default: '{}' })
  covers!: string[];

  /** Office that this person holds alone (posts of the packs). */
  @Column('text', { nullable: true })
  post!: string | null;

  /** Sealed areas that this account may enter (Art. 30). */
  @Column('text', { array: true, default: '{}' })
  compartments!: string[];

  /** argon2id; null where nobody signs in with a password. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  /** Wrong passwords in a row. */
  @Column('integer', { default: 0 })
  failures!: number;

  @Column('timestamptz', { nullable: true })
  lockedUntil!: Date | null;

  @Column('timestamptz', { nullable: true })
  lastLoginAt!: Date | null;

  /** Where that was: the desk's own name, or the browser's. */
  @Column('text', { nullable: true })
  lastDevice!: string | null;

  /** Null until the person has chosen a password of his own. */
  @Column('timestamptz', { nullable: true })
  passwordChangedAt!: Date | null;

  /** Seed of the 动态口令, sealed; without `factorAt` it is offered and not yet confirmed. */
  @Column('text', { nullable: true })
  factorSecret!: string | null;

  /** Since when signing in asks for it. */
  @Column('timestamptz', { nullable: true })
  factorAt!: Date | null;

  /** The last time step whose code was taken: no code opens twice (RFC 6238 §5.2). */
  @Column('integer', { default: 0 })
  factorStep!: number;

  /** SHA-256 of the recovery codes that are left. */
  @Column('text', { array: true, default: '{}' })
  factorRecovery!: string[];

  /** Whom the identity provider calls this person: issuer and subject, both or neither; one person opens one account. */
  @Column('text', { nullable: true })
  oidcIssuer!: string | null;

  @Column('text', { nullable: true })
  oidcSubject!: string | null;

  @Column('boolean', { default: true })
  enabled!: boolean;
}
