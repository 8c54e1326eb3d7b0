import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { CaseEvent } from '../kernel/case-state';
import { Petition } from '../petition/petition.fixture';
import { tasksDoneBy, tasksOf, yuan } from './tasks';

const happened = (name: string, data: CaseEvent['data'] = {}): CaseEvent => ({ name, data, at: '', by: 'x' });
const given = new Petition(law(), calendar).accepted();
const owed = (event: CaseEvent, more: object = {}, facts: Record<string, string | boolean> = {}) =>
  tasksOf({ ...given.state, ...more }, event, given.stage.contextAt('2026-06-26 10:15'), (name) => facts[name]);

describe('What somebody owes', () => {
  it('each payment of an agreement, by its day', () => {
    const instalments = [
      { due: '2026-06-30', amount: 32000 },
      { due: '2026-07-31', amount: 30000.5 },
    ];
    expect(owed(happened('mediation.effective', { instalments }), { committee: 'civil' })).toEqual([
      {
        about: 'mediation.instalment_due',
        owner: 'committee:civil',
        what: '履行 32000.00',
        due: '2026-06-30',
        ref: '1',
      },
      {
        about: 'mediation.instalment_due',
        owner: 'committee:civil',
        what: '履行 30000.50',
        due: '2026-07-31',
        ref: '2',
      },
    ]);
    expect(yuan(undefined)).toBe('0.00');
  });

  it('each resolution by the unit that owns it, and the reply to an order', () => {
    const resolutions = [
      { owner: 'health', due: '2026-09-30' },
      { owner: 'civil_affairs', due: '2026-06-30' },
    ];
    expect(
      owed(happened('escalation.resolved', { resolutions })).map((task) => [task.owner, task.due, task.ref]),
    ).toEqual([
      ['unit:health', '2026-09-30', '1'],
      ['unit:civil_affairs', '2026-06-30', '2'],
    ]);
    expect(owed(happened('supervision.ordered', { to: 'health', deadline: '2026-07-06' }))).toMatchObject([
      { owner: 'unit:health', due: '2026-07-06' },
    ]);
  });

  it('what the packs ask: only where their condition holds, thirty natural days on', () => {
    const delivered = happened('petition.opinion_delivered');
    expect(owed(delivered, {}, { outcome: 'explained' })).toEqual([]);
    expect(owed(delivered, {}, { outcome: 'supported' })).toMatchObject([{ owner: 'unit:health', due: '2026-07-26' }]);
    expect(owed(delivered, { sealed: 'accusation' }, { outcome: 'supported' })).toEqual([]);
  });

  it('is done by the act that answers it', () => {
    expect(tasksDoneBy(happened('petition.called_back'))).toEqual({ about: 'after_settled' });
    expect(tasksDoneBy(happened('petition.executed'))).toEqual({ about: 'execution_tracking' });
    expect(tasksDoneBy(happened('mediation.instalment_performed', { instalment: 2 }))).toEqual({
      about: 'mediation.instalment_due',
      ref: '2',
    });
    expect(tasksDoneBy(happened('supervision.order_replied'))).toEqual({ about: 'supervision.ordered' });
    expect(tasksDoneBy(happened('petition.noted'))).toBeNull();
  });
});
