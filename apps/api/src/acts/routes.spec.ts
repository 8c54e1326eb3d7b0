import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { ApprovalQueries } from '@yimen/application/cases/approval-queries';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { ExportCases } from '@yimen/application/export/export-cases';
import { PreviewDeadline } from '@yimen/application/deadlines/preview-deadline';
import { Consult } from '@yimen/application/visits/consult';
import { RegisterVisit } from '@yimen/application/visits/register-visit';
import { TurnVisit } from '@yimen/application/visits/turn-visit';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { actModules } from './act-modules';
import { openDoors } from './doors.fixture';

const session = {
  centerId: 'c1',
  accountId: 'a1',
  actor: { login: 'guide1', unit: 'center', roles: ['guide'], covers: [], compartments: [], door: 'staff' },
};
const caseAnswer: ActAnswer = { id: 'k1', seq: 7, status: 'triaged' };

/** Use cases that remember what they were asked. */
class Asked {
  readonly calls: unknown[][] = [];
  answer: unknown = caseAnswer;

  private note =
    (name: string) =>
    (...args: unknown[]) => {
      this.calls.push([name, ...args]);
      return Promise.resolve(this.answer);
    };

  provide = (token: object, ...names: string[]) => ({
    provide: token as never,
    useValue: Object.fromEntries(names.map((name) => [name, this.note(`${(token as { name: string }).name}.${name}`)])),
  });
}

