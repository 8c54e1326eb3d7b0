import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '@yimen/domain/kernel/procedure';
import { textOf } from '@yimen/domain/kernel/facts';
import type { Facts, Json } from '@yimen/domain/kernel/types';
import { warningTexts } from '@yimen/domain/people/identity';
import type { EntityManager } from 'typeorm';
import type { ActAnswer, ActRequest } from '../acts/act-request';
import { OpenCase, type Extra } from '../acts/open-case';
import { Parties, type NewParty } from '../acts/parties';
import { Clock } from '../kernel/ports';
import { isUuid } from '../kernel/case-files';
import { EarlierMatters } from './earlier-matters';

/** 登记来访: a visit and its matter in one transaction, whatever is wrong with the papers of the person (Art. 22; right 1). */
@Injectable()
export class RegisterVisit {
  constructor(
    private readonly openCase: OpenCase,
    private readonly parties: Parties,
    private readonly earlier: EarlierMatters,
    private readonly clock: Clock,
  ) {}

  /** In: visit.register, or petition.register for a further matter of the visit named in the body. Out: visit, petition, slip code. */
  execute(request: ActRequest): Promise<ActAnswer> {
    const body = (request.body ?? {}) as Facts;
    return this.openCase.execute({ ...request, name: 'petition.register' }, (tx, context) =>
      this.extra(tx, context, request, body),
    );
  }

  private async extra(tx: EntityManager, context: Context, request: ActRequest, body: Facts): Promise<Extra> {
    const further = isUuid(textOf(body.visit));
    const visit = further ? textOf(body.visit) : uuidv7();
    const people = this.parties.petitioners(body.people);
    const representatives = Array.isArray(body.representatives) ? body.representatives.length : 0;
    const over = representatives > context.policy.defaults.representatives_max;
    const suggested = await this.earlier.of(tx, request, people);
    const token = randomBytes(17).toString('base64url');
    return {
      parties: people,
      texts: this.parties.withoutPeople(body),
      facts: {
        visit,
        people: people.map((person) => person.personId),
        identityClear: people.some((person) => person.name && (person.person.address ?? person.person.phone)),
        representatives: representatives && !over ? 'present' : undefined,
        suggestedRepeatOf: suggested,
      },
      slip: { token, row: (caseId) => this.slipRow(request.centerId, caseId, token) },
      more: (writes, _caseId, sealed) => {
        if (!further) writes.insert('visit', this.visitRow(request, visit, body, sealed));
      },
      answer: { visit, slipCode: token, qr: `YIMEN:${token}`, ...warningsOf(people, over) },
    };
  }

  /** The slip's token says nothing about the case; only its hash is kept (136 random bits). */
  private slipRow(centerId: string, caseId: string, token: string): Record<string, unknown> {
    return {
      token_hash: slipHash(token),
      center_id: centerId,
      case_id: caseId,
      issued_at: this.clock.now(),
      revoked_at: null,
    };
  }

  private visitRow(request: ActRequest, id: string, body: Facts, sealed: string | null): Record<string, unknown> {
    const persons = Number(body.persons);
    return {
      center_id: request.centerId,
      id,
      channel: textOf(body.channel) || 'visit',
      place: textOf(body.place) || null,
      persons: Number.isInteger(persons) && persons > 0 ? persons : 1,
      consult: false,
      content: null,
      registered_at: this.clock.now(),
      registered_by: request.actor.login,
      closed_at: null,
      sealed,
    };
  }
}

/** Hash under which a slip's token is kept. */
export function slipHash(token: string): string {
  return createHash('sha256').update(`slip\0${token}`).digest('hex');
}

function warningsOf(people: NewParty[], over: boolean): { warnings?: Json } {
  const codes = [...people.flatMap((person) => person.warnings), ...(over ? ['representatives_over_limit'] : [])];
  return codes.length
    ? { warnings: [...new Set(codes)].map((code) => ({ code, message: warningTexts[code] ?? code })) }
    : {};
}
