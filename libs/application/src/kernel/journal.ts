import { randomBytes } from 'node:crypto';
import type { CaseEvent } from '@yimen/domain/kernel/case-state';
import { canonicalJson, sha256 } from './canonical';
import type { Vault } from './ports';

/** Hash before the first event of every case. */
export const genesis = '0'.repeat(64);

/** What a journal row is made from besides its event. */
export interface JournalHead {
  centerId: string;
  caseId: string;
  act: string;
  commandId: string;
  seq: number;
  prevHash: string;
  sealed: string | null;
}

export interface JournalRow {
  center_id: string;
  case_id: string;
  seq: number;
  name: string;
  act: string;
  command_id: string;
  ordinal: number;
  by: string;
  at: string;
  event: CaseEvent;
  content: string | null;
  content_digest: string | null;
  prev_hash: string;
  hash: string;
  sealed: string | null;
}

/** Texts of an act, sealed, with a random salt, so that their digest can be chained without telling anything. */
interface SealedContent {
  salt: string;
  body: unknown;
}

/** Digest of the plain content: it survives a change of keys, the sealed value does not. */
function digestOf(content: SealedContent): string {
  return sha256(canonicalJson(content));
}

/** The hash of one row: SHA-256 over the previous hash and the canonical JSON of everything that must not change (right 12). */
export function hashOf(row: Omit<JournalRow, 'hash' | 'content' | 'sealed'>): string {
  const { prev_hash, ...facts } = row;
  return sha256(prev_hash + canonicalJson(facts));
}

/** Rows for the events of one act, chained to what stands before; the act's texts lie sealed with the first of them. */
export function journalRows(head: JournalHead, events: CaseEvent[], body: unknown, vault: Vault): JournalRow[] {
  let prevHash = head.prevHash;
  return events.map((event, ordinal) => {
    const content = ordinal === 0 && body !== undefined ? { salt: randomBytes(16).toString('base64url'), body } : null;
    const plain = {
      center_id: head.centerId,
      case_id: head.caseId,
      seq: head.seq + ordinal + 1,
      name: event.name,
      act: head.act,
      command_id: head.commandId,
      ordinal,
      by: event.by,
      at: event.at,
      event,
      content_digest: content ? digestOf(content) : null,
      prev_hash: prevHash,
    };
    const hash = hashOf(plain);
    prevHash = hash;
    return { ...plain, hash, content: content ? vault.sealJson(content) : null, sealed: head.sealed };
  });
}

/** Texts of a journal row; null when it has none. */
export function contentOf(content: string | null, vault: Vault): Record<string, unknown> | null {
  return content ? (vault.openJson<{ body: Record<string, unknown> }>(content).body ?? null) : null;
}

/** Does the sealed content still say what was chained? */
export function contentHolds(row: { content: string | null; content_digest: string | null }, vault: Vault): boolean {
  if (!row.content || !row.content_digest) return row.content === row.content_digest;
  return digestOf(vault.openJson<SealedContent & Record<string, never>>(row.content)) === row.content_digest;
}
