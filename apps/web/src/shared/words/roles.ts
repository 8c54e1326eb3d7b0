const titles: Record<string, string> = {
  guide: '导访员',
  receptionist: '接谈员',
  triage_officer: '甄别分流员',
  handler: '承办人',
  unit_deputy: '分管负责人',
  unit_head: '主要负责人',
  mediator: '调解员',
  committee_head: '调委会主任',
  mediation_manager: '调解中心负责人',
  supervisor: '督查员',
  inspector: '督察员',
  bureau_deputy: '信访局分管负责人',
  bureau_head: '信访局主要负责人',
  leader: '党政班子成员',
  chief: '党政主要负责人',
  enforcement_officer: '执法人员',
  callback_officer: '回访员',
  evaluator: '评价员',
  evaluation_organizer: '评价组织员',
  archivist: '档案员',
  town_officer: '镇街信访干部',
  admin: '系统管理员',
  auditor: '审计员',
};

/** The title of a role; its code when it is not listed. */
export function roleTitle(role: string): string {
  return titles[role] ?? role;
}

/** The owner of a task or of an approval (`role:…`, `unit:…`, `login:…`) as words. */
export function holderTitle(key: string, units: ReadonlyMap<string, string>): string {
  const [kind, id = key] = key.split(':', 2);
  if (kind === 'role') return roleTitle(id);
  if (kind === 'head') return `${units.get(id) ?? id}主要负责人`;
  if (kind === 'deputy') return `${units.get(id) ?? id}分管负责人`;
  return units.get(id) ?? roleTitle(id);
}
