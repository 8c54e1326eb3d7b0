import { DataSource } from 'typeorm';
import { schema } from '@yimen/entities/data-source';
import { connectionOptions } from '@yimen/platform/db/connection';
import { openHouse, type House } from '../house';

/**
 * Every constraint and index, as PostgreSQL itself writes it down. Only the direction of an index's columns is left out:
 * an entity has no word for it.
 */
const constraints = `
  select conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as says
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
  union all
  select tablename, indexname, replace(indexdef, ' DESC', '') from pg_indexes where schemaname = 'public'
   order by 1, 2, 3`;
const columns = `
  select table_name, column_name, data_type, udt_name, is_nullable, column_default, identity_generation
    from information_schema.columns where table_schema = 'public' order by 1, 2`;
const tables = `select tablename as name from pg_tables where schemaname = 'public' order by 1`;

type Rows = Record<string, string>[];

/** The list of migrations is TypeORM's own table; a database built from entities has none. */
const own = (rows: Rows) => rows.filter((row) => ![row['of'], row['table_name'], row['name']].includes('migrations'));

/**
 * Not compared, because entities cannot say it: row-level security, roles and grants, the outbox's trigger (they have
 * tests of their own in center/walls.spec.ts).
 */
describe('entities and migrations tell of the same tables', () => {
  let house: House;
  let migrated: DataSource;
  let drawn: DataSource;

  beforeAll(async () => {
    house = await openHouse('agreement');
    await house.owner('create database drawn');
    migrated = await owned();
    drawn = await owned('drawn');
    await drawn.driver.createSchemaBuilder().build();
  });
  afterAll(async () => {
    await drawn.destroy();
    await migrated.destroy();
    await house.close();
  });

  /** As the owner, who sees every table. */
  const owned = (database?: string) => {
    const url = new URL(house.config.databaseAdminUrl ?? '');
    if (database) url.pathname = `/${database}`;
    return new DataSource({ ...connectionOptions(house.config, 'yimen-test'), ...schema, url: url.href }).initialize();
  };

  it('TypeORM would change nothing in a migrated database', async () => {
    const { upQueries } = await migrated.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it.each([
    ['tables', tables],
    ['columns', columns],
    ['constraints and indexes', constraints],
  ])('%s of a database drawn from the entities are those that the migrations made', async (_what, sql) => {
    expect(own(await drawn.query<Rows>(sql))).toEqual(own(await migrated.query<Rows>(sql)));
  });

  it('every table of a centre carries the centre in its key, so that it can shard', () => {
    const global = ['center', 'session', 'slip', 'outbox', 'public_session', 'public_try'];
    const keyed = migrated.entityMetadatas.filter(({ tableName }) => !global.includes(tableName));
    for (const { primaryColumns } of keyed) expect(primaryColumns[0]?.databaseName).toBe('center_id');
  });
});
