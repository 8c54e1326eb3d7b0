import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { PublicSessionEntity } from '@yimen/entities/public/public-session.entity';
import { sha256 } from '../kernel/canonical';
import { Database } from '../kernel/ports';
import { PublicEntry, type PublicSession } from './public-entry';

export const sessionSeconds = 600;
const until = `now() + interval '${sessionSeconds} seconds'`;

interface Row {
  center_id: string;
  case_id: string;
  person_id: string;
  slip_hash: string;
}

/** Sessions of petitioners: ten minutes without use (screens p), by the database's time. A revoked slip ends them at once. */
@Injectable()
export class PublicSessions {
  constructor(
    private readonly database: Database,
    private readonly entry: PublicEntry,
  ) {}

  /** Opens a session. Throws slip_proof_wrong with triesLeft, or rate_limited. Out: the token, kept by the page's memory alone. */
  async open(typed: string, proof: string, address: string): Promise<{ token: string; session: PublicSession }> {
    const session = await this.entry.enter(typed, proof, address, 'slip_proof_wrong');
    const token = randomBytes(32).toString('base64url');
    const { centerId, caseId, person: personId, slipHash } = session;
    await this.database.asSystem(async (tx) => {
      await tx.query(`delete from public_session where slip_hash = $1 and expires_at < now()`, [slipHash]);
      const row = { tokenHash: sha256(token), centerId, caseId, personId, slipHash, expiresAt: () => until };
      await tx.insert(PublicSessionEntity, row);
    });
    return { token, session };
  }

  /** The session of a token, another ten minutes long. Throws public_session_over. */
  async read(token: string): Promise<PublicSession> {
    const session = await this.database.asSystem(async (tx) => {
      const [rows]: [Row[], number] = await tx.query(
        `update public_session p set expires_at = ${until} from slip s
          where p.token_hash = $1 and p.expires_at > now() and s.token_hash = p.slip_hash and s.revoked_at is null
        returning p.center_id, p.case_id, p.person_id, p.slip_hash`,
        [sha256(token)],
      );
      const [row] = rows;
      if (!row) return null;
      const slip = { tokenHash: row.slip_hash, centerId: row.center_id, caseId: row.case_id };
      return this.entry.again(tx, slip, row.person_id);
    });
    if (!session) throw new Refusal('public_session_over', '已有10分钟没有操作，为保护您的信息，请重新输入。');
    return session;
  }

  /** Ends a session; ending it twice does no harm. */
  async close(token: string): Promise<void> {
    await this.database.asSystem((tx) => tx.delete(PublicSessionEntity, { tokenHash: sha256(token) }));
  }
}
