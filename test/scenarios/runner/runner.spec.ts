import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unknownNames } from './check-names';
import { clockProblems, holds } from './compare';
import { directoryOf } from './directory';
import { givenActs } from './given-cases';
import { loadStory, storyFolder, storyIds } from './load';
import { playStory, type House } from './play-story';
import { givenNames } from './references';
import type { Fields, Story } from './story';
import { closing, told } from './tell';

describe('a story file', () => {
  it.each(storyIds())('%s fits the schema, and every name in it stands in the catalogue or the packs', (id) => {
    expect(unknownNames(loadStory(id).story)).toEqual([]);
  });

  it('with a name that stands nowhere is an error, never something to skip', () => {
    const { story } = loadStory('M1');
    const steps = story.steps.map((step, index) => (index === 5 ? { ...step, act: 'petition.hand_on' } : step));
    expect(unknownNames({ ...story, steps })).toEqual(['第6步：没有动作 petition.hand_on']);
  });

  it('says which file was meant when there is none', () => {
    expect(() => loadStory('M99')).toThrow('没有故事“M99”');
  });
});

describe('what a story points at', () => {
  const { story, folder } = loadStory('A01');
  const names = givenNames(story.given, folder);

  it('lists inside lists of people are flattened', () => {
    expect(names.resolve(['$everyone', '$e01'])).toHaveLength(20);
    expect(names.resolve('$four')).toEqual(['邢守业', '杜艳平', '滕家旺', '穆晓梅']);
  });

  it('an ID number is masked to its first six and last four digits', () => {
    expect(names.resolve('$e01.idMasked')).toBe('370199********0115');
  });

  it('a name that was never saved is an error', () => {
    expect(() => names.resolve('$nobody')).toThrow('“$nobody”没有定义');
  });
});

describe('what is expected of an answer', () => {
  const clocks = { T05: { from: '2026-04-08', dueRaw: '2026-06-07', state: 'running' } };

  it('clock properties are compared under their camel-case names', () => {
    expect(clockProblems('', { T05: { due_raw: '2026-06-07' } }, clocks)).toEqual([]);
    expect(clockProblems('', { T05: { due_raw: '2026-06-08' } }, clocks)).toEqual([
      { text: 'T05.due_raw 应为 2026-06-08，实为 2026-06-07', dated: true },
    ]);
  });

  it('null means that no such clock runs or ran', () => {
    expect(clockProblems('', { T06: null }, clocks)).toEqual([]);
    expect(clockProblems('', { T05: null }, clocks)).toHaveLength(1);
  });

  it('only what is listed is checked, and a count that never began is nought', () => {
    expect(holds({ D22: 3 }, { D22: 3, D01: 1 })).toBe(true);
    expect(holds({ D22: 0 }, { D01: 1 })).toBe(true);
    expect(holds([], [{ id: 'x' }])).toBe(false);
    expect(holds(['b', 'a'], ['a', 'b'])).toBe(true);
  });
});

describe('given cases', () => {
  it('are built by the same acts, in the order of time over all of them', () => {
    const { story, folder } = loadStory('A12');
    const acts = givenActs(story, directoryOf(story, folder).directory);
    const times = acts.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const first = acts
      .filter(({ target, save }) => target === 'p1' || save?.['p1'])
      .map(({ actor, act }) => `${actor} ${act}`);
    expect(first).toEqual([
      'guide1 visit.register',
      'triage1 petition.triage',
      'triage1 petition.forward',
      'zjj1 petition.sign',
      'zjj1 petition.accept',
      'zjj1 petition.deliver',
      'zjj1 petition.request_extension',
      'zjj2 petition.approve_extension',
      'zjj1 petition.record_interview',
      'zjj1 petition.issue_opinion',
      'zjj1 petition.deliver',
    ]);
  });
});

