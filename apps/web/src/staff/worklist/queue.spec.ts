import { standOf, type QueueLine } from './queue';

const line = (ticket: string, state: QueueLine['state'], calledAt: string | null = null): QueueLine => ({
  ...{ ticket, state, calledAt, priority: false },
});

describe('the queue of one window', () => {
  it('the current number is the one called last, not the smallest', () => {
    const stand = standOf([
      line('A003', 'called', '2026-11-23T02:10:00.000Z'),
      line('A001', 'called', '2026-11-23T02:42:00.000Z'),
      line('A004', 'waiting'),
      line('A002', 'skipped', '2026-11-23T02:20:00.000Z'),
    ]);
    expect(stand).toEqual({ current: 'A001', waiting: 1, skipped: ['A002'] });
  });

  it('nobody has been called yet', () => {
    expect(standOf([line('A001', 'waiting')])).toEqual({ current: null, waiting: 1, skipped: [] });
  });
});
