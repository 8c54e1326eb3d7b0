/** Fields that only the act itself fills: a limit begins with it, a code is drawn by it. Until then they say so. */
export const filledByAct: ReadonlyMap<string, string> = new Map([
  ['due_on', '（签发时算定）'],
  ['new_due', '（签发时算定）'],
  ['query_code', '（登记时生成）'],
  ['limit', '（登记时算定）'],
  ['number', '（签发时取号）'],
]);
