/** One row of the keys that the staff screens know: the same key does the same everywhere. */
export interface KeyRow {
  /** As matched: `KeyJ`, `F9`, `Ctrl+KeyK`, `Shift+Slash`; two parts are pressed one after the other. */
  keys: string[];
  /** As people read it. */
  shown: string;
  title: string;
  /** Letters act outside fields only and can be switched off. */
  letter?: boolean;
}

const letter = (code: string, title: string): KeyRow => ({
  keys: [`Key${code}`],
  shown: code.toLowerCase(),
  title,
  letter: true,
});
const jump = (code: string, title: string): KeyRow => ({
  keys: [`KeyG Key${code}`],
  shown: `g ${code.toLowerCase()}`,
  title,
  letter: true,
});

/** Every key of the house; the legend and the hints on buttons are drawn from this table and from nothing else. */
export const keyTable = {
  help: { keys: ['Shift+Slash', 'F1'], shown: '? F1', title: '本页按键' },
  search: { keys: ['Slash', 'Ctrl+KeyK'], shown: '/ Ctrl+K', title: '查找' },
  previousTab: { keys: ['BracketLeft'], shown: '[', title: '上一页签', letter: true },
  nextTab: { keys: ['BracketRight'], shown: ']', title: '下一页签', letter: true },
  goDesk: jump('D', '去导访工作台'),
  goTodo: jump('W', '去我的待办'),
  goMediation: jump('M', '去调解'),
  goBoard: jump('B', '去看板'),
  goLeader: jump('L', '去领导一页'),
  down: letter('J', '下一行'),
  up: letter('K', '上一行'),
  tick: letter('X', '勾选'),
  drawer: { keys: ['Enter'], shown: 'Enter', title: '打开侧栏', letter: true },
  full: letter('O', '打开整页'),
  newVisitor: { keys: ['F2'], shown: 'F2', title: '新来访' },
  sidePanel: { keys: ['F3'], shown: 'F3', title: '侧边面板：历史、常用语' },
  samePerson: { keys: ['F4'], shown: 'F4', title: '同人另事' },
  group: { keys: ['F6'], shown: 'F6', title: '团体' },
  urgent: { keys: ['F7'], shown: 'F7', title: '重大紧急' },
  consult: { keys: ['F8'], shown: 'F8', title: '只咨询' },
  takeHint: { keys: ['F10'], shown: 'F10', title: '采用建议' },
  saveDraft: { keys: ['Ctrl+KeyS'], shown: 'Ctrl+S', title: '存草稿' },
  print: { keys: ['Ctrl+KeyP'], shown: 'Ctrl+P', title: '打印' },
  submit: { keys: ['F9', 'Ctrl+Enter'], shown: 'F9 Ctrl+Enter', title: '提交本表单' },
  sign: letter('S', '签收'),
  accept: letter('A', '受理'),
  object: letter('R', '异议退回'),
  forward: letter('T', '转送、交办'),
  extend: letter('E', '延期'),
  note: letter('N', '记录'),
  paper: letter('D', '文书'),
  urge: letter('U', '催办'),
  call: letter('C', '呼叫'),
  undo: letter('Z', '撤销'),
  allActs: { keys: ['Period'], shown: '.', title: '全部动作和不能办的原因', letter: true },
} satisfies Record<string, KeyRow>;

export type KeyId = keyof typeof keyTable;

/** The keys that open an act's form, by its letter. */
export const actKeys: Partial<Record<KeyId, string>> = {
  sign: 'S',
  accept: 'A',
  object: 'R',
  forward: 'T',
  extend: 'E',
  note: 'N',
  paper: 'D',
  urge: 'U',
};
