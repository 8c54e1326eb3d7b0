import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { SmsCodeEntity } from '@yimen/entities/public/sms-code.entity';
import type { SlipEntity } from '@yimen/entities/visit/slip.entity';
import type { EntityManager } from 'typeorm';
import { Database, TextMessages, Vault } from '../kernel/ports';
import { PublicTries } from './public-tries';
import { hashOfTyped, slipOf } from './slip-code';

/** A code opens for five minutes, by the database's time. */
const validMinutes = 5;
const sixDigits = /^\d{6}$/;
const mobile = /^1[3-9]\d{9}$/;

/** Does this look like a code by text message, and not like the last four? */
export function isSmsCode(proof: string): boolean {
  return sixDigits.test(proof);
}

/** What a slip is counted by: token and short code of one visit are one. */
export function slipKeyOf({ visitId, tokenHash }: Pick<SlipEntity, 'visitId' | 'tokenHash'>): string {
  return visitId ?? tokenHash;
}

/**
 * 短信验证码 as the other second proof (screens p): six digits to the phone that was left at registration. The message names no
 * person and no matter; of the code only a keyed hash is kept, and a newer one takes the older's place.
 */
@Injectable()
export class SmsCodes {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly tries: PublicTries,
    private readonly messages: TextMessages,
  ) {}

  /** Has the installation a way to send? */
  get ready(): boolean {
    return this.messages.ready;
  }

  /**
   * Sends a code, if the slip is known and a mobile was left; whoever asks is told the same either way. Throws
   * sms_unavailable, rate_limited after three for one slip within half an hour.
   */
  async send(typed: string, address: string): Promise<void> {
    if (!this.ready) throw new Refusal('sms_unavailable', '本中心没有开通短信，请输入证件号后四位，或到窗口查询。');
    const slip = await this.database.asSystem((tx) => slipOf(tx, typed));
    await this.tries.takeMessage(slip ? slipKeyOf(slip) : hashOfTyped(typed), address);
    if (slip) await this.post(slip);
  }

  /** Whose code this is, spent with the question; null for a wrong, used or stale one. */
  async spend(tx: EntityManager, slip: SlipEntity, code: string): Promise<string | null> {
    const slipKey = slipKeyOf(slip);
    const [rows]: [{ person_id: string }[], number] = await tx.query(
      `update sms_code set used_at = now()
        where center_id = $1 and slip_key = $2 and code_hash = $3 and used_at is null
          and sent_at > now() - interval '${validMinutes} minutes'
      returning person_id`,
      [slip.centerId, slipKey, this.hashOf(slipKey, code)],
    );
    return rows[0]?.person_id ?? null;
  }

  private async post(slip: SlipEntity): Promise<void> {
    const to = await this.database.asSystem((tx) => this.phoneOf(tx, slip));
    if (!to) return;
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const slipKey = slipKeyOf(slip);
    const row = { centerId: slip.centerId, slipKey, personId: to.person, codeHash: this.hashOf(slipKey, code) };
    const fresh = { ...row, sentAt: () => 'now()', usedAt: null };
    await this.database.asSystem((tx) => tx.upsert(SmsCodeEntity, fresh, ['centerId', 'slipKey']));
    void this.messages.send(to.phone, `验证码 ${code}，${validMinutes} 分钟内有效，用于查询办理进度。请勿告诉他人。`);
  }

  /** The first party of the matter who left a mobile. */
  private async phoneOf(
    tx: EntityManager,
    { centerId, caseId }: SlipEntity,
  ): Promise<{ person: string; phone: string } | null> {
    const rows: { id: string; phone: string }[] = await tx.query(
      `select p.id, p.phone from case_party c join person p on p.center_id = c.center_id and p.id = c.person_id
        where c.center_id = $1 and c.case_id = $2 and p.phone is not null order by length(c.party), c.party`,
      [centerId, caseId],
    );
    const opened = rows.map(({ id, phone }) => ({ person: id, phone: this.vault.open(phone) }));
    return opened.find(({ phone }) => mobile.test(phone)) ?? null;
  }

  private hashOf(slipKey: string, code: string): string {
    return this.vault.blind('smsCode', `${slipKey}/${code}`);
  }
}
