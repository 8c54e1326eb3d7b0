import type { PersonInput } from '../people/people';

const surnames = [...'佟廉宓勾暨谷郏喻单解查靳苗岳温费贺乔江闻郝陆齐韦倪萧纪蓝明伏'];
const given = [...'桂守春正大美立兰文志海秀建国玉华永平小东晓敏家和长青向阳新民思远'];
const towns = ['郢中街道承天社区', '旧口镇熊桥村', '胡集镇丽阳村', '石牌镇彭墩村', '洋梓镇中山口村', '长寿镇高庙村'];
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** The person of the n-th invented matter: name, an ID number of a region that is not given out, a phone of no network; the same for the same n. */
export function inventedPerson(n: number): PersonInput {
  const name = `${pick(surnames, n * 7)}${pick(given, n * 13 + 3)}${n % 3 ? pick(given, n * 29 + 11) : ''}`;
  const year = 1945 + (n % 58);
  const month = String(1 + (n % 12)).padStart(2, '0');
  const day = String(1 + (n % 28)).padStart(2, '0');
  const first = `420899${year}${month}${day}${String(n % 1000).padStart(3, '0')}`;
  const sum = [...first].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  return {
    name,
    sex: Number(first[16]) % 2 ? '男' : '女',
    idType: 'resident_id',
    idNumber: `${first}${'10X98765432'[sum % 11] ?? ''}`,
    phone: `1390${String(n % 10_000_000).padStart(7, '0')}`,
    address: `钟祥市${pick(towns, n)}`,
  };
}
