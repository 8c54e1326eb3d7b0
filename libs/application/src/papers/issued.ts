import { markOf, takesNumber } from '@yimen/domain/papers/number';
import type { Policy } from '@yimen/domain/policy/policy';
import { canonicalJson, sha256 } from '../kernel/canonical';
import type { Vault } from '../kernel/ports';
import type { PaperDraft } from './paper';

/** What lies sealed beside the text of an issued paper. */
export interface SealedFields {
  fields: Record<string, string>;
  labels: Record<string, string>;
  /** Name of the issuing body, as printed. */
  issuer: string;
  /** The template, where it is not that of the type. */
  template?: string;
}

/** SHA-256 of what is issued: type, title, copies and every word. */
export function paperHash({ type, title, copies, text, fields, labels, issuer, template }: PaperDraft): string {
  const face = template ? { template } : {};
  return sha256(canonicalJson({ type, title, copies, text, fields, labels, issuer, ...face }));
}

/** The centre's place as its numbers begin with it: '钟祥信访超市' → '钟祥…'. */
function placeOf({ raw, pack }: Policy): string {
  const center = raw['center'];
  const title = typeof center === 'object' && center !== null && !Array.isArray(center) ? center['title'] : undefined;
  return typeof title === 'string' ? title : pack.title;
}

/**
 * Mark of a body in its document numbers; null when this paper takes none or nobody of the house issues it. The pack may
 * give a body's mark in `org.units` as `mark`.
 */
export function paperMark(policy: Policy, type: string, unit: string | undefined): string | null {
  const body = policy.units.find(({ id }) => id === unit);
  if (!body || !takesNumber(type)) return null;
  const given = (body as { mark?: unknown }).mark;
  return markOf(placeOf(policy), body.title, typeof given === 'string' ? given : undefined);
}

/** Columns of an issued paper: its content sealed, its hash, the mark under which the database numbers it. */
export function issuedColumns(draft: PaperDraft, by: { policy: Policy; unit?: string }, vault: Vault) {
  const { type, title, copies, text, fields, labels, issuer, template } = draft;
  return {
    type,
    title,
    copies,
    content: vault.seal(text),
    fields: vault.sealJson({ fields, labels, issuer, ...(template ? { template } : {}) } satisfies SealedFields),
    unit: by.unit ?? null,
    mark: paperMark(by.policy, type, by.unit),
    version: 1,
    hash: paperHash(draft),
  };
}
