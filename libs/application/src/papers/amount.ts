import nzh from 'nzh';

/** 62000 → '62,000.00'. */
export function money(yuan: unknown): string {
  const [whole = '0', cents = '00'] = Number(yuan ?? 0)
    .toFixed(2)
    .split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** 62000 → '陆万贰仟元整': the amount in words that an agreement must carry (调解法 29). */
export function chineseAmount(yuan: number): string {
  return nzh.cn.toMoney(yuan, { outSymbol: false });
}

/** 2 → '二': the number of a part in a paper. */
export function chineseNumber(number: number): string {
  return nzh.cn.encodeS(number);
}
