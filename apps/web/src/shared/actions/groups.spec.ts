import type { Action } from '../../api/wire';
import { groupsOf } from './groups';

const action = (act: string, more: Partial<Action> = {}): Action => ({
  act,
  title: act,
  article: '条例 1',
  allowed: true,
  ...more,
});

describe('the acts of a case', () => {
  it('what is owed next stands first; what may be done at any time, and what opens another case, stand apart', () => {
    const items = [
      action('petition.add_note', { anytime: true }),
      action('petition.decline'),
      action('petition.accept'),
      action('review.apply'),
    ];
    expect(
      groupsOf(items, 'petition.accept').map(({ title, items: acts }) => [title, acts.map(({ act }) => act)]),
    ).toEqual([
      [null, ['petition.accept', 'petition.decline']],
      ['随时可办', ['petition.add_note']],
      ['另行提出', ['review.apply']],
    ]);
  });
});