describe('the doors of the acts', () => {
  const asked = new Asked();
  let app: NestFastifyApplication;
  let origin: string;

  beforeAll(async () => {
    const providers = [
      asked.provide(SubmitAct, 'execute'),
      asked.provide(RegisterVisit, 'execute'),
      asked.provide(Consult, 'execute'),
      asked.provide(TurnVisit, 'execute'),
      asked.provide(PreviewDeadline, 'execute'),
      asked.provide(CaseQueries, 'get', 'journal', 'actions', 'list', 'counts'),
      asked.provide(ExportCases, 'execute'),
      asked.provide(ApprovalQueries, 'list', 'locate'),
    ];
    ({ app, origin } = await openDoors(actModules, providers, session));
  });

  afterAll(() => app.close());

  beforeEach(() => {
    asked.calls.length = 0;
    asked.answer = caseAnswer;
  });

  const send = async (method: string, url: string, body?: string, headers: Record<string, string> = {}) => {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(origin + url, { method, body, headers: { ...type, ...headers } });
    return { status: answer.status, etag: answer.headers.get('etag'), body: await answer.json() };
  };
  const post = (url: string, body: object = {}, headers: Record<string, string> = {}) =>
    send('POST', url, JSON.stringify(body), { 'idempotency-key': 'k-1', ...headers });
  const get = (url: string) => send('GET', url);
  const act = () => asked.calls.at(-1)?.[1] as ActRequest;

  it('an act on a case carries its name, its key, the version read and who acts; the answer is 200 with an ETag', async () => {
    const answer = await post('/petitions/k1/assign-handler', { handler: 'zjj3' }, { 'if-match': '"6"' });
    expect(answer.status).toBe(200);
    expect(answer.etag).toBe('"7"');
    expect(answer.body).toEqual(caseAnswer);
    expect(asked.calls).toHaveLength(1);
    expect(act()).toMatchObject({
      centerId: 'c1',
      actor: session.actor,
      procedure: 'petition',
      caseId: 'k1',
      name: 'petition.assign_handler',
      idempotencyKey: 'k-1',
      ifMatch: '"6"',
      body: { handler: 'zjj3' },
    });
    expect(act().shape.facts(act().body, () => null)).toEqual({ handler: 'zjj3' });
  });

  it('an act without body, version or a sound key is handed on as it is: the ranks are judged inside', async () => {
    await send('POST', '/petitions/k1/sign', undefined, { 'idempotency-key': 'x'.repeat(65) });
    expect(act()).toMatchObject({ name: 'petition.sign', idempotencyKey: null, ifMatch: null, body: {} });
  });

  it('a registration is 201, and 200 when it is only repeated', async () => {
    expect((await post('/visits', { channel: 'visit' })).status).toBe(201);
    asked.answer = { ...caseAnswer, replay: true };
    expect((await post('/visits', { channel: 'visit' })).status).toBe(200);
    expect(asked.calls[0]).toMatchObject([
      'RegisterVisit.execute',
      { name: 'visit.register', procedure: 'petition', caseId: null },
    ]);
  });

  it('a further matter of a visit is registered by the same use case', async () => {
    expect((await post('/petitions', { visit: 'v1' })).status).toBe(201);
    expect(asked.calls[0]).toMatchObject(['RegisterVisit.execute', { name: 'petition.register' }]);
  });

  it.each([
    ['/visits/consult', {}, 'visit.consult'],
    ['/visits/v1/register', {}, 'visit.turn'],
    ['/mediations', { source: 'court_before' }, 'mediation.entrust'],
    ['/mediations', { source: 'town' }, 'mediation.apply'],
    ['/mediations/m1/agree-hand-over', {}, 'mediation.agree_hand_over'],
    ['/mediations/m1/return', {}, 'mediation.return'],
    ['/escalations', { exit: 'inspection' }, 'escalation.raise'],
    ['/escalations/e1/hand-over', {}, 'escalation.hand_over'],
    ['/orders', {}, 'supervision.order'],
    ['/orders', { measure: 'recommend' }, 'supervision.recommend'],
    ['/orders', { measure: 'shout' }, 'supervision.shout'],
    ['/orders/o1/reply', {}, 'supervision.reply'],
    ['/meetings', { series: 'chiefs_dispatch' }, 'meeting.propose_item'],
    ['/meetings/close', { digest: '…' }, 'meeting.close'],
    ['/meetings/m1/close', {}, 'meeting.close'],
    ['/petitions/k1/suspend', { reason: '被处罚' }, 'petition.suspend'],
    ['/petitions/k1/send-back', {}, 'petition.send_back'],
  ])('POST %s %j is %s', async (url, body, name) => {
    await post(url, body);
    expect(act().name).toBe(name);
  });

  it('an act that must not exist faults no field, so that act_not_found is the answer (rights 1 and 4)', async () => {
    await post('/petitions/k1/suspend', { reason: '被处罚', x: { y: 1 } });
    const { shape, body } = act();
    expect([shape.unknown(body), shape.invalid(body), shape.facts(body, () => null)]).toEqual([[], [], {}]);
  });

  it('a second signature learns from the approval which case it is about', async () => {
    asked.answer = { procedure: 'escalation', caseId: 'e1' };
    await post('/approvals/p1/approve', { act: 'escalation.hand_over' }, { 'if-match': '"3"' });
    expect(asked.calls[0]).toEqual(['ApprovalQueries.locate', session, 'p1']);
    expect(act()).toMatchObject({ name: 'approval.approve', procedure: 'escalation', caseId: 'e1', ifMatch: '"3"' });
  });

  it('reads carry the session and the version', async () => {
    const answer = await get('/mediations/m1');
    expect([answer.status, answer.etag]).toEqual([200, '"7"']);
    await get('/petitions/k1/journal?kinds=talk,paper&limit=20');
    await get('/petitions/k1/actions');
    await get('/petitions?status=accepted,signed&limit=20&sort=-due&unit=');
    await get('/orders/counts?by=colour&mine=lead&due_within=3');
    expect(asked.calls).toEqual([
      ['CaseQueries.get', session, 'mediation', 'm1'],
      ['CaseQueries.journal', session, 'petition', 'k1', { kinds: 'talk,paper', limit: 20 }],
      ['CaseQueries.actions', session, 'petition', 'k1'],
      ['CaseQueries.list', session, 'petition', { status: 'accepted,signed', limit: 20, sort: '-due' }],
      ['CaseQueries.counts', session, 'supervision', 'colour', { mine: 'lead', due_within: 3 }],
    ]);
  });

  it('a list refuses what it does not know', async () => {
    for (const query of ['name=王', 'sort=rank', 'limit=9999', 'status=a&status=b', 'mine=all', 'due_within=-1']) {
      await get(`/petitions?${encodeURI(query)}`);
    }
    expect(asked.calls).toEqual([]);
  });

  it('the calculator refuses a bad request before it counts', async () => {
    await post('/deadlines/preview', { rule: 'T05', start: '2026-02-30' });
    expect(asked.calls).toEqual([]);
    await post('/deadlines/preview', { rule: 'T05', start: '2026-06-23', ladder: [15, 10, 5] });
    expect(asked.calls[0]?.[2]).toEqual({ rule: 'T05', start: '2026-06-23', ladder: [15, 10, 5] });
  });

  it('nobody refuses a visit, and no body nests without end', async () => {
    expect((await post('/visits/v1/refuse')).status).toBeGreaterThanOrEqual(400);
    const deep = `{"to": ${'['.repeat(9000)}${']'.repeat(9000)}}`;
    await send('POST', '/petitions/k1/forward', deep);
    expect(asked.calls).toEqual([]);
  });
});
