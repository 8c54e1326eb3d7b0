import { petition } from '../petition/petition';
import { flowPage, startsOf } from './flow';
import type { CommandRow, Procedure } from './procedure';

const row = (more: Partial<CommandRow>): CommandRow => ({
  ...{ title: '登记', article: '条例 21', from: [''], to: ['open'], who: ['role:guide'], events: () => [] },
  ...more,
});

/** An invented procedure with one act of every kind that is drawn differently. */
const invented = {
  ...petition,
  statuses: { open: '在办', waiting: '等待', done: '办结' },
  closed: ['done'],
  commands: {
    'x.begin': row({ papers: ['D01', 'D02'] }),
    'x.wait': row({ title: '等待', from: ['open', 'waiting'], to: ['waiting'], who: ['holder', 'role:guide'] }),
    'x.pause': row({ title: '暂停', from: ['open'], to: ['waiting'], papers: () => ['D03'] }),
    'x.end': row({ title: '办结', from: 'open', to: ['done'], approval: { by: () => ['role:leader'] } }),
    'x.note': row({ title: '记录', from: ['open', 'gone'], to: [] }),
  },
} as unknown as Procedure;

describe('a command table as it is drawn', () => {
  const page = () => flowPage('试', invented);
  const drawn = () => /```mermaid\n([^`]*)\n```\n\n([^]*)$/.exec(page()) ?? [];

  it('the page says what it is and that nobody writes it by hand', () => {
    expect(page().split('\n').slice(0, 4)).toEqual(['# 试', '', '由命令表生成（`npm run docs:flow`），请勿手改。', '']);
  });

  it('every status, one arrow for all acts that lead the same way, none for acts that lead nowhere, and the ends', () => {
    expect(drawn()[1]?.split('\n')).toEqual([
      'stateDiagram-v2',
      '  direction LR',
      '  open: 在办',
      '  waiting: 等待',
      '  done: 办结',
      '  [*] --> open: 登记',
      '  open --> waiting: 等待／暂停',
      '  open --> done: 办结',
      '  waiting --> done: 办结',
      '  done --> [*]',
    ]);
  });

  it('a line for every act: from, to, who, second signature, papers, article', () => {
    expect(drawn()[2]?.trimEnd().split('\n')).toEqual([
      '| 动作 | 命令 | 从 | 到 | 谁 | 须复签 | 文书 | 依据 |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| 登记 | `x.begin` | （新） | 在办 | `role:guide` |  | D01、D02 | 条例 21 |',
      '| 等待 | `x.wait` | 在办、等待 | 等待 | `holder` `role:guide` |  |  | 条例 21 |',
      '| 暂停 | `x.pause` | 在办 | 等待 | `role:guide` |  | 按内容 | 条例 21 |',
      '| 办结 | `x.end` | 未结的任一状态 | 办结 | `role:guide` | 是 |  | 条例 21 |',
      '| 记录 | `x.note` | 在办、gone | 不变 | `role:guide` |  |  | 条例 21 |',
    ]);
  });

  it('what starts from any open status starts from all but the ends', () => {
    expect(startsOf(invented, invented.commands['x.end']!)).toEqual(['open', 'waiting']);
  });
});
