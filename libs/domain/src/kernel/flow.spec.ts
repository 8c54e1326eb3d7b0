import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedures } from '../procedures';
import { flowPage, flowTitles, startsOf } from './flow';

const page = (name: string) => readFileSync(join(__dirname, `../../../../docs/flow/${name}.md`), 'utf8');

describe('the flow as drawn and the flow as run', () => {
  it.each(Object.keys(procedures))('the page of %s is the table as it stands (else: npm run docs:flow)', (name) => {
    const procedure = procedures[name as keyof typeof procedures];
    expect(page(name)).toBe(flowPage(flowTitles[name] ?? '', procedure));
  });

  it.each(Object.values(procedures))('$name: every arrow joins statuses of the machine', (procedure) => {
    for (const row of Object.values(procedure.commands)) {
      for (const status of [...startsOf(procedure, row), ...row.to]) {
        expect(status === '' || Object.hasOwn(procedure.statuses, status)).toBe(true);
      }
    }
  });

  it.each(Object.values(procedures))(
    '$name: some act leads to every status, and out of every one that is no end',
    (procedure) => {
      const rows = Object.values(procedure.commands);
      const reached = new Set(rows.flatMap(({ to }) => to));
      const left = new Set(rows.flatMap((row) => (row.to.length ? startsOf(procedure, row) : [])));
      const statuses = Object.keys(procedure.statuses);
      expect(statuses.filter((status) => !reached.has(status) && !later.includes(status))).toEqual([]);
      expect(
        statuses.filter((status) => !left.has(status) && !procedure.closed.includes(status) && !later.includes(status)),
      ).toEqual([]);
    },
  );
});

/** 不再受理 has no act in the tables so far. */
const later = ['declined_again'];
