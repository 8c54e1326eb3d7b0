import { randomUUID } from 'node:crypto';
import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { ForwardDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { StreamClient } from '@yimen/api/stream/stream-client';
import { StreamHub } from '@yimen/api/stream/stream-hub';
import { Login } from '@yimen/application/accounts/login';
import { Sessions } from '@yimen/application/accounts/sessions';
import { Inbox } from '@yimen/application/cases/inbox';
import { cursorOf, type Cursor } from '@yimen/application/stream/cursor';
import { Queues } from '@yimen/application/desk/queue';
import { Screens } from '@yimen/application/desk/screens';
import { Feed, type FeedKind } from '@yimen/application/stream/feed';
import { Presence } from '@yimen/application/stream/presence';
import { codeOf, openDesk, visitOf, wang, type Desk } from '../acts/desk';
import { passwords } from '../house';

interface Event {
  id: string;
  event: string;
  data: Record<string, unknown>;
}
const never = (): never => {
  throw new Error('the screen was not admitted');
};
const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'] };
const accusation = { category: 'accusation', topic: '160000', flags: ['first'] };
const every: FeedKind[] = ['notice', 'task', 'case', 'presence', 'wall'];

/** What a browser makes of the lines; ids alone move its place on. */
function browser() {
  const events: Event[] = [];
  let text = '';
  const state = { last: '', ended: false };
  const wire = {
    writableLength: 0,
    write: (chunk: string) => {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const fields = Object.fromEntries(
          text
            .slice(0, end)
            .split('\n')
            .map((line) => line.split(/: (.*)/s).slice(0, 2)),
        );
        text = text.slice(end + 2);
        state.last = fields['id'] ?? state.last;
        if (typeof fields['data'] === 'string')
          events.push({ id: fields['id'], event: fields['event'], data: JSON.parse(fields['data']) });
      }
      return true;
    },
    end: () => (state.ended = true),
    destroy: () => (state.ended = true),
  };
  const of = (...kinds: string[]) => events.filter(({ event }) => kinds.includes(event));
  return { events, state, wire, of };
}

