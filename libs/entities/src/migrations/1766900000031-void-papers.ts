import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers made void: once, for good; the number is written down as void and never given again. */
export class VoidPapers1766900000031 implements MigrationInterface {
  name = 'VoidPapers1766900000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table document add voided_at timestamptz');
    await runner.query(`
      create function note_void_number() returns trigger language plpgsql as $$
      begin
        if old.voided_at is not null then raise exception 'a void paper stays void'; end if;
        if old.number is not null then
          insert into document_void (center_id, mark, year, number, type, at)
          values (old.center_id, old.mark, old.year, old.number, old.type, new.voided_at) on conflict do nothing;
        end if;
        return new;
      end $$;
      create trigger note_void_number before update on document for each row
        when (old.voided_at is distinct from new.voided_at) execute function note_void_number();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
