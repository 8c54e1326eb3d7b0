import { law } from '../../../../test/property/law';
import { chooseWindows, hallHours, intakeWindow, ticketText } from './windows';

const policy = law('demo_center');
const open = { open: true, text: '至 12:00' };

describe('去向: which window', () => {
  it('unpaid wages go to the window of 人社局, with the reason; others follow in the order of the hall', () => {
    const [first, ...others] = chooseWindows(policy, { topic: '040100' }, { w03: 2 }, open);
    expect(first).toMatchObject({ window: 'w03', unit: 'human_resources', waiting: 2, minutes: 8, suggested: true });
    expect(first?.reason).toBe('按事项目录：拖欠工资');
    expect(others.filter(({ suggested }) => suggested).length).toBeLessThanOrEqual(2);
    expect(others.map(({ window }) => window)).toContain('w18');
  });

  it('what stands in no list goes to the talk at the desk, and so does an accusation', () => {
    expect(chooseWindows(policy, {}, {}, open)[0]).toMatchObject({ window: 'w01', reason: '不在目录，送综合接谈室' });
    const sealed = chooseWindows(policy, { topic: '040100', category: 'accusation' }, {}, open);
    expect(sealed.filter(({ suggested }) => suggested).map(({ window }) => window)).toEqual(['w01']);
    expect(intakeWindow(policy).id).toBe('w01');
  });

  it('the guide’s own desk is no window to be sent to', () => {
    expect(chooseWindows(policy, {}, {}, open).map(({ window }) => window)).not.toContain('w00');
  });
});

describe('hours of the hall', () => {
  it.each([
    ['08:00', true, false, '08:30 开始'],
    ['09:00', true, true, '至 12:00'],
    ['12:30', true, false, '午休至 14:30'],
    ['18:00', true, false, '今日已下班'],
    ['09:00', false, false, '今日休息'],
  ])('at %s, working day %s', (time, working, isOpen, text) => {
    expect(hallHours(policy, working, time)).toEqual({ open: isOpen, text });
  });
});

it('a number is called as A and three digits, more when the day is long', () => {
  expect([ticketText(17), ticketText(1204)]).toEqual(['A017', 'A1204']);
});
