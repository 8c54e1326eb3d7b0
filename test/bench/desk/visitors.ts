/** Region code that no place has: these people exist nowhere. */
const region = '420899';
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const marks = '10X98765432';
const surnames = '汪何单童费查顾盛骆田文席';
const givens = ['德明', '秀兰', '安澜', '思齐', '晓岚', '长青', '夏禾', '行远', '春阳', '启航', '云舒'];
const topics = ['040100', '050200', '030200', '020100', '070100', '010200'];
const requests = [
  '请求帮助讨回去年在工地做工的工资。',
  '住院费用没有按规定报销，请核实。',
  '买的房子漏水，开发商不肯修。',
  '征地补偿款少算了两亩，请求核对。',
];

function pick<T>(all: ArrayLike<T>, index: number): T {
  return all[index % all.length] as T;
}

/** 18 digits with a right check digit. */
function idNumber(index: number): string {
  const body = `${region}19${60 + (index % 30)}0${1 + (index % 9)}1${index % 10}${String(index % 1000).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);
  return body + marks[sum % 11];
}

/** The body that the desk sends for an ordinary visitor with a card, a phone and a matter (screens b). */
export function visitBody(index: number): object {
  return {
    channel: 'visit',
    persons: 1,
    request: pick(requests, index),
    facts: '待补充',
    reasons: '待补充',
    people: [
      {
        name: pick(surnames, index) + pick(givens, index * 7),
        idNumber: idNumber(index),
        phone: `139${String(10_000_000 + index * 97).padStart(8, '0')}`,
        address: '钟祥市郢中街道',
        idType: 'resident_id',
      },
    ],
    flags: ['individual'],
    category: 'claim',
    topic: pick(topics, index),
  };
}
