/**
 * The layout of every paper as WordprocessingML: A4, top 37 mm, left 28 mm, type area 156 × 225 mm, 三号 仿宋 on 22 lines
 * of 28 characters, title 二号 小标宋 (GB/T 9704). Fonts are named, never embedded: Word and WPS use the clerk's own.
 */
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const fonts = (name) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}"/>`;
const faces = { text: '仿宋_GB2312', title: '方正小标宋简体', head: '黑体' };

/** A run of one size (half points). */
function run(text, { face = 'text', size = 32, bold = false } = {}) {
  return `<w:r><w:rPr>${fonts(faces[face])}${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
}

/** A paragraph on the line grid; `indent` 200 is two characters, `right` is hundredths of a character. */
function paragraph(
  text,
  { align = 'left', indent = 0, right = 0, after = 0, pitch = 579, keep = false, ...style } = {},
) {
  const ind =
    indent || right
      ? `<w:ind w:firstLineChars="${indent}" w:firstLine="${indent * 3.2}" w:rightChars="${right}" w:right="${right * 3.2}"/>`
      : '';
  const spacing = `<w:spacing w:line="${pitch}" w:lineRule="exact" w:after="${after}"/>`;
  return `<w:p><w:pPr>${keep ? '<w:keepNext/>' : ''}${spacing}${ind}<w:jc w:val="${align}"/></w:pPr>${run(text, style)}</w:p>`;
}

const width = 8845; // 156 mm in twentieths of a point
const side = (name) => `<w:${name} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`;
const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`;
const label = 1500;

function cell(text, span, wide, align) {
  const grid = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${wide}" w:type="dxa"/>${grid}<w:vAlign w:val="center"/></w:tcPr>${paragraph(text, { align, size: 28, pitch: 480 })}</w:tc>`;
}

/** A table of label and field, one or two pairs in a row. */
function table(rows) {
  const value = (width - 2 * label) / 2;
  const tr = rows.map((pairs) => {
    const one = pairs.length === 1;
    const cells = pairs.map(
      ([title, field]) =>
        cell(title, 1, label, 'center') +
        cell(field ? `{${field}}` : '', one ? 3 : 1, one ? width - label : value, 'left'),
    );
    return `<w:tr><w:trPr><w:trHeight w:val="620" w:hRule="atLeast"/></w:trPr>${cells.join('')}</w:tr>`;
  });
  const grid = [label, value, label, value].map((wide) => `<w:gridCol w:w="${wide}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${tr.join('')}</w:tbl>`;
}

const whole = /^(\{#\w+_given\})(.*)(\{\/\w+_given\})$/u;

/** Paragraphs of one line; one that is wholly conditional leaves no empty line behind when its field is empty. */
function linesOf(text, style) {
  const parts = whole.exec(text);
  if (!parts) return [paragraph(text, style)];
  const [, open, inner, close] = parts;
  return [paragraph(open, { pitch: 20, size: 2 }), paragraph(inner, style), paragraph(close, { pitch: 20, size: 2 })];
}

/** 'evidence?' is told only when there is something to tell. */
function rowOf([name, field]) {
  const plain = field.replace('?', '');
  const line = `${name}：{${plain}}`;
  return linesOf(plain === field ? line : `{#${plain}_given}${line}{/${plain}_given}`, { indent: 200 });
}

const more = [
  paragraph('{#more}', { pitch: 20, size: 2 }),
  paragraph('{label}：{value}', { indent: 200 }),
  paragraph('{/more}', { pitch: 20, size: 2 }),
];
const title = [
  paragraph('{number}', { align: 'center', after: 240 }),
  paragraph('{title}', { align: 'center', face: 'title', size: 44, bold: true, pitch: 640, after: 480 }),
];
/** `own`: the paper of a person, which no body signs. */
const foot = (seal, own = false) => [
  paragraph('', { keep: true }),
  ...(own ? [] : [paragraph(`{issuer}`, { align: 'right', right: 400, keep: true })]),
  ...(seal ? [paragraph('（印章）', { align: 'right', right: 400, keep: true })] : []),
  paragraph('{issued_on}', { align: 'right', right: 400 }),
];

/** Whom a letter addresses; nobody when the field is empty. */
function salutation(to) {
  const field = /^\{(\w+)\}$/.exec(to)?.[1];
  return field ? `{#${field}_given}{${field}}：{/${field}_given}` : `${to}：`;
}

const body = {
  letter: ({ to, text, copies }) => [
    ...title,
    ...linesOf(salutation(to), {}),
    ...text.flatMap((line) =>
      line.startsWith('# ')
        ? [paragraph(line.slice(2), { indent: 200, face: 'head', bold: true, keep: true })]
        : linesOf(line, { indent: 200 }),
    ),
    ...more,
    ...foot(true),
    ...(copies ? [paragraph('', {}), ...linesOf(copies, { size: 28 })] : []),
  ],
  form: ({ rows }) => [
    ...title.slice(1),
    paragraph('一案一码：{case_code}', { size: 28 }),
    table(rows),
    ...more,
    ...foot(false),
  ],
  record: ({ rows, sign, numbered, own }) => [
    ...(numbered ? title : title.slice(1)),
    paragraph('一案一码：{case_code}', { indent: 200 }),
    ...rows.flatMap(rowOf),
    ...more,
    ...sign.map((who) => paragraph(`${who}：`, { indent: 200 })),
    ...foot(false, own),
  ],
};

/** word/document.xml of one paper. */
export function documentXml(paper) {
  const page = `<w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-842"/></w:sectPr>`;
  return `${xmlHead}<w:document ${w} ${r}><w:body>${body[paper.kind](paper).join('')}${page}</w:body></w:document>`;
}

const field = (code) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const override = (name, type) => `<Override PartName="/word/${name}.xml" ContentType="${kind}.${type}+xml"/>`;

/** Everything of the archive but the text. */
export const parts = {
  '[Content_Types].xml': `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('footer1', 'footer')}</Types>`,
  '_rels/.rels': `${xmlHead}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${xmlHead}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/footer" Target="footer1.xml"/></Relationships>`,
  'word/footer1.xml': `${xmlHead}<w:ftr ${w}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('— ', { size: 28 })}${field('PAGE')}${run(' —', { size: 28 })}</w:p></w:ftr>`,
};
