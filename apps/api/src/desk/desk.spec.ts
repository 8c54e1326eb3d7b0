import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HallWall } from '@yimen/application/desk/hall-wall';
import { Queues } from '@yimen/application/desk/queue';
import { Suggest } from '@yimen/application/desk/suggest';
import { Windows } from '@yimen/application/desk/windows';
import { MatchPeople } from '@yimen/application/people/match';
import { Consult } from '@yimen/application/visits/consult';
import { DeskDay } from '@yimen/application/visits/desk-day';
import { ImportRoster } from '@yimen/application/visits/import-roster';
import { RegisterVisit } from '@yimen/application/visits/register-visit';
import { Slips } from '@yimen/application/visits/slips';
import { TurnVisit } from '@yimen/application/visits/turn-visit';
import { Clock } from '@yimen/platform/clock/clock';
import { YimenConfig } from '@yimen/platform/config/config';
import { openDoors } from '../acts/doors.fixture';
import { VisitsModule } from '../visits/visits.module';
import { DeskModule } from './desk.module';

const session = { centerId: 'c1', actor: { login: 'guide1', roles: ['guide'], compartments: [] } };

describe('the doors of the desk', () => {
  const asked: string[] = [];
  let app: NestFastifyApplication;
  let origin: string;

  const spy = (token: { name: string }, ...names: string[]) => ({
    provide: token as never,
    useValue: Object.fromEntries(
      names.map((name) => [
        name,
        () => (asked.push(`${token.name}.${name}`), Promise.resolve({ slipCode: 'T0ken', slip: {} })),
      ]),
    ),
  });

  beforeAll(async () => {
    const providers = [
      ...[spy(MatchPeople, 'execute'), spy(Windows, 'list'), spy(Suggest, 'execute'), spy(DeskDay, 'list')],
      ...[spy(Slips, 'get', 'reprint'), spy(ImportRoster, 'execute'), spy(Queues, 'list', 'act')],
      spy(HallWall, 'snapshot'),
      ...[spy(RegisterVisit, 'execute'), spy(Consult, 'execute'), spy(TurnVisit, 'execute')],
      { provide: Clock, useValue: { now: () => '2026-03-30T01:12:00.000Z' } },
      { provide: YimenConfig, useValue: { publicAddress: 'https://xf.example.cn' } },
    ];
    ({ app, origin } = await openDoors([VisitsModule, DeskModule], providers, session));
  });
  afterAll(() => app.close());
  beforeEach(() => void (asked.length = 0));

  const send = async (method: string, url: string, body?: object) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k' };
    const answer = await fetch(origin + url, { method, ...(body ? { headers, body: JSON.stringify(body) } : {}) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it.each([
    ['GET', '/visits?day=2026-03-30', undefined, 'DeskDay.list'],
    ['GET', '/visits/v1/slip', undefined, 'Slips.get'],
    ['POST', '/visits/v1/slip/reprint', {}, 'Slips.reprint'],
    ['POST', '/visits/v1/roster', { rows: [], dryRun: true }, 'ImportRoster.execute'],
    ['POST', '/visits/v1/register', {}, 'TurnVisit.execute'],
    ['POST', '/people/match', { idNumber: '1' }, 'MatchPeople.execute'],
    ['GET', '/windows?matter=040100', undefined, 'Windows.list'],
    ['POST', '/desk/suggest', { request: '欠薪' }, 'Suggest.execute'],
    ['GET', '/queue?window=w03', undefined, 'Queues.list'],
    ['POST', '/queue/call', { window: 'w03' }, 'Queues.act'],
    ['GET', '/wall/snapshot', undefined, 'HallWall.snapshot'],
  ])('%s %s', async (method, url, body, called) => {
    const { status } = await send(method, url, body);
    expect(status).toBeLessThan(300);
    expect(asked).toEqual([called]);
  });

  it('the QR leads to the public address, with the token where no server sees it', async () => {
    const { body } = await send('POST', '/visits', { channel: 'visit' });
    expect(body.qr).toBe('https://xf.example.cn/p/#T0ken');
    expect(body.slip).toEqual({ qr: body.qr });
  });

  it('nobody harvests: the forty-first look within a minute is refused', async () => {
    const looks = Array.from({ length: 41 }, () => send('POST', '/people/match', { phone: '1' }));
    expect((await Promise.all(looks)).filter(({ status }) => status >= 400).length).toBeGreaterThan(0);
  });

  it('a queue knows no other act, and a look no other field', async () => {
    await send('POST', '/queue/refuse', { window: 'w03' });
    await send('POST', '/people/match', { mood: 'angry' });
    expect(asked).toEqual([]);
  });
});
