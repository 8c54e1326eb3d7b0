import { DefaultNamingStrategy, type Table } from 'typeorm';

/**
 * Names as the migrations have them: columns in snake_case, constraints as PostgreSQL itself calls them when nobody names
 * them (`account_pkey`, `session_center_id_account_id_fkey`). Nothing is hashed, so an error message can be read.
 */
export class PlainNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `${this.getTableName(table)}_pkey`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return [this.getTableName(table), ...columns, 'key'].join('_');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return [this.getTableName(table), ...columns, 'fkey'].join('_');
  }
}
