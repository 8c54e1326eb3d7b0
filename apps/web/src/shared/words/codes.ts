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
