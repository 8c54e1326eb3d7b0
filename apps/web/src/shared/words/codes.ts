import { codeTitle } from '../../api/acts';

/** Words of the codes that stand in the api's own lists. */
const lists: Record<string, Record<string, string>> = {
  category: { suggestion: '建议意见', accusation: '检举控告', claim: '申诉求决' },
  route: {
    judicial: '诉讼、检察、公安程序',
    arbitration: '仲裁',
    party_appeal: '党员申诉、申请复审',
    administrative: '行政复议、裁决、许可等',
    duty: '查处违法、履行职责',
    petition: '信访程序',
  },
  as: { repeat_visit: '重复来访', same_cause: '同一原因', same_theme: '同一话题', campaign_item: '专项事项' },
  extent: { full: '全部', partial: '部分' },
  grade: { satisfied: '满意', basically_satisfied: '基本满意', dissatisfied: '不满意' },
  side: { applicant: '申请人', respondent: '被申请人', petitioner: '信访人' },
  state: { open: '待查明', agreed: '无争议', excluded: '已排除' },
  form: { written: '书面', batch: '批量' },
  unit: { natural: '自然日', working: '工作日' },
  colour: { red: '▲红', yellow: '◆黄', blue: '●蓝' },
  channel: {
    online: '网信',
    letter: '来信',
    phone: '来电',
    fax: '传真',
    visit: '来访',
    app: '手机',
    video: '视频',
    leader_mailbox: '领导信箱',
    assigned_from_above: '上级交办',
    department_transfer: '部门移送',
  },
};

/** The words of a code that a field of this name carries; the code itself when no list has it. */
export function wordOf(field: string, code: string): string {
  return lists[field]?.[code] ?? code;
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
