import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { PublicTryEntity } from '@yimen/entities/public/public-try.entity';
import { sha256 } from '../kernel/canonical';
import { Database } from '../kernel/ports';

/** Wrong proofs for one slip until it rests for half an hour (screens p); from one address a phone mast may stand behind it. */
const perSlip = 5;
const perAddress = 60;
const rest = '30 minutes';
/** Messages cost money and wake people: fewer than guesses. */
const messagesPerSlip = 3;
const messagesPerAddress = 20;

/** What is written down before the proof is looked at; `left` is what remains after this try. */
export interface Try {
  left: number;
}

interface Counted {
  wrong: number;
  wait: number | null;
}

/**
 * Counts wrong proofs in the database, so that a second process or a restart gives no fresh tries. Measured by the database's
 * own time: a story played in virtual time must not open a lock.
 */
@Injectable()
export class PublicTries {
  constructor(private readonly database: Database) {}

  /**
   * Counts one try, before its answer is known, so that guesses sent at once count too. In: the slip's own hash or, for a code
   * that nobody was given, the hash of what was typed; the caller's address. Throws rate_limited with the seconds to wait.
   */
  async take(slip: string, address: string): Promise<Try> {
    await this.count(`ip:${sha256(address)}`, perAddress);
    const wrong = await this.count(`slip:${slip}`, perSlip);
    return { left: perSlip - wrong };
  }

  /** Counts one message, before it is sent; for an unknown code alike. Throws rate_limited. */
  async takeMessage(slip: string, address: string): Promise<void> {
    await this.count(`sms-ip:${sha256(address)}`, messagesPerAddress);
    await this.count(`sms:${slip}`, messagesPerSlip);
  }

  /** The proof was right: the slip starts afresh, and the address has one wrong try fewer. */
  async clear(slip: string, address: string): Promise<void> {
    await this.database.asSystem(async (tx) => {
      await tx.delete(PublicTryEntity, { key: `slip:${slip}` });
      await tx.query(`update public_try set wrong = greatest(wrong - 1, 0) where key = $1`, [`ip:${sha256(address)}`]);
      await tx.query(`delete from public_try where since < now() - interval '1 day'`);
    });
  }

  /** In SQL: one statement counts, starts a new half hour, and locks. */
  private async count(key: string, limit: number): Promise<number> {
    const [row] = await this.database.asSystem<Counted[]>((tx) =>
      tx.query(
        `insert into public_try as t (key, wrong, since) values ($1, 1, now())
         on conflict (key) do update set
           wrong = case when ${over} then 1 else t.wrong + 1 end,
           since = case when ${over} then now() else t.since end,
           locked_until = case when ${over} then null
             when t.locked_until is null and t.wrong + 1 >= $2 then now() + interval '${rest}' else t.locked_until end
         returning wrong, ceil(extract(epoch from locked_until - now()))::int as wait`,
        [key, limit],
      ),
    );
    if (!row || row.wrong <= limit) return row?.wrong ?? 1;
    throw locked(row.wait ?? 1800);
  }
}

/** Over is a lock that has passed, or half an hour in which nothing was locked. */
const over = `(coalesce(t.locked_until, t.since + interval '${rest}') <= now())`;

function locked(seconds: number): Refusal & { retryAfter: number } {
  const retryAfter = Math.max(1, seconds);
  const detail = `请 ${Math.ceil(retryAfter / 60)} 分钟后再试，或到窗口查询`;
  return Object.assign(new Refusal('rate_limited', detail), { retryAfter });
}
