/**
 * `npm run generate:client`: from docs/openapi.json the types of every request, and the plain table that the forms read:
 * the fields of each act. Words come from the api while it runs.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@hey-api/openapi-ts';

const WEB = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(WEB, '../..');
const OUT = join(WEB, 'src/api/gen');
const procedures = {
  petitions: 'petition',
  mediations: 'mediation',
  reviews: 'review',
  rechecks: 'recheck',
  escalations: 'escalation',
  orders: 'supervision',
  meetings: 'meeting',
  approvals: 'approval',
};

/** Acts by which another case about a petition is opened: noun, body, and the field that names the petition. */
const openings = {
  'mediation.apply': ['mediations', 'ApplyMediationDto', 'petition'],
  'mediation.entrust': ['mediations', 'EntrustMediationDto', 'petition'],
  'review.apply': ['reviews', 'ApplyReviewDto', 'petition'],
  'recheck.apply': ['rechecks', 'ApplyReviewDto', 'petition'],
  'supervision.order': ['orders', 'OrderDto', 'petition'],
  'supervision.recommend': ['orders', 'RecommendDto', 'petition'],
  'escalation.raise': ['escalations', 'RaiseDto', 'petition'],
  'meeting.propose_item': ['meetings', 'ProposeItemDto', 'case'],
};

const api = JSON.parse(readFileSync(join(ROOT, 'docs/openapi.json'), 'utf8'));

const schemaOf = (reference) => api.components.schemas[reference.split('/').at(-1)];
const referenceOf = (field) => field.$ref ?? field.allOf?.[0]?.$ref;

function kindOf(field) {
  if (field.type === 'array') return 'list';
  if (field.format === 'date') return 'day';
  if (field.format === 'date-time') return 'instant';
  if (field.type === 'integer') return 'whole';
  if (field.type === 'number') return 'money';
  if (field.type === 'boolean') return 'flag';
  if (field.type === 'object') return 'loose';
  return field.maxLength ? 'text' : 'code';
}

function fieldOf(name, field, required) {
  const [, label, dictionary] = /^(.*?)(?:（字典 (\w+)）)?$/.exec(field.description ?? name);
  const inner = referenceOf(field) ?? (field.items && referenceOf(field.items));
  const list = field.type === 'array';
  const values = field.enum ?? field.items?.enum;
  const item = list && field.items && !referenceOf(field.items) ? kindOf(field.items) : undefined;
  return {
    name,
    label,
    need: required.includes(name),
    kind: inner ? 'nested' : list ? item : kindOf(field),
    ...(list ? { list } : {}),
    ...(dictionary ? { dictionary } : {}),
    ...(values ? { values } : {}),
    ...(field.maxLength ? { max: field.maxLength } : {}),
    ...(inner ? { fields: fieldsOf(schemaOf(inner)) } : {}),
  };
}

/** Fields of a DTO, those that must be filled first. */
function fieldsOf(schema) {
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) =>
    fieldOf(name, field, schema.required ?? []),
  );
  return [...rows.filter(({ need }) => need), ...rows.filter(({ need }) => !need)];
}

/** Every act on an existing case: its title, its address, its fields. */
function actsOf() {
  return Object.fromEntries(
    Object.entries(api.paths).flatMap(([path, { post }]) => {
      const [, base, command] = /^\/api\/v1\/(\w+)\/\{id\}\/([\w-]+)$/.exec(path) ?? [];
      if (!post || !procedures[base]) return [];
      const schema = schemaOf(post.requestBody.content['application/json'].schema.$ref);
      const act = `${procedures[base]}.${command.replaceAll('-', '_')}`;
      return [[act, { title: post.summary, path: `/${base}/{id}/${command}`, fields: fieldsOf(schema) }]];
    }),
  );
}

/** The acts that open a case: what a field can only say in one way is said by itself. */
function openingsOf() {
  return Object.fromEntries(
    Object.entries(openings).map(([act, [base, name, about]]) => {
      const fields = fieldsOf(api.components.schemas[name]);
      const fixed = Object.fromEntries(
        fields.flatMap((field) => (field.values?.length === 1 ? [[field.name, field.values[0]]] : [])),
      );
      return [act, { title: api.paths[`/api/v1/${base}`].post.summary, path: `/${base}`, about, fixed, fields }];
    }),
  );
}

const write = (name, value) => writeFileSync(join(OUT, name), `${JSON.stringify(value, null, 1)}\n`);

await createClient({
  input: join(ROOT, 'docs/openapi.json'),
  output: { path: OUT, clean: true },
  plugins: ['@hey-api/typescript'],
  logs: { level: 'warn' },
});
rmSync(join(OUT, 'index.ts'));
write('acts.json', { ...actsOf(), ...openingsOf() });
