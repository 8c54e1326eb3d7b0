import type { Paper } from './paper';

type PaperRow = Partial<Paper> & { id: string; title: string; adds?: Record<string, string> };

/** Papers by id, with nothing left undefined that callers walk over; fields a city `adds` become optional ones. */
export function readPapers(list: PaperRow[]): Record<string, Paper> {
  return Object.fromEntries(list.map((row) => [row.id, readPaper(row)]));
}

function readPaper({ adds, ...row }: PaperRow): Paper {
  return {
    ...row,
    produced_by: row.produced_by ?? [],
    required: row.required ?? {},
    optional: { ...row.optional, ...adds },
    waivable: row.waivable ?? [],
    delivered: row.delivered ?? false,
    sealed: row.sealed ?? false,
  };
}
