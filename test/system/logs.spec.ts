import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claim, openDoor, visit, wang, type Door } from './door';

const li = { ...wang, name: '李桂香', idNumber: '420899196804089122', phone: '13900001801', address: '钟祥市郢中街道' };
const told = '信访人汪德明说电话换成13900000101';
/** Whatever names a person, as it stands and as an address would carry it. */
const secrets = [wang, li].flatMap(({ name, idNumber, phone, address }) => [name, idNumber, phone, address]);
const written = [...secrets, ...secrets.map((secret) => encodeURIComponent(secret))];

describe('no name, phone or ID number in addresses or logs (screens.md §5 59; right 11)', () => {
  let door: Door;
  let petition = '';
  beforeAll(async () => {
    door = await openDoor({
      name: 'system-logs',
      time: { from: '2026-03-30T09:12:00+08:00' },
      env: { YIMEN_LOG_LEVEL: 'trace' },
    });
    ({ petition } = await door.register(visit({ people: [wang, li], persons: 2 })));
    await door.act('triage1', `/petitions/${petition}/triage`, claim);
    await door.act('triage1', `/petitions/${petition}/forward`, { to: 'health' });
    for (const q of secrets) await door.as('guide1', '/search', { body: { q } });
    const { name, idNumber, phone } = wang;
    await door.as('guide1', '/people/match', { body: { name, idNumber, phone } });
    const reveal = { case: petition, field: 'phone', reason: 'other', note: told };
    await door.as('triage1', '/people/p1/reveal', { body: reveal });
    await door.get('triage1', '/petitions/export?from=2026-03-30&purpose=ledger');
    await door.get('auditor1', '/audit?from=2026-03-30&to=2026-03-30');
  });
  afterAll(() => door.stack.stop());

  it('what is asked with a person’s words in the address is refused, and the refusal does not repeat them', async () => {
    for (const path of ['/petitions', '/petitions/export', '/metrics', '/audit', '/notices']) {
      const { status, body } = await door.get('triage1', `${path}?name=${encodeURIComponent(wang.name)}`);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
      expect(JSON.stringify(body)).not.toContain(wang.name);
    }
  });

  it('the programs’ logs, at their most talkative, know nobody', async () => {
    // an address with a name in it, a body that is none, a wrong door: what goes wrong is what gets logged
    await door.get('guide1', `/people/${encodeURIComponent(wang.name)}`);
    await door.send(`/api/v1/${wang.phone}?idNumber=${wang.idNumber}`);
    await door.as('guide1', '/visits', { body: `{"people": [{"name": "${wang.name}", ` });
    await door.act('wjj1', `/petitions/${petition}/add-note`, { text: told, [wang.name]: 1 });
    const folder = join(door.stack.home, 'logs');
    const files = readdirSync(folder);
    expect(files).toEqual(expect.arrayContaining(['api.log', 'worker.log']));
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect([file, written.filter((secret) => text.includes(secret))]).toEqual([file, []]);
    }
  });

  it('the access log tells who looked, how and how much, and not for whom', async () => {
    const rows = await door.stack.sql<{ kind: string; actor: string; row: string }>(
      `select kind, actor, to_jsonb(l)::text as row from access_log l`,
    );
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['search', 'match', 'reveal', 'export']));
    expect(rows.filter(({ kind }) => kind === 'export').map(({ actor }) => actor)).toEqual(['triage1']);
    for (const { row } of rows) expect(written.filter((secret) => row.includes(secret))).toEqual([]);
    const refused = await door.stack.sql<{ row: string }>(`select to_jsonb(l)::text as row from refusal_log l`);
    for (const { row } of refused) expect(written.filter((secret) => row.includes(secret))).toEqual([]);
  });
});
