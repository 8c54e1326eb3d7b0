import { codeTitle, rowsOf } from '../../api/dictionaries';

/** Which dictionary of the centre tells the words of a field's codes. */
const dictionaries: Record<string, string> = {
  category: 'categories',
  channel: 'channels',
  route: 'claim_routes',
  grade: 'satisfaction_grades',
  handlingMode: 'handling_modes',
  as: 'link_kinds',
};

/** Words of the few codes that belong to the api's own fields and to no dictionary of the centre. */
const lists: Record<string, Record<string, string>> = {
  category: { suggestion: '建议意见', accusation: '检举控告', claim: '申诉求决' },
  as: { repeat_visit: '重复来访', same_cause: '同一原因', same_theme: '同一话题', campaign_item: '专项事项' },
  extent: { full: '全部', partial: '部分' },
  side: { applicant: '申请人', respondent: '被申请人', petitioner: '信访人' },
  stage: { notified: '通知听证', opened: '举行听证', closed: '作出听证结论' },
  hearing: { notified: '已通知', opened: '已举行', closed: '已作出结论' },
  route: {
    ...{ judicial: '诉讼', arbitration: '仲裁', party_appeal: '党员申诉、申请复审' },
    ...{ administrative: '行政程序', duty: '申请履行法定职责', petition: '信访程序' },
    ...{ mediation: '调解', review: '复查复核', accusation: '检举控告', suggestion: '建议意见' },
  },
  grade: { satisfied: '满意', basically_satisfied: '基本满意', dissatisfied: '不满意' },
  way: { window: '窗口', phone: '电话', mail: '邮寄', online: '网上' },
  reason: {
    ...{ returned: '退回', moved: '迁址', refused: '拒收', absent: '不在', unreachable: '联系不上', other: '其他' },
  },
  exit: { leading_group: '提请领导小组', inspection: '移交督察', enforcement: '移送执法' },
  items: { all: '全部在办事项' },
  measure: { order: '督办', recommend: '提建议' },
  level: { town: '乡镇', county: '县级' },
  courtProcedure: { ordinary: '普通程序', summary: '简易程序' },
  chosenBy: { parties: '当事人选定', committee: '调委会指定' },
  sensitive: { health: '健康', minor: '未成年人', privacy: '个人隐私', secret: '商业秘密' },
  senderClarity: { named: '署实名', anonymous: '匿名', unclear: '署名不清' },
  state: { open: '待查明', agreed: '无争议', excluded: '已排除' },
  form: { written: '书面', batch: '批量' },
  unit: { natural: '自然日', working: '工作日' },
  colour: { red: '▲红', orange: '■橙', yellow: '◆黄', blue: '●蓝', green: '✓绿' },
};

/** The words of a code that a field of this name carries; the code itself when nobody has words for it. */
export function wordOf(field: string, code: string): string {
  const dictionary = dictionaries[field];
  const told = dictionary && rowsOf(dictionary).find((row) => row.code === code)?.title;
  return told ?? lists[field]?.[code] ?? code;
}

/** Codes that a field offers although neither the api nor a dictionary lists them. */
export function codeWords(field: string): { value: string; label: string }[] {
  return Object.entries(offered.includes(field) ? (lists[field] ?? {}) : {}).map(([value, label]) => ({
    value,
    label,
  }));
}

const offered = ['chosenBy', 'sensitive'];

const shortFlags: Record<string, string> = {
  first: '初',
  repeat: '重',
  urgent: '急',
  backlog: '积案',
  joint_letter: '联名',
};

/** A flag as short as a tag allows: 初, 重, 急 …; 个体 and 集体 are told by the head count. */
export function flagWord(flag: string): string | null {
  if (flag === 'individual' || flag === 'group') return null;
  return shortFlags[flag] ?? codeTitle('flags', flag);
}
