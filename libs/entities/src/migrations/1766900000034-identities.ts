import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom the identity provider calls the person of an account (OIDC), and what it vouched for when a session was opened. */
export class Identities1766900000034 implements MigrationInterface {
  name = 'Identities1766900000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account add column oidc_issuer text;
      alter table account add column oidc_subject text;
      alter table account add unique (oidc_issuer, oidc_subject);
      alter table session add column vouched boolean not null default false;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
