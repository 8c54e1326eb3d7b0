import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { initialsOf } from './initials';

/** The house's own directory: its units, and who works in one of them. */
@Injectable()
export class DirectoryQueries {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** The units of the centre. */
  units(session: Session) {
    return this.read(session, async (tx) => ({ items: await this.unitsOf(tx, session.centerId) }));
  }

  /** Who may be chosen in a unit or a committee: accounts of it, and those that cover it. Throws Refusal not_found. */
  accounts(session: Session, unit: string) {
    return this.read(session, async (tx) => {
      const units = await this.unitsOf(tx, session.centerId);
      const { policy } = await this.policies.contextOf(tx, session.centerId);
      if (![...units, ...policy.committees].some(({ id }) => id === unit))
        throw new Refusal('not_found', '没有这个单位。');
      const items: { login: string; name: string; title: string }[] = await tx.query(
        `select login, name, title from account
          where center_id = $1 and enabled and (unit = $2 or committee = $2 or $2 = any (covers)) order by login`,
        [session.centerId, unit],
      );
      return { items };
    });
  }

  private async unitsOf(tx: EntityManager, centerId: string) {
    const { policy } = await this.policies.contextOf(tx, centerId);
    const rows = policy.units.filter((unit) => !unit.template && unit.enabled !== false);
    return rows.map(({ id, title, kind, parent, short, resident }) => ({
      id,
      title,
      kind,
      parent,
      short: short ?? initialsOf(title),
      resident: resident ?? false,
    }));
  }

  private read<T>(session: Session, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inCenter({ centerId: session.centerId, compartments: session.actor.compartments }, work);
  }
}
