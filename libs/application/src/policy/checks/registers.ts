import { codeOf } from '@yimen/domain/kernel/facts';
import type { PackData } from '@yimen/domain/policy/policy';
import type { Fault } from '../fault';
import { isMap } from '../merge';
import { part, rowsOf } from './walk';

/** Field type of a register → its JSON Schema (packs README §1). */
const types: Record<string, PackData> = {
  string: { type: 'string' },
  text: { type: 'string' },
  phone: { type: 'string' },
  id_number: { type: 'string' },
  region: { type: 'string' },
  signature: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  money: { type: 'number', multipleOf: 0.01 },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
  time: { type: 'string', format: 'time' },
  enum: { type: 'string' },
  ref: { type: 'string' },
  list: { type: 'array' },
  file: { type: 'string' },
  image: { type: 'string' },
};

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
  if (typeof type !== 'string' || !(type in types)) return [`的栏目 ${codeOf(key)} 类型 ${codeOf(type)} 不认识`];
  const codes = isMap(field['enum']) || codeOf(field['dictionary']) in part(pack, 'dictionaries');
  if (type === 'enum' && !codes) return [`的栏目 ${codeOf(key)} 没有可选值`];
  if (type === 'ref' && !known.has(codeOf(ref))) return [`的栏目 ${codeOf(key)} 指向的 ${codeOf(ref)} 不认识`];
  return [];
}

/** The JSON Schema of one row of a register; fields in the pack's order, codes as `enum`, bounds as they are. */
export function registerSchema(register: PackData, pack: PackData): PackData {
  const fields = rowsOf(register['fields']);
  const schema = (field: PackData): PackData => ({
    ...types[codeOf(field['type'])],
    title: field['title'],
    ...(isMap(field['enum']) ? { enum: Object.keys(field['enum']) } : {}),
    ...(field['type'] === 'enum' && typeof field['dictionary'] === 'string'
      ? { enum: rowsOf(part(pack, 'dictionaries')[field['dictionary']]).map(({ code }) => code ?? null) }
      : {}),
    ...(typeof field['min'] === 'number' ? { minimum: field['min'] } : {}),
    ...(typeof field['max'] === 'number' ? { maximum: field['max'] } : {}),
  });
  return {
    type: 'object',
    title: register['title'],
    properties: Object.fromEntries(fields.map((field) => [codeOf(field['key']), schema(field)])),
    required: fields.filter(({ required }) => required === true).map(({ key }) => codeOf(key)),
    additionalProperties: false,
  };
}
