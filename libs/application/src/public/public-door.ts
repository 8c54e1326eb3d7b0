import { Injectable } from '@nestjs/common';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Actor } from '@yimen/domain/kernel/types';
import { unitTitle } from '@yimen/domain/policy/policy';
import { procedureOf } from '@yimen/domain/procedures';
import { CaseEventEntity } from '@yimen/entities/case/case-event.entity';
import { DocumentEntity } from '@yimen/entities/document/document.entity';
import { SlipEntity } from '@yimen/entities/visit/slip.entity';
import { In, IsNull, type EntityManager } from 'typeorm';
import { clocksOf } from '../acts/answer';
import { readCase } from '../kernel/case-files';
import { contentOf } from '../kernel/journal';
import { Database, Vault } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { People } from '../people/people';
import { slipHash } from '../visits/register-visit';

/** A petitioner who has shown the slip and the second proof: for one matter, for one request. */
export interface PublicSession {
  centerId: string;
  caseId: string;
  seq: number;
  /** The person's own name, for acts that he signs. */
  name: string;
  actor: Actor;
}

type Petition = CaseState & { lead: string | null; category: string | null };

/** Limits that concern the petitioner: the law's and the centre's promises, not the house's inner steps. */
const shownClocks = ['T01', 'T02', 'T03', 'T05', 'T06', 'T07', 'T08', 'T09', 'T10'];
/** Papers that are the petitioner's to read. */
const shownPapers = ['D05', 'D06', 'D07', 'D08', 'D09', 'D12', 'D15', 'D18', 'D19'];

/** What is told of a sealed matter: that it lies here. */
const receivedOnly = {
  ...{ status: 'registered', statusTitle: '已登记' },
  ...{ clocks: {}, papers: [], answers: [], notices: [], remedies: [] },
};

/** The door of the petitioner (Art. 21): progress, papers, answers, remedies, by slip code and second proof. */
@Injectable()
export class PublicDoor {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly policies: Policies,
    private readonly vault: Vault,
  ) {}

  /** Throws Refusal public_proof_wrong alike for an unknown code, a revoked slip and a wrong proof. */
  enter(slipCode: string, proof: string): Promise<PublicSession> {
    return this.database.asSystem(async (tx) => {
      const slip = await tx.findOneBy(SlipEntity, { tokenHash: slipHash(slipCode), revokedAt: IsNull() });
      const found = slip ? await this.petitioner(tx, slip.centerId, slip.caseId, proof) : null;
      if (!found) throw new Refusal('public_proof_wrong', '查询码或核验信息不符。');
      return found;
    });
  }

  private async petitioner(
    tx: EntityManager,
    centerId: string,
    caseId: string,
    proof: string,
  ): Promise<PublicSession | null> {
    const file = await readCase(tx, centerId, caseId);
    for (const party of file ? await this.people.partiesOf(tx, centerId, caseId) : []) {
      if (file && (await this.people.proves(tx, centerId, party.personId, proof))) {
        const actor: Actor = {
          login: 'public',
          unit: '',
          roles: [],
          covers: [],
          compartments: file.sealed ? [file.sealed] : [],
          door: 'public',
          person: party.personId,
        };
        return { centerId, caseId, seq: file.state.seq, name: party.name, actor };
      }
    }
    return null;
  }

  /** Where the matter stands. Says nothing of the house's inner proceedings, and of an accusation only that it was received (Art. 30). */
  progress(session: PublicSession) {
    const scope = { centerId: session.centerId, compartments: session.actor.compartments };
    return this.database.inCenter(scope, async (tx) => {
      const file = await readCase(tx, session.centerId, session.caseId);
      if (!file) throw new Refusal('public_proof_wrong', '查询码或核验信息不符。');
      const context = await this.policies.contextOf(tx, session.centerId, [], file.policy_version);
      const state = file.state as Petition;
      const head = { caseCode: state.caseCode, openedAt: state.openedAt };
      if (state.sealed) return { ...head, ...receivedOnly };
      return { ...head, ...(await this.open(tx, session, state, context)) };
    });
  }

  private async open(tx: EntityManager, { centerId, caseId, actor }: PublicSession, state: Petition, context: Context) {
    const clocks = Object.entries(clocksOf(state, context)).filter(([id]) => shownClocks.includes(id));
    const papers = await tx.find(DocumentEntity, {
      select: { id: true, type: true, title: true, at: true },
      where: { centerId, caseId, type: In(shownPapers) },
      order: { at: 'ASC' },
    });
    const notices = await this.notices(tx, centerId, state, actor.person ?? '');
    return {
      status: state.status,
      statusTitle: procedureOf('petition').statuses[state.status] ?? state.status,
      unit: state.lead,
      unitTitle: state.lead ? unitTitle(context.policy, state.lead) : null,
      clocks: Object.fromEntries(clocks),
      papers: papers.map(({ type, title, at }) => ({ type, title, at })),
      answers: await this.answers(tx, centerId, caseId, state),
      notices,
      remedies: this.remedies(state, context),
    };
  }

  /**
   * What this person was told, about the matter and about the mediation that grew out of it; the same ID number is the same
   * person. In SQL: three tables meet only here.
   */
  private notices(
    tx: EntityManager,
    centerId: string,
    state: Petition & { links?: Record<string, string> },
    person: string,
  ): Promise<unknown[]> {
    return tx.query(
      `select n.about, n.text, n.at from notice n
        where n.center_id = $1
          and n.case_id in (select id from case_file where center_id = $1 and (id = $2 or parent_id = $2 or id = any ($3::uuid[])))
          and n.to_key in (select 'person:' || o.id from person p join person o
                on o.center_id = p.center_id and (o.id = p.id or o.id_blind = p.id_blind)
             where p.center_id = $1 and p.id = $4)
        order by n.at desc limit 100`,
      [centerId, state.id, [state.links?.mediation].filter(Boolean), person],
    );
  }

  /** What the delivered opinion says, part by part; an opinion not yet delivered is not known here. */
  private async answers(tx: EntityManager, centerId: string, caseId: string, state: Petition): Promise<unknown[]> {
    if (!(state as Petition & { opinionDelivered?: boolean }).opinionDelivered) return [];
    const issued = { centerId, caseId, name: 'petition.opinion_issued' };
    const opinion = await tx.findOne(CaseEventEntity, { where: issued, order: { seq: 'DESC' } });
    const body = contentOf(opinion?.content ?? null, this.vault);
    return Array.isArray(body?.parts) ? (body.parts as unknown[]) : [];
  }

  /** Rights that still run, with their last day and how to use them. */
  private remedies(state: Petition, { policy, today }: Context) {
    return Object.values(state.clocks)
      .filter((clock) => clock.rightOf === 'case:petitioner' && !clock.stoppedAt && today <= clock.dueRolled)
      .map((clock) => {
        const definition = policy.clocks.find(({ id }) => id === clock.id);
        return { title: definition?.title ?? clock.id, until: clock.dueRolled, how: definition?.remedy ?? '' };
      });
  }
}
