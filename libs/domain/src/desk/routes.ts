/** 申诉求决的六条途径 (Art. 31), by their code in the packs. */
export const routeTitles: Record<string, string> = {
  judicial: '诉讼及司法程序',
  arbitration: '仲裁',
  party_appeal: '党员申诉',
  administrative: '行政程序',
  duty: '申请履行法定职责',
  petition: '信访程序',
};
