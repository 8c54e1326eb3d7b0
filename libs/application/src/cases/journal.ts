import { Injectable } from '@nestjs/common';
import type { CaseEvent, CaseState } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';
import { commandIndex } from '@yimen/domain/procedures';
import type { EntityManager } from 'typeorm';
import { contentOf } from '../kernel/journal';
import { Vault } from '../kernel/ports';

interface Row {
  seq: number;
  name: string;
  act: string;
  by: string;
  by_name: string | null;
  at: Date;
  event: CaseEvent;
  content: string | null;
}

/** Who acts without an account. */
const doors: Record<string, string> = { system: '系统', public: '信访人' };
const actTitles = new Map(commandIndex.map((command) => [command.name, command.title]));

/** The journal as people read it; texts are opened only for those who may know of the case. */
@Injectable()
export class Journal {
  constructor(private readonly vault: Vault) {}

  /** Texts of each act, oldest first: what was written down, by whom, when. */
  async texts(tx: EntityManager, centerId: string, caseId: string) {
    const rows = await this.rows(tx, centerId, caseId);
    return rows.flatMap((row) => {
      const fields = contentOf(row.content, this.vault);
      return fields
        ? [{ act: row.act, title: actTitles.get(row.act) ?? row.act, at: row.at.toISOString(), by: row.by, fields }]
        : [];
    });
  }

  /** All entries with the Chinese name of what happened. */
  async entries(tx: EntityManager, centerId: string, caseId: string, { policy }: Context) {
    const rows = await this.rows(tx, centerId, caseId);
    return rows.map((row) => {
      const [noun = '', word = ''] = row.name.split('.');
      const title = policy.vocabulary.events[noun]?.[word] ?? actTitles.get(row.act) ?? row.name;
      const texts = contentOf(row.content, this.vault);
      return {
        seq: row.seq,
        at: row.at.toISOString(),
        name: row.name,
        act: row.act,
        title,
        by: row.by,
        byName: row.by_name ?? doors[row.by] ?? row.by,
        data: row.event.data,
        ...(texts ? { texts } : {}),
      };
    });
  }

  /** What is handed over with an escalation to the enforcement brigade: the conduct report alone, nothing of the claim (right 5). */
  async handedOver(
    tx: EntityManager,
    centerId: string,
    state: CaseState & { conduct?: string | null; petition?: string | null },
  ) {
    if (state.procedure !== 'escalation' || !state.conduct || !state.petition) return {};
    const rows: { content: string | null }[] = await tx.query(
      `select content from case_event where center_id = $1 and case_id = $2 and name = 'petition.conduct_reported'
          and event -> 'data' ->> 'conduct' = $3 order by seq`,
      [centerId, state.petition, state.conduct],
    );
    return {
      conductReport: Object.assign({}, ...rows.map((row) => contentOf(row.content, this.vault) ?? {})) as Record<
        string,
        unknown
      >,
    };
  }

  /** In SQL: people are joined by login, which is no relation of the tables. */
  private rows(tx: EntityManager, centerId: string, caseId: string): Promise<Row[]> {
    return tx.query(
      `select e.seq, e.name, e.act, e.by, a.name as by_name, e.at, e.event, e.content from case_event e
         left join account a on a.center_id = e.center_id and a.login = e.by
        where e.center_id = $1 and e.case_id = $2 order by e.seq`,
      [centerId, caseId],
    );
  }
}
