/** Somebody who comes to the desk; the number has a right check digit and belongs to nobody. */
export const wang = {
  name: '汪德明',
  sex: '男',
  idType: 'resident_id',
  idNumber: '420899195809123117',
  phone: '13900000101',
  address: '钟祥市胡集镇柳河村三组',
};

/** What the desk sends when these people come about Wang's years of service. */
export const visitOf = (people: object[], more: object = {}): Record<string, unknown> => ({
  channel: 'visit',
  persons: people.length,
  people,
  request: '请求更正服务年限',
  facts: '共18年',
  reasons: '有记工册',
  ...more,
});
