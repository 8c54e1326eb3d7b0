/**
 * Papers that carry a document number of the issuing body (发文字号). Forms, records, receipts and proofs of delivery
 * are found by the case code alone.
 */
const numbered = new Set(
  'D06 D07 D08 D09 D10 D11 D12 D13 D14 D15 D18 D19 D20 D21 D23 D24 D25 D26 D27 D28 D35'.split(' '),
);

const county = /^[\u4e00-\u9fff]{2}(?:市|县|区|旗)(?=.)/u;
const level = /^(?:市|县|区|州|省)(?=.{2})/u;
const kind = /(?:人民政府|管理局|事务局|信访工作联席会议|街道办事处|街道|委员会|服务中心|[局委办镇乡])$/u;

/** Does a paper of this type take a number when it is issued? */
export function takesNumber(type: string): boolean {
  return numbered.has(type);
}

/**
 * The mark of a body in its document numbers (机关代字), e.g. place '钟' and body '市人社局' → '钟人社信'. In: the
 * name of the centre's place, the body's title, and the mark that the pack gives this body, if it does.
 */
export function markOf(place: string, title: string, given?: string): string {
  if (given) return given;
  const bare = title
    .replace(/（.*）/u, '')
    .replace(county, '')
    .replace(level, '');
  const short = bare === '人民政府' ? '政' : bare.length > 2 ? bare.replace(kind, '') : bare;
  return `${place.slice(0, 1)}${short}${short.endsWith('信访') || short.endsWith('信') ? '' : '信'}`;
}

/** 发文字号 (GB/T 9704 §7.2.5): mark, year in 六角括号, running number without zeros in front. */
export function numberText(mark: string, year: number, number: number): string {
  return `${mark}〔${year}〕${number}号`;
}
