import type { ReactNode } from 'react';

/** One component of the gallery under its name. */
export function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sample">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
