import type { Procedure } from './kernel/procedure';
import { procedureNames } from './kernel/types';
import { commandIndex, procedureOf, procedures } from './procedures';

const chinese = /^[\u4e00-\u9fff、（）·]+$/;

/** Statuses from which some act starts; '' is the case before its first act. */
function startsOf(procedure: Procedure): string[] {
  return Object.values(procedure.commands).flatMap((row) => (row.from === 'open' ? [] : [...row.from]));
}

describe.each(procedureNames)('command table: %s', (name) => {
  const procedure = procedures[name];
  const rows = Object.entries(procedure.commands);

  it('has acts that are named in Chinese, stand in the law and belong to somebody', () => {
    for (const [command, row] of rows) {
      expect(command).toMatch(new RegExp(`^${name}\\.[a-z_]+$`));
      expect(row.title).toMatch(chinese);
      expect(row.article).not.toBe('');
      expect(row.who.length).toBeGreaterThan(0);
    }
  });

  it('begins somewhere, and starts only from statuses that exist', () => {
    const starts = startsOf(procedure);
    expect(starts).toContain('');
    expect(starts.filter((status) => status !== '' && !(status in procedure.statuses))).toEqual([]);
  });

  it('has Chinese names for all statuses and a way on from each that is not the end', () => {
    const starts = startsOf(procedure);
    const stuck = Object.keys(procedure.statuses).filter(
      (status) => !starts.includes(status) && !procedure.closed.includes(status),
    );
    expect(stuck).toEqual([]);
    for (const title of Object.values(procedure.statuses)) expect(title).toMatch(chinese);
  });
});

describe('the registry', () => {
  it('gives the procedure of a case by its name', () => {
    expect(procedureNames.map((name) => procedureOf(name).name)).toEqual([...procedureNames]);
  });

  it('lists every command once', () => {
    const names = commandIndex.map((command) => command.name);
    expect(new Set(names).size).toBe(names.length);
    expect(commandIndex.find((command) => command.name === 'mediation.hand_over')).toMatchObject({
      procedure: 'mediation',
      title: '移交',
    });
  });
});