describe('the live stream: nothing is lost, nothing is told beyond the walls', () => {
  let desk: Desk;
  let sessions: Sessions;
  let hub: StreamHub;
  let feed: Feed;
  beforeAll(async () => {
    desk = await openDesk('stream');
    sessions = new Sessions(desk.house.database);
    feed = desk.module.get(Feed);
    hub = new StreamHub(feed, sessions, desk.house.config, desk.module.get(Screens));
  });
  afterAll(async () => {
    await hub.beforeApplicationShutdown();
    await desk.close();
  });

  async function open(login: string, from?: Cursor | null) {
    const { token } = await new Login(desk.house.database, passwords, sessions, desk.house.factor).execute({
      login,
      password: 'yimen-demo',
    });
    const page = browser();
    const session = await desk.sessionFor(login);
    const client = new StreamClient(token, session, new Set(every), page.wire, from ?? (await feed.head()));
    await hub.join(client, Boolean(from));
    return { ...page, client, token };
  }
  const until = async (holds: () => boolean, ms = 5_000) => {
    for (const end = performance.now() + ms; !holds() && performance.now() < end;)
      await new Promise((done) => setTimeout(done, 20));
    expect(holds()).toBe(true);
  };
  const register = async () => (await desk.register('guide1', visitOf([wang]))).id;
  const seen = (page: { events: Event[] }) => JSON.stringify(page.events);

  it('tells the unit what arrives, soon, and nobody else', async () => {
    const [inside, outside] = [await open('mzj1'), await open('wjj1')];
    const id = await register();
    await desk.act('triage1', id, 'triage', TriageDto, claim);
    await desk.act('triage1', id, 'forward', ForwardDto, { to: 'civil_affairs' });
    desk.levers.now = '2026-03-30T01:12:30.000Z'; // what an undo could still take back is held for so long
    const arrived = () => inside.of('notice').find(({ data }) => data['about'] === 'petition.arrived');
    await until(() => arrived() !== undefined && inside.of('case').length > 0);
    expect(arrived()?.data).toMatchObject({ case: id, kind: '转入', procedure: 'petition' });
    expect(inside.of('case').at(-1)?.data).toMatchObject({ id, procedure: 'petition', seq: expect.any(Number) });
    expect(seen(outside)).not.toContain(id);
    for (const name of [wang.name, wang.idNumber, wang.phone]) expect(seen(inside)).not.toContain(name);
  });

  it('a line that broke is told everything it missed, in order, once', async () => {
    const before = await open('triage1');
    const first = await register();
    await until(() => before.of('case').some(({ data }) => data['id'] === first));
    hub.leave(before.client);
    const missed = [await register(), await register()];
    const after = await open('triage1', cursorOf(before.state.last));
    const next = await register();
    await until(() => after.of('case').some(({ data }) => data['id'] === next));
    const ids = after.of('case').map(({ data }) => data['id']);
    expect(ids).toEqual([...missed, next]);
    const places = after.of('case', 'notice', 'task').map(({ id }) => cursorOf(id));
    const sorted = [...places].sort(
      (a, b) => Number((a?.xact ?? 0n) - (b?.xact ?? 0n)) || Number((a?.seq ?? 0n) - (b?.seq ?? 0n)),
    );
    expect(places).toEqual(sorted);
  });

  it('a transaction that takes its number early and commits late is not lost', async () => {
    const page = await open('triage1');
    const late = desk.house.source.createQueryRunner();
    await late.query(`begin; set local yimen.center = '*'; set local yimen.compartments = '*'`);
    const id = await register();
    const to = await desk.sessionFor('triage1');
    await late.query(
      `insert into notice (center_id, id, case_id, about, to_key, text, at) values ($1, $2, $3, 'x', $4, '迟到', now())`,
      [desk.centerId, randomUUID(), id, `login:${to.actor.login}`],
    );
    const quick = await register(); // began after it, ends before it
    await new Promise((done) => setTimeout(done, 1_200));
    expect(page.of('case').some(({ data }) => data['id'] === quick)).toBe(false); // held until nothing can come before it
    await late.query('commit');
    await late.release();
    await until(() => page.of('case').some(({ data }) => data['id'] === quick));
    expect(page.of('notice').map(({ data }) => data['text'])).toContain('迟到');
  });

  it('Art. 30: a matter that is sealed meanwhile is told to nobody outside, live or later', async () => {
    const [guide, sealed] = [await open('guide1'), await open('discipline1')];
    const place = cursorOf(guide.state.last);
    const id = await register();
    await until(() => seen(guide).includes(id)); // open until now
    const told = guide.events.length;
    await desk.act('triage1', id, 'triage', TriageDto, accusation);
    await until(() => seen(sealed).includes(id));
    await desk.act('discipline1', id, 'triage', TriageDto, accusation);
    const marker = await register();
    await until(() => seen(guide).includes(marker));
    expect(JSON.stringify(guide.events.slice(told))).not.toContain(id);
    const again = await open('guide1', place);
    await until(() => seen(again).includes(marker));
    expect(seen(again)).not.toContain(id);
    for (const login of ['bureau1', 'cgj1', 'leader1', 'admin1', 'auditor1'])
      expect(seen(await open(login, place))).not.toContain(id);
  });

  it('a notice held back for an undo is told when its time has come, and is in no inbox before', async () => {
    const page = await open('mzj1');
    const id = await register();
    const notice = randomUUID();
    await desk.house.owner(
      `insert into notice (center_id, id, case_id, about, to_key, text, at, visible_from)
       values ($1, $2, $3, 'petition.arrived', 'unit:civil_affairs', '稍后', $4, $5)`,
      [desk.centerId, notice, id, desk.levers.now, '2026-03-30T01:13:00.000Z'],
    );
    const inbox = async () =>
      (await desk.module.get(Inbox).notices(await desk.sessionFor('mzj1'), {})).items.map((row) => row.id);
    await new Promise((done) => setTimeout(done, 1_300));
    expect(seen(page)).not.toContain(notice);
    expect(await inbox()).not.toContain(notice);
    desk.levers.now = '2026-03-30T01:13:00.000Z';
    await until(() => seen(page).includes(notice));
    expect(await inbox()).toContain(notice);
  });

  it('the wall hears of every number: at its registration and at every step; a screen hears of nothing else', async () => {
    const screens = desk.module.get(Screens);
    const token = await screens.add(desk.centerId, '大厅屏');
    const session = await screens.read(token);
    const page = browser();
    await hub.join(new StreamClient(token, session ?? never(), new Set(['wall']), page.wire, await feed.head()), false);
    await register();
    await until(() => page.of('wall').length === 1);
    const clerk = await desk.sessionFor('triage1');
    await desk.module.get(Queues).act(clerk, 'call', { window: 'w01' });
    await until(() => page.of('wall').length === 2);
    expect(page.events.map(({ event }) => event)).toEqual(['ready', 'wall', 'wall']);
    expect(page.of('wall').map(({ data }) => data)).toEqual([{}, {}]);
    expect([session?.actor.roles, session?.actor.compartments, session?.screen]).toEqual([[], [], true]);
    expect(await screens.revoke(desk.centerId, '大厅屏')).toBe(1);
    expect(await screens.read(token)).toBeNull();
    expect(await sessions.read(token)).toBeNull();
  });

  it('says who has a matter open, to those who may know of it', async () => {
    const id = await register();
    const [page, outside] = [await open('triage1'), await open('mzj1')];
    const presence = desk.module.get(Presence);
    const [guide, other] = [await desk.sessionFor('guide1'), await desk.sessionFor('mzj1')];
    await presence.touch(guide, 'petition', id, 'writing');
    await presence.touch(guide, 'petition', id, 'writing');
    await until(() => page.of('presence').length > 0);
    expect(page.of('presence')).toMatchObject([{ data: { id, name: '柳小禾', state: 'writing' } }]);
    expect((await presence.list(guide, 'petition', id)).items).toMatchObject([
      { name: '柳小禾', state: 'writing', me: true },
    ]);
    expect(await codeOf(presence.touch(other, 'petition', id, 'reading'))).toBe('not_found');
    expect(await codeOf(presence.list(other, 'petition', id))).toBe('not_found');
    await presence.touch(guide, 'petition', id, 'gone');
    await until(() => page.of('presence').length > 1);
    expect((await presence.list(guide, 'petition', id)).items).toEqual([]);
    expect(seen(outside)).not.toContain(id);
  });

  it('ends with the session, and keeps none awake', async () => {
    const page = await open('guide2');
    await desk.house.owner(`update session set seen_at = now() - interval '119 minutes'`);
    expect(await sessions.peek(page.token)).not.toBeNull();
    const [row] = await desk.house.owner<{ fresh: boolean }>(
      `select bool_or(seen_at > now() - interval '1 hour') as fresh from session`,
    );
    expect(row?.fresh).toBe(false);
    await sessions.revoke(page.token);
    expect(page.state.ended).toBe(true);
  });

  it('a place that this database has never reached is told to begin anew', async () => {
    const page = await open('guide1', { xact: 9_000_000_000_000n, seq: 1n });
    expect(page.of('reset')).toHaveLength(1);
    const id = await register();
    await until(() => seen(page).includes(id));
  });
});
