import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Actor } from '@yimen/domain/kernel/types';
import type { SlipEntity } from '@yimen/entities/visit/slip.entity';
import type { EntityManager } from 'typeorm';
import { readCase } from '../kernel/case-files';
import { Database } from '../kernel/ports';
import { People } from '../people/people';
import { PublicTries } from './public-tries';
import { hashOfTyped, slipOf } from './slip-code';
import { isSmsCode, SmsCodes, slipKeyOf } from './sms-codes';

/** A petitioner who has shown the slip and the second proof: for one matter. */
export interface PublicSession {
  centerId: string;
  caseId: string;
  seq: number;
  person: string;
  /** The slip's own hash; when it is revoked, the session is over. */
  slipHash: string;
  /** The person's own name, for acts that he signs. */
  name: string;
  actor: Actor;
}

/** A wrong proof carries the tries that are left. */
export type WrongProof = Refusal & { triesLeft: number };

/** The door of the petitioner (Art. 21): slip code and second proof, counted. */
@Injectable()
export class PublicEntry {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly tries: PublicTries,
    private readonly codes: SmsCodes,
  ) {}

  /**
   * In: the code as scanned or typed, the last four or the code of a text message, the caller's address. Throws `code` with `triesLeft` alike for an unknown
   * code, a revoked slip and a wrong proof, and rate_limited after five of them.
   */
  async enter(
    typed: string,
    proof: string,
    address: string,
    code: 'public_proof_wrong' | 'slip_proof_wrong' = 'public_proof_wrong',
  ): Promise<PublicSession> {
    const slip = await this.database.asSystem((tx) => slipOf(tx, typed));
    const key = slip ? slipKeyOf(slip) : hashOfTyped(typed); // token and short code of one slip share their tries
    const { left } = await this.tries.take(key, address);
    const found = slip ? await this.database.asSystem((tx) => this.petitioner(tx, slip, proof)) : null;
    if (!found) throw wrong(code, left, isSmsCode(proof));
    await this.tries.clear(key, address);
    return found;
  }

  /** The session of a person who has proven himself before. Null when matter or person is gone. */
  again(tx: EntityManager, slip: Pick<SlipEntity, 'tokenHash' | 'centerId' | 'caseId'>, person: string) {
    return this.sessionOf(tx, slip, (personId) => Promise.resolve(personId === person));
  }

  private async petitioner(tx: EntityManager, slip: SlipEntity, proof: string): Promise<PublicSession | null> {
    if (isSmsCode(proof)) {
      const person = await this.codes.spend(tx, slip, proof);
      return person ? this.again(tx, slip, person) : null;
    }
    return this.sessionOf(tx, slip, (personId) => this.people.proves(tx, slip.centerId, personId, proof));
  }

  private async sessionOf(
    tx: EntityManager,
    { tokenHash, centerId, caseId }: Pick<SlipEntity, 'tokenHash' | 'centerId' | 'caseId'>,
    isHe: (personId: string) => Promise<boolean>,
  ): Promise<PublicSession | null> {
    const file = await readCase(tx, centerId, caseId);
    if (!file) return null;
    for (const { personId, name } of await this.people.partiesOf(tx, centerId, caseId)) {
      if (!(await isHe(personId))) continue;
      const actor = publicActor(personId, file.sealed);
      return { centerId, caseId, seq: file.state.seq, person: personId, slipHash: tokenHash, name, actor };
    }
    return null;
  }
}

function publicActor(person: string, sealed: string | null): Actor {
  const nobody = { login: 'public', unit: '', roles: [], covers: [] };
  return { ...nobody, compartments: sealed ? [sealed] : [], door: 'public', person };
}

function wrong(code: 'public_proof_wrong' | 'slip_proof_wrong', left: number, sms: boolean): WrongProof {
  const told =
    code === 'public_proof_wrong'
      ? '查询码或核验信息不符。'
      : `${sms ? '验证码不对或已过期' : '后四位不对'}，还可再试 ${left} 次`;
  const detail = left > 0 || code === 'public_proof_wrong' ? told : '请 30 分钟后再试，或到窗口查询';
  return Object.assign(new Refusal(code, detail), { triesLeft: left });
}
