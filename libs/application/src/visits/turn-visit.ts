import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { textOf } from '@yimen/domain/kernel/facts';
import type { Facts } from '@yimen/domain/kernel/types';
import type { ActAnswer, ActRequest } from '../acts/act-request';
import { isUuid } from '../kernel/case-files';
import { Database, Vault } from '../kernel/ports';
import { RegisterVisit } from './register-visit';

interface Asked {
  consult: boolean;
  content: string | null;
}

/** 转为登记: who came with a question and wants it registered is registered (Art. 22; right 1); what was written down is kept. */
@Injectable()
export class TurnVisit {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly register: RegisterVisit,
  ) {}

  /** In: the visit as `caseId`, in the body what is to be added or corrected. Out: as visit.register. Throws not_found. */
  async execute(request: ActRequest): Promise<ActAnswer> {
    const visit = request.caseId ?? '';
    const scope = { centerId: request.centerId, compartments: request.actor.compartments };
    const sql = 'select consult, content from visit where center_id = $1 and id = $2::uuid';
    const [row] = isUuid(visit) ? await this.database.single<Asked>(scope, sql, [request.centerId, visit]) : [];
    if (!row) throw new Refusal('not_found', '未找到该来访。');
    const said = row.content && row.consult ? this.vault.openJson<Facts>(row.content) : {};
    const body = { ...kept(said), ...(request.body as Facts) };
    return this.register.execute({ ...request, caseId: null, body }, visit);
  }
}

/** The question becomes the request; what was answered is part of the facts. */
function kept({ channel, request, answer, persons, people, place }: Facts): Facts {
  const facts = textOf(answer) ? `${textOf(request)}（窗口答复：${textOf(answer)}）` : textOf(request);
  const all: Facts = { channel, request, facts, reasons: '来访人要求登记', persons: persons ?? 1, people, place };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''));
}
