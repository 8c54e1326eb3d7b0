import { learn } from '../../api/dictionaries';
import { textLines } from './texts';

const units = new Map([
  ['health', '市卫健局'],
  ['civil1', '岑友仁 调解员'],
]);

describe('Texts of a case: no code, no name of a field ever stands before a reader', () => {
  beforeAll(() =>
    learn({
      acts: { 'petition.request_extension': { title: '申请延期' } },
      committees: [{ id: 'civil', title: '民商事纠纷人民调解委员会' }],
      items: {
        dossier_items: [{ code: 'agreement', title: '调解协议书', initials: 'tjxys' }],
        content_categories: [{ code: '040100', title: '拖欠工资', initials: 'tqgz' }],
      },
      former: {},
    }),
  );
  afterAll(() => learn({}));
  const told = (act: string, texts: Record<string, unknown>) =>
    textLines(act, texts, units).map(({ label, text }) => `${label}：${text}`);

  it('a second signature carries the words of the act that waits for it', () => {
    const texts = { act: 'petition.request_extension', days: 30, reason: '名册在省馆' };
    expect(told('approval.approve', texts)).toEqual([
      '待签批的动作：申请延期',
      '延期天数：30',
      expect.stringMatching(/：名册在省馆$/),
    ]);
  });

  it('what a superior granted is told in the words of what was asked for', () => {
    expect(told('petition.approve_extension', { days: 30, reason: '名册在省馆' })).toEqual([
      '天数：30',
      expect.stringMatching(/：名册在省馆$/),
    ]);
  });

  it('committees, mediators and the papers of a file are called by their names', () => {
    expect(told('mediation.entrust', { committee: 'civil' })).toEqual(['调委会：民商事纠纷人民调解委员会']);
    expect(told('mediation.choose_mediator', { mediators: [{ login: 'civil1', disclosed: '无' }] })).toEqual([
      '调解员：调解员 岑友仁 调解员，利害关系披露 无',
    ]);
    expect(told('mediation.archive', { dossier: ['agreement'] })).toEqual(['卷宗材料：调解协议书']);
  });

  it('where the desk sent the visitor is told by the number of the window', () => {
    expect(told('visit.register', { window: 'w03', topic: '040100' })).toEqual(['去向：3号窗', '内容分类：拖欠工资']);
  });

  it('what a visitor said at the desk has words of its own', () => {
    expect(
      told('visit.register', { senderClarity: 'anonymous', oralRecord: { readBack: true, signed: false } }),
    ).toEqual(['署名情况：匿名', '口述记录：已宣读 是，已签名 否']);
  });
});
