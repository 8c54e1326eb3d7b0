import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './env.mjs';
import { say } from './steps.mjs';

/** Roles whose logins the screen shows: one for each part of the line. */
const SHOWN = [
  'guide',
  'receptionist',
  'triage_officer',
  'handler',
  'unit_head',
  'mediator',
  'supervisor',
  'leader',
  'admin',
];

async function demoLogins() {
  const { parse } = await import('yaml');
  const pack = (name) => parse(readFileSync(join(ROOT, `policy/packs/${name}.yaml`), 'utf8'));
  const titles = new Map(pack('national').roles.map(({ id, title }) => [id, title]));
  const logins = pack('demo-center').role_logins;
  return SHOWN.filter((role) => logins[role]).map((role) => `${titles.get(role) ?? role} ${logins[role]}`);
}

/** The one screen a person sees when everything is up: where to go, who to be, where the data are, how to stop. */
export async function showScreen(config, { temporal, demo, took }) {
  const address = `http://127.0.0.1:${config.port}`;
  say();
  say(`一门已就绪（用时 ${took}）`);
  say(`  网页与接口      ${address}/`);
  if (demo) say(`  接口文档        ${address}/docs`);
  if (temporal.uiAddress)
    say(
      `  Temporal 网页   http://${temporal.uiAddress.replace(/^https?:\/\//, '')}/namespaces/${config.namespace}/workflows`,
    );
  if (demo) {
    const logins = await demoLogins();
    say(`  示例账号        口令都是 ${config.demoPassword}`);
    for (let i = 0; i < logins.length; i += 3) say(`                  ${logins.slice(i, i + 3).join('　')}`);
  }
  const home = relative(ROOT, config.home);
  say(`  数据            ${home.startsWith('..') ? config.home : home}/（日志在其中的 logs/）`);
  say('  停止            按 Ctrl-C；数据保留。清空重来：npm start -- --reset');
  say();
}
