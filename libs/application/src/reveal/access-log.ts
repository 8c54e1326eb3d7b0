import { Injectable } from '@nestjs/common';
import { AccessLogEntity } from '@yimen/entities/desk/access-log.entity';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { Clock, Vault } from '../kernel/ports';

/** One look at, or search for, personal data. Never the words of a search: its kind and a keyed hash. */
export interface Access {
  kind: 'reveal' | 'search' | 'match' | 'reprint' | 'export' | 'factor' | 'oidc';
  caseId?: string;
  party?: string;
  field?: string;
  reason?: string;
  note?: string;
  blind?: string;
  hits?: number;
  /** Compartment of the case; null when open. */
  sealed?: string | null;
}

/** Writes down who looked at personal data (right 11); append-only. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** In the caller's transaction, so that what was shown was written down. */
  async add(
    tx: EntityManager,
    { centerId, actor }: Pick<Session, 'centerId' | 'actor'>,
    access: Access,
  ): Promise<void> {
    const { note, ...rest } = access;
    const at = new Date(this.clock.now());
    const sealedNote = note ? this.vault.seal(note) : null;
    await tx.insert(AccessLogEntity, { centerId, actor: actor.login, at, ...rest, note: sealedNote });
  }
}
