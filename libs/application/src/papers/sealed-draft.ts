import type { DocumentEntity } from '@yimen/entities/document/document.entity';
import type { Vault } from '../kernel/ports';
import type { SealedFields } from './issued';
import type { PaperDraft } from './paper';
import { fieldsOfText } from './to-print';

/** An issued paper as it was written, opened. */
export function draftOf(
  { type, title, copies, content, fields }: Pick<DocumentEntity, 'type' | 'title' | 'copies' | 'content' | 'fields'>,
  vault: Vault,
): PaperDraft {
  const text = vault.open(content);
  const sealed = fields ? vault.openJson<SealedFields>(fields) : fieldsOfText(text);
  return { type, title, copies, text, ...sealed };
}
