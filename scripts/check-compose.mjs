/**
 * `npm run check-compose`: judges docker-compose.yml by the official Compose schema (deploy/compose-spec.schema.json,
 * Apache-2.0, compose-go v2.16.2), by its own cross-references, and by `docker compose config` where that is at hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/env.mjs';
import { run } from './lib/processes.mjs';
import { runMain, say } from './lib/steps.mjs';

const TOP = 'docker-compose.yml';

/** Faults by the schema: one line each, with the place in the file. */
export async function schemaFaults(compose) {
  const { default: Ajv } = await import('ajv/dist/2020.js');
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(JSON.parse(readFileSync(join(ROOT, 'deploy/compose-spec.schema.json'), 'utf8')));
  return validate(compose)
    ? []
    : validate.errors.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

function namedVolume(mount) {
  const source = typeof mount === 'string' ? mount.split(':')[0] : mount.source;
  return source && !/^[./~]/.test(source) ? source : null;
}

function missingFile(mount) {
  const source = typeof mount === 'string' ? mount.split(':')[0] : mount.source;
  return source?.startsWith('./') && !existsSync(join(ROOT, source)) ? source : null;
}

/** Faults the schema cannot see: names of services, volumes, networks and mounted files that do not exist. */
export function referenceFaults({ services, volumes = {}, networks = {} }) {
  const faults = [];
  for (const [name, service] of Object.entries(services)) {
    for (const other of Object.keys(service.depends_on ?? {}))
      if (!services[other]) faults.push(`${name}: depends on ${other}`);
    const { networks: joined = [] } = service;
    for (const network of Array.isArray(joined) ? joined : Object.keys(joined))
      if (!(network in networks)) faults.push(`${name}: network ${network}`);
    for (const mount of service.volumes ?? []) {
      const volume = namedVolume(mount);
      if (volume && !(volume in volumes)) faults.push(`${name}: volume ${volume}`);
      const file = missingFile(mount);
      if (file) faults.push(`${name}: no file ${file}`);
    }
  }
  return faults;
}

async function dockerFaults() {
  const known = await run('docker', ['compose', 'version']);
  if (known.code !== 0) return [];
  const secrets = ['POSTGRES_PASSWORD', 'TEMPORAL_DB_PASSWORD', 'YIMEN_OWNER_PASSWORD', 'YIMEN_APP_PASSWORD'];
  const env = { ...process.env, ...Object.fromEntries(secrets.map((name) => [name, 'check'])) };
  const { code, output } = await run('docker', ['compose', '-f', TOP, 'config', '--quiet'], { env });
  return code === 0 ? [] : [output.trim()];
}

async function main() {
  const { parse } = await import('yaml');
  const compose = parse(readFileSync(join(ROOT, TOP), 'utf8'), { merge: true });
  const faults = [...(await schemaFaults(compose)), ...referenceFaults(compose), ...(await dockerFaults())];
  for (const fault of faults) say(`${TOP}: ${fault}`);
  say(
    faults.length === 0
      ? `${TOP} is valid: ${Object.keys(compose.services).length} services`
      : `${faults.length} faults`,
  );
  return faults.length === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) runMain(main);
