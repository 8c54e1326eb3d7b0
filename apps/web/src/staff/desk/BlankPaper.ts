const lines = [
  '姓名',
  '证件号码',
  '联系电话',
  '住址',
  '来访人数',
  '事项',
  '诉求',
  '事实和理由',
  '去向',
  '登记人、时间',
];

/** 空白登记表, for the time without a network: one A4 sheet to fill in by hand. */
export function blankPaper(): HTMLElement {
  const sheet = document.createElement('article');
  const head = document.createElement('h1');
  head.textContent = '来访登记表';
  const table = document.createElement('table');
  for (const line of lines) {
    const row = table.insertRow();
    row.insertCell().textContent = line;
    row.insertCell().textContent = '';
    if (line === '诉求' || line === '事实和理由') row.className = 'tall';
  }
  const foot = document.createElement('p');
  foot.textContent = '信访、调解不收费。网络恢复后补录，登记时间以本表为准。';
  sheet.append(head, table, foot);
  return sheet;
}

export const blankStyle = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { margin: 0; font: 14pt/1.5 FangSong, "仿宋_GB2312", STFangsong, "Noto Serif SC", serif; }
h1 { text-align: center; font-size: 22pt; margin: 0 0 6mm; }
table { width: 100%; border-collapse: collapse; }
td { border: 1px solid #000; padding: 2mm 3mm; height: 9mm; }
td:first-child { width: 32mm; }
.tall td { height: 38mm; vertical-align: top; }
`;
