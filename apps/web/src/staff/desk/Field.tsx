import type { ReactNode } from 'react';
import { fieldId } from './focus';

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Said politely when it comes up; nothing is refused for it. */
  warning?: string | null;
  children: ReactNode;
}

/** A label, its field, and what is to be said about it. */
export function Field({ name, label, hint, warning, children }: Props) {
  return (
    <div className="desk-field">
      <label htmlFor={fieldId(name)}>{label}</label>
      <div>{children}</div>
      <span id={`${fieldId(name)}-note`} className={warning ? 'desk-warning' : 'hint'} aria-live="polite">
        {warning ? `⚠ ${warning}` : hint}
      </span>
    </div>
  );
}
