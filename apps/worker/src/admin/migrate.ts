import type { DataSource, QueryRunner } from 'typeorm';
import { schema } from '@yimen/entities/data-source';
import { ConfigError, type YimenConfig } from '@yimen/platform/config/config';
import { connectionOptions } from '@yimen/platform/db/connection';
import { say, withSource } from './house';

/** Any fixed number, the same for every migrator of this database. */
const migrationLock = 7_080_442;
const appRole = 'yimen_app';
const insufficientPrivilege = '42501';

/**
 * Brings the database to the newest migration as its owner, one migrator at a time, and lets the application's role sign
 * in with the password of DATABASE_URL. The role owns nothing, so the walls between centres bind it.
 */
export async function migrate(config: YimenConfig): Promise<void> {
  const url = config.databaseAdminUrl;
  if (!url) throw new ConfigError('设置有误，没有迁移：migrate 需要 DATABASE_ADMIN_URL（数据库所有者的地址）。');
  const options = { ...connectionOptions(config, 'yimen-migrate'), ...schema, url, poolSize: 3 };
  await withSource(options, (source) =>
    alone(source, async (runner) => {
      const done = await source.runMigrations({ transaction: 'each' });
      await admitApplication(runner, new URL(config.databaseUrl), new URL(url));
      say(done.length > 0 ? `数据库已升级：${done.map((step) => step.name).join('、')}` : '数据库已是最新');
    }),
  );
}

/** TypeORM itself lets two migrators race; the second waits here and then finds nothing to do. */
async function alone(source: DataSource, work: (runner: QueryRunner) => Promise<void>): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query(`select pg_advisory_lock($1)`, [migrationLock]);
    await work(runner);
  } finally {
    await runner.query(`select pg_advisory_unlock($1)`, [migrationLock]).catch(() => undefined);
    await runner.release();
  }
}

async function admitApplication(runner: QueryRunner, app: URL, owner: URL): Promise<void> {
  const [user, password] = [app.username, app.password].map(decodeURIComponent) as [string, string];
  if (user === appRole) await setPassword(runner, password);
  else if (user !== decodeURIComponent(owner.username)) await run(runner, 'grant %I to %I', [appRole, user]);
  await run(runner, 'grant connect on database %I to %I', [await databaseName(runner), appRole]);
  // the list of migrations is read by the readiness page and written by nobody but the owner
  await run(runner, 'revoke insert, update, delete on migrations from %I', [appRole]);
  await warnAboutPower(runner, user);
}

/**
 * Powers are taken back whenever the role has any: one that could step over row-level security would make the walls a
 * picture. Where it has none they are not named, for only a superuser may name them and the owner need not be one.
 */
async function setPassword(runner: QueryRunner, password: string): Promise<void> {
  const [role] = (await runner.query(
    `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as powerful from pg_roles where rolname = $1`,
    [appRole],
  )) as { powerful: boolean }[];
  const taken = role?.powerful ? 'nosuperuser nobypassrls nocreatedb nocreaterole ' : '';
  try {
    await run(runner, `alter role %I login ${taken}password %L`, [appRole, password]);
  } catch (error) {
    if ((error as { code?: string }).code !== insufficientPrivilege) throw error;
    throw new ConfigError(
      `数据库里已有角色 ${appRole}，但不属于 DATABASE_URL 的用户，不能为它设置口令。请由数据库管理员执行 GRANT ${appRole} TO 该用户 WITH ADMIN OPTION，或者分别给出 DATABASE_ADMIN_URL（所有者）和 DATABASE_URL（应用用户）。`,
    );
  }
}

/** Statements about roles take no parameters: PostgreSQL itself quotes what is put in. */
async function run(runner: QueryRunner, template: string, values: string[]): Promise<void> {
  const places = values.map((_value, index) => `$${index + 2}::text`).join(', ');
  const [row] = (await runner.query(`select format($1, ${places}) as sql`, [template, ...values])) as { sql: string }[];
  if (row) await runner.query(row.sql);
}

async function databaseName(runner: QueryRunner): Promise<string> {
  const [row] = (await runner.query(`select current_database() as name`)) as { name: string }[];
  return row?.name ?? '';
}

async function warnAboutPower(runner: QueryRunner, user: string): Promise<void> {
  const rows = (await runner.query(`select from pg_roles where rolname = $1 and (rolsuper or rolbypassrls)`, [
    user,
  ])) as unknown[];
  if (rows.length > 0)
    say(`注意：数据库用户 ${user} 可以绕过行级安全，中心之间的隔离对它不起作用；请改用普通用户，例如 ${appRole}`);
}
