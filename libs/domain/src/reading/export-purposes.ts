/** What a file of cases is taken out for; a code, since no words of a person belong into an address. */
export const exportPurposes = ['report', 'ledger', 'meeting', 'check', 'other'] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

/** 中文 words of a purpose, as people choose them and as they stand at the foot of the file. */
export const purposeTitles: Record<ExportPurpose, string> = {
  report: '上报汇总',
  ledger: '台账留存',
  meeting: '会议研究',
  check: '自查核对',
  other: '其他',
};
