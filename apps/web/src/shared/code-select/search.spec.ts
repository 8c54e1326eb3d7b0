import { choicesFor, type Choice } from './search';

const topics: Choice[] = [
  { code: '040100', title: '劳动和社会保障·拖欠工资', initials: 'ldhshbztqgz' },
  { code: '040200', title: '劳动和社会保障·劳动关系与工伤', initials: 'ldhshbzldgxygs' },
  { code: '080400', title: '政法（涉法涉诉）·婚姻家庭与民间纠纷', initials: 'zf(sfss)hyjtymjjf' },
  { code: '010300', title: '农村农业·惠农补贴', initials: 'ncnyhnbt' },
];
const codes = (typed: string, recent: string[] = []) => choicesFor(typed, topics, recent).map(({ code }) => code);

describe('A choice found by what one types', () => {
  it.each([
    ['by the initials of its last part', 'tqgz', '040100'],
    ['while an input method composes', "t'q'g'z", '040100'],
    ['by wide letters', 'ｔｑｇｚ', '040100'],
    ['by its words', '拖欠', '040100'],
    ['by the initials of the words above', 'ncny', '010300'],
    ['by its code', '0804', '080400'],
  ])('%s', (_how, typed, code) => {
    expect(codes(typed)[0]).toBe(code);
  });

  it('puts a match at the beginning of the last part before one further above', () => {
    expect(codes('ld')).toEqual(['040200', '040100']);
  });

  it('offers the last used first when nothing was typed, and nothing for nonsense', () => {
    expect(codes('', ['010300'])[0]).toBe('010300');
    expect(codes('qqqq')).toEqual([]);
  });
});
