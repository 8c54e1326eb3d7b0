import { procedureNames } from '@yimen/domain/kernel/types';
import { paperActTitle } from '@yimen/domain/papers/acts';
import { procedures } from '@yimen/domain/procedures';

/** Acts that stand in no command table: they belong to no single case, or to whatever act waits for a signature. */
const others: Record<string, string> = {
  'visit.register': '登记来访',
  'visit.consult': '只咨询',
  'visit.turn': '转为登记',
  'approval.approve': '同意并签发',
  'approval.return': '退回修改',
};

/** 中文 name of an act, from the command table; its own name when no table has it. */
export function actTitle(name: string): string {
  const row = procedureNames.map((procedure) => procedures[procedure].commands[name]).find(Boolean);
  return row?.title ?? others[name] ?? paperActTitle(name) ?? name;
}
