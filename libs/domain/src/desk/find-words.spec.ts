import { found } from './find-words';

describe('Words of the lists, found in what people say', () => {
  it('a plain word is found wherever it stands, in the order of the list, each stretch once', () => {
    expect(found('工资没发，工资条也没有', ['工资条', '工资', '奖金', '工资'])).toEqual(['工资条', '工资']);
    expect(found('工资没发')).toEqual([]);
  });

  it('“…” reaches over six characters of one sentence and no further', () => {
    expect(found('他欠我一二三四五六钱', ['欠我…钱'])).toEqual(['欠我一二三四五六钱']);
    expect(found('他欠我一二三四五六七钱', ['欠我…钱'])).toEqual([]);
    for (const stop of ['。', '！', '？', '；', '\n']) expect(found(`欠我${stop}钱`, ['欠我…钱'])).toEqual([]);
    expect(found('欠我，钱', ['欠我…钱'])).toEqual(['欠我，钱']);
  });

  it('(甲/乙) is either, <名> anything of the list of that name, also within (…)', () => {
    const kinds = { 亲属: ['外甥', '小舅子'], 职务: ['镇长'] };
    expect(found('镇长的外甥包了', ['(镇长/书记)的<亲属>'], kinds)).toEqual(['镇长的外甥']);
    expect(found('镇长的侄子包了', ['(镇长/书记)的<亲属>'], kinds)).toEqual([]);
    expect(found('镇长家', ['(<职务>/<亲属>)家'], kinds)).toEqual(['镇长家']);
    expect(found('镇长的外甥', ['<不知道的>'], kinds)).toEqual([]);
  });

  it('the same word means another list when the lists are others; signs of patterns stand for themselves', () => {
    expect(found('镇长', ['<职务>'], { 职务: ['乡长'] })).toEqual([]);
    expect(found('镇长', ['<职务>'], { 职务: ['镇长'] })).toEqual(['镇长']);
    expect(found('p.p', ['p.p', 'p2p'])).toEqual(['p.p']);
    expect(found('pxp', ['p.p'])).toEqual([]);
  });
});