/** A house of cards: answers the few calls of the story below, and remembers them. */
class StubHouse {
  readonly calls: { path: string; body: Fields; headers: IncomingMessage['headers'] }[] = [];
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = (parts.length ? JSON.parse(Buffer.concat(parts).toString()) : {}) as Fields;
      const [status, answer] = this.answer(`${request.method} ${request.url}`.replace('/api/v1', ''), body, request);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });

  private answer(path: string, body: Fields, { headers }: IncomingMessage): [number, object] {
    this.calls.push({ path, body, headers });
    const petition = { id: 'p-1', procedure: 'petition', status: 'registered', seq: 4, clocks: {}, documents: [] };
    const at = '2026-03-30T01:12:00.000Z';
    if (path === 'POST /auth/login') return [200, { token: String(body['login']) }];
    if (path.startsWith('GET /audit/counts'))
      return [200, { counts: { registered_matters: this.calls.length > 8 ? 1 : 0 } }];
    if (path === 'POST /visits')
      return [
        201,
        { ...petition, visit: 'v-1', petition: 'p-1', slipCode: 'slip', documents: [{ id: 'd', type: 'D01' }] },
      ];
    if (path === 'POST /petitions/p-1/assign') return [409, { code: 'category_required', detail: '先甄别。' }];
    if (path === 'GET /petitions/p-1') return [200, petition];
    if (path === 'POST /public/progress')
      return body['proof'] === '3117'
        ? [200, { status: 'registered', notices: [{ about: 'petition.registered', at }] }]
        : [403, { code: 'public_proof_wrong' }];
    return [200, { items: [] }];
  }

  async start(): Promise<House> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.address() as AddressInfo;
    const time = { virtual: true, now: () => '', moveTo: async () => undefined, restartWorker: async () => undefined };
    return { baseUrl: `http://127.0.0.1:${port}`, password: 'x', time, openCenter: async () => undefined };
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** The first three steps of M1, a wrong and a right look at the public door, and an end. */
function shortStory(): Story {
  const { story } = loadStory('M1');
  const steps = [0, 2, 15, 16].flatMap((index) => story.steps[index] ?? []);
  const [register, assign, wrong, right] = steps;
  if (!register || !assign || !wrong || !right) throw new Error('M1 is shorter than expected');
  const ends = {
    at: story.finally.at,
    state: { p1: { status: 'archived' } },
    counts: { registered_matters: 1 },
    see: [],
  };
  return {
    ...story,
    steps: [
      {
        ...register,
        expect: {
          ok: true,
          status: 'registered',
          documents: ['D01'],
          notices: [{ about: 'petition.registered', to: 'wang' }],
        },
      },
      assign,
      wrong,
      { ...right, expect: { ok: true, status: 'registered', lacks: ['$wang.phone'] } },
    ],
    finally: ends,
  };
}

describe('playing a story over HTTP', () => {
  const house = new StubHouse();
  afterAll(() => house.stop());

  it('sends what the steps say, judges what comes, and tells it in Chinese', async () => {
    const told_: string[] = [];
    const loaded = { story: shortStory(), folder: storyFolder };
    const lines = await playStory(loaded, await house.start(), { tell: (line) => told_.push(told(line)) });
    expect(lines.map(({ verdict }) => verdict)).toEqual(['passed', 'passed', 'passed', 'passed', 'failed', 'passed']);
    expect(lines[4]?.problems).toEqual(['status 应为 archived，实为 registered']);
    expect(told_[1]).toBe('  2 ✓ 2026-03-30 09:20  柳小禾：没甄别就交办');
    expect(closing(lines)).toBe('5 passed, 1 failed');
  });

  it('every act carries its own key, and the version of the case it acts on', () => {
    const assign = house.calls.find(({ path }) => path.endsWith('/assign'));
    expect(assign?.headers['if-match']).toBe('"4"');
    expect(assign?.headers.authorization).toBe('Bearer guide1');
    const keys = house.calls.map(({ headers }) => headers['idempotency-key']).filter(Boolean);
    expect(new Set(keys).size).toBe(keys.length);
    const register = house.calls.find(({ path }) => path === 'POST /visits');
    expect(register?.body['people']).toEqual([expect.objectContaining({ name: '汪德明' })]);
  });
});
