import { markOf, numberText, takesNumber } from './number';

describe('发文字号: one series for each body and year', () => {
  it('is the mark of place and body, the year and a plain number', () => {
    expect(numberText(markOf('钟祥', '市人社局'), 2026, 7)).toBe('钟人社信〔2026〕7号');
  });

  it.each([
    ['市民政局', '钟民政信'],
    ['钟祥市信访局', '钟信访'],
    ['石牌镇', '钟石牌信'],
    ['市退役军人事务局', '钟退役军人信'],
    ['钟祥市人民政府', '钟政信'],
    ['导访台（一楼）', '钟导访台信'],
    ['市信用局', '钟信用信'],
    ['市信访联席办', '钟信访联席信'],
    ['市林局', '钟林局信'],
  ])('%s writes %s', (title, mark) => expect(markOf('钟祥', title)).toBe(mark));

  it('a mark that the pack gives is taken as it is', () => {
    expect(markOf('钟祥', '市人社局', '钟人社函')).toBe('钟人社函');
  });

  it('letters and decisions take one, forms and records none', () => {
    expect(['D06', 'D10', 'D18', 'D21'].every(takesNumber)).toBe(true);
    expect(['D01', 'D05', 'D16', 'D22', 'D32'].some(takesNumber)).toBe(false);
  });
});
