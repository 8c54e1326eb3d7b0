import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../accounts/session';
import { sha256 } from '../kernel/canonical';
import { Database } from '../kernel/ports';

/** Begins every token of a screen, so that no door takes it for a person's. */
const mark = 'screen_';

/** Is this the token of a screen? Whether it opens anything is another question. */
export function isScreenToken(token: string): boolean {
  return token.startsWith(mark);
}

/** A screen as the administrator sees it. */
export interface ScreenRow {
  title: string;
  madeAt: string;
  revokedAt: string | null;
}

/**
 * Screens of the hall. Nobody signs in there: a screen carries a token that reads the wall and nothing else, does not
 * lapse with the shift, and dies when the administrator takes it back. Only its SHA-256 is stored.
 */
@Injectable()
export class Screens {
  constructor(private readonly database: Database) {}

  /** Admits a screen. In: what it is called. Out: its token, told this once. */
  async add(centerId: string, title: string): Promise<string> {
    const token = mark + randomBytes(24).toString('base64url');
    await this.database.inCenter({ centerId, compartments: [] }, (tx) =>
      tx.query('insert into screen (center_id, id, title, token_hash) values ($1, $2, $3, $4)', [
        centerId,
        uuidv7(),
        title,
        sha256(token),
      ]),
    );
    return token;
  }

  /** All screens, those of today last. */
  list(centerId: string): Promise<ScreenRow[]> {
    return this.database.inCenter({ centerId, compartments: [] }, async (tx) => {
      const rows: { title: string; made_at: Date; revoked_at: Date | null }[] = await tx.query(
        'select title, made_at, revoked_at from screen where center_id = $1 order by made_at',
        [centerId],
      );
      return rows.map(({ title, made_at, revoked_at }) => ({
        title,
        madeAt: made_at.toISOString(),
        revokedAt: revoked_at?.toISOString() ?? null,
      }));
    });
  }

  /** Takes back every screen of this title. Out: how many; an open stream of theirs ends with its next beat. */
  revoke(centerId: string, title: string): Promise<number> {
    return this.database.inCenter({ centerId, compartments: [] }, async (tx) => {
      const [, taken]: [unknown, number] = await tx.query(
        'update screen set revoked_at = now() where center_id = $1 and title = $2 and revoked_at is null',
        [centerId, title],
      );
      return taken;
    });
  }

  /** What a screen may rely on: its centre, and no role, unit or compartment at all. Null for a token unknown or taken back. */
  async read(token: string): Promise<Session | null> {
    const [row]: { center_id: string; id: string; title: string }[] = await this.database.asSystem((tx) =>
      tx.query('select center_id, id, title from screen where token_hash = $1 and revoked_at is null', [sha256(token)]),
    );
    return row ? sessionOf(row) : null;
  }
}

function sessionOf({ center_id, id, title }: { center_id: string; id: string; title: string }): Session {
  return {
    ...{ centerId: center_id, accountId: id, name: title, title, csrf: '', ownPassword: true, screen: true },
    actor: { login: mark, unit: '', roles: [], covers: [], compartments: [], door: 'staff' },
  };
}
