import { codeOf } from '@yimen/domain/kernel/facts';
import type { PackData } from '@yimen/domain/policy/policy';
import type { Fault } from '../fault';
import { isMap } from '../merge';
import { part, rowsOf } from './walk';

/** Types that a field of a register may have (packs README §1). */
const types = [
  ...['string', 'text', 'phone', 'id_number', 'region', 'signature', 'integer', 'number', 'money', 'boolean'],
  ...['date', 'datetime', 'time', 'enum', 'ref', 'list', 'file', 'image'],
];

const refs = [
  ...[
    'user',
    'unit',
    'post',
    'petition',
    'mediation',
    'review',
    'order',
    'visit',
    'evaluation',
    'escalation',
    'meeting',
  ],
  ...['committee', 'room', 'document'],
];

/** §3.6: at least one required field, known types, codes from somewhere; sealed and public exclude each other. */
export function checkRegisters(pack: PackData): Fault[] {
  const registers = rowsOf(pack['registers']);
  const known = new Set([...refs, ...registers.map(({ id }) => `register:${codeOf(id)}`)]);
  return registers.flatMap((register) => {
    const at = ['registers', codeOf(register['id'])];
    const fields = rowsOf(register['fields']);
    const say = (text: string, ...more: string[]) => ({
      at: [...at, ...more],
      say: `台账 ${codeOf(register['id'])} ${text}`,
    });
    return [
      ...(fields.some(({ required }) => required === true) ? [] : [say('至少要有一个必填栏目')]),
      ...(register['sealed'] === true && register['public'] === true ? [say('不能既封存又公开')] : []),
      ...fields.flatMap((field) =>
        fieldFaults(field, known, pack).map((text) => say(text, 'fields', codeOf(field['key']))),
      ),
    ];
  });
}

function fieldFaults(field: PackData, known: Set<string>, pack: PackData): string[] {
  const { key, type, ref } = field;
  if (typeof type !== 'string' || !types.includes(type)) return [`的栏目 ${codeOf(key)} 类型 ${codeOf(type)} 不认识`];
  const codes = isMap(field['enum']) || codeOf(field['dictionary']) in part(pack, 'dictionaries');
  if (type === 'enum' && !codes) return [`的栏目 ${codeOf(key)} 没有可选值`];
  if (type === 'ref' && !known.has(codeOf(ref))) return [`的栏目 ${codeOf(key)} 指向的 ${codeOf(ref)} 不认识`];
  return [];
}
