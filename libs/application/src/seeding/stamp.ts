import { v7 as uuidv7 } from 'uuid';
import { procedureOf } from '@yimen/domain/procedures';
import type { Context } from '@yimen/domain/kernel/procedure';
import { issuedColumns } from '../papers/issued';
import { genesis, journalRows, type JournalRow } from '../kernel/journal';
import type { Vault } from '../kernel/ports';
import { holderRows, projectionOf } from '../kernel/projection';
import type { Writes } from '../kernel/writes';
import type { People, PersonInput } from '../people/people';
import { blank, type Life, type LifeAct } from './life';

/** What makes one case of a life its own. */
export interface Stamp {
  centerId: string;
  version: number;
  code: string;
  person: PersonInput;
}

/** Writes cases stamped from played lives: own ids, code, person, texts and hash chain; rows as an act would write them. */
export class Stamper {
  constructor(
    private readonly people: People,
    private readonly vault: Vault,
  ) {}

  /** Adds all rows of one case to `writes`; answers its id. */
  write(writes: Writes, life: Life, stamp: Stamp): string {
    const ids = { case: uuidv7({ msecs: Date.parse(life.state.openedAt) }), visit: uuidv7(), person: uuidv7() };
    const { acts, state } = fill(life, ids, stamp);
    const common = { center_id: stamp.centerId, case_id: ids.case, sealed: null };
    const journal = this.journal(acts, stamp.centerId, ids.case);
    writes.insert('case_event', ...journal.map((row) => ({ ...row })));
    const columns = projectionOf(procedureOf('petition'), state, life.context);
    writes.insert('case_file', {
      ...{ center_id: stamp.centerId, id: ids.case, procedure: 'petition', case_code: stamp.code },
      ...{ opened_at: life.state.openedAt, policy_version: stamp.version, head_hash: journal.at(-1)?.hash },
      ...columns,
    });
    writes.insert('case_holder', ...holderRows(stamp.centerId, procedureOf('petition'), state, columns));
    writes.insert('person', this.people.rowOf(stamp.centerId, ids.person, stamp.person, null, []));
    writes.insert('case_party', { ...common, party: 'p1', person_id: ids.person, side: 'petitioner' });
    writes.insert('visit', {
      ...{ center_id: stamp.centerId, id: ids.visit, channel: 'visit', place: null, persons: 1, consult: false },
      ...{ content: null, registered_at: life.state.openedAt, registered_by: life.state.openedBy },
      ...{ closed_at: null, sealed: null },
    });
    this.duties(writes, acts, common, life.context);
    return ids.case;
  }

  private journal(acts: LifeAct[], centerId: string, caseId: string): JournalRow[] {
    let prevHash = genesis;
    return acts.flatMap(({ act, seq, events, texts }) => {
      const head = { centerId, caseId, act, commandId: `seed/${caseId}/${seq}`, seq, prevHash, sealed: null };
      const rows = journalRows(head, events, texts, this.vault);
      prevHash = rows.at(-1)?.hash ?? prevHash;
      return rows;
    });
  }

  /** Invented papers take no document numbers: those belong to real ones. */
  private duties(
    writes: Writes,
    acts: LifeAct[],
    common: { center_id: string; case_id: string; sealed: null },
    { policy }: Context,
  ): void {
    acts.forEach(({ at, by, events, seq, papers, notices, tasks }, index) => {
      for (const paper of papers) {
        const columns = issuedColumns(paper, { policy }, this.vault);
        const row = { ...common, id: uuidv7(), seq: seq + events.length, ...columns, by, at };
        writes.insert('document', row);
      }
      for (const { to, ...notice } of notices) {
        const row = { rung: null, document: null, channel: 'in_app', ...notice };
        writes.insert('notice', { ...common, id: uuidv7(), to_key: to, ...row, at });
      }
      for (const { owner, ...task } of tasks) {
        const end = acts.slice(index).find(({ done }) => done.some((one) => one.about === task.about));
        const row = { ref: null, ...task, done_at: end?.at ?? null, done_by: end?.by ?? null };
        writes.insert('task', { ...common, id: uuidv7(), owner_key: owner, ...row, opened_at: at });
      }
    });
  }
}

type Ids = { case: string; visit: string; person: string };

/** A life as text, cut at its stand-ins, so that a stamp only puts it together. */
const moulds = new WeakMap<Life, string[]>();
const standIns = new RegExp(`(${Object.values(blank).join('|')})`);

function mouldOf(life: Life): string[] {
  const known = moulds.get(life);
  if (known) return known;
  const mould = JSON.stringify({ acts: life.acts, state: life.state }).split(standIns);
  moulds.set(life, mould);
  return mould;
}

/** The life with its own ids, code and name in place of the stand-ins. */
function fill(life: Life, ids: Ids, { code, person }: Stamp): Pick<Life, 'acts' | 'state'> {
  const words: Record<string, string> = {
    [blank.id]: ids.case,
    [blank.visit]: ids.visit,
    [blank.person]: ids.person,
    [blank.code]: code,
    [blank.name]: person.name ?? '',
  };
  const text = mouldOf(life).map((piece, index) => (index % 2 ? (words[piece] ?? piece) : piece));
  return JSON.parse(text.join('')) as Pick<Life, 'acts' | 'state'>;
}
