import type { Procedure } from './kernel/procedure';
import { blankHead } from './kernel/fold';
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

/** What a case is taken for before anything is known of it; everything else is unknown, none or not so. */
const presumed: Record<string, unknown> = {
  ...{ persons: 1, members: 1 },
  ...{ ownerLevel: 'county', exit: 'leading_group', measure: 'order' },
};

describe.each(procedureNames)('before its first event a %s', (name) => {
  const head = () => blankHead('c1', name, 'code', '2026-03-30T01:00:00.000Z', 'guide1');

  it('has its head and knows nothing else', () => {
    const state = { ...procedures[name].blank(head()) } as object as Record<string, unknown>;
    expect(state).toMatchObject(head());
    const own = Object.entries(state).filter(([field]) => !(field in head()) && field !== 'level');
    for (const [field, value] of own) {
      const nothing = [null, '', 0, false, undefined].includes(value as never) || JSON.stringify(value).length === 2;
      expect([field, nothing ? presumed[field] : value]).toEqual([field, presumed[field]]);
    }
  });

  it('is changed by no event that it does not know', () => {
    const state = procedures[name].blank(head());
    const event = { name: `${name}.unheard_of`, data: {}, at: '2026-03-30T01:00:00.000Z', by: 'system' };
    expect({ ...procedures[name].evolve(state, event), touchedOn: null }).toEqual({ ...state, touchedOn: null });
  });
});

describe('the parent process', () => {
  const stagesOf = (name: (typeof procedureNames)[number]) =>
    Object.fromEntries(
      Object.keys(procedures[name].statuses).map((status) => [status, procedures[name].stageOf(status)]),
    );

  it('a petition goes through intake, dispatch, feedback and evaluation into the archive', () => {
    expect(stagesOf('petition')).toMatchObject({
      ...{ registered: 'intake', triaged: 'dispatch', objected: 'dispatch', arrived: 'feedback', signed: 'feedback' },
      ...{ accepted: 'feedback', opinion_issued: 'feedback', in_review: 'feedback', in_recheck: 'feedback' },
      ...{ opinion_delivered: 'evaluation', declined: 'evaluation', guided: 'evaluation', settled: 'evaluation' },
      ...{ finalised: 'archive', withdrawn: 'archive', merged: 'archive', declined_again: 'archive' },
      archived: 'closed',
    });
  });

  it('a mediation opens, mediates and is performed; a review is asked for, examined and delivered', () => {
    expect(stagesOf('mediation')).toEqual({
      ...{ entrusted: 'opening', received: 'opening' },
      ...{ accepted: 'mediating', mediating: 'mediating', handing_over: 'mediating' },
      ...{ effective: 'performance', performed: 'performance', confirmed: 'performance', terminated: 'performance' },
      archived: 'closed',
    });
    const examined = { applied: 'application', accepted: 'examination', decided: 'delivery' };
    expect(stagesOf('review')).toEqual({ ...examined, delivered: 'closed', declined: 'closed' });
    expect(stagesOf('recheck')).toMatchObject({ ...examined, hearing: 'examination' });
    expect(procedures.supervision.stageOf('ordered')).toBe('waiting');
    expect(procedures.supervision.stageOf('replied')).toBe('closed');
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
