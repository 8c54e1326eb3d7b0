import { Office } from './engine.fixture';

describe('a run goes the same way again, however quick its database was', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.open()));
  afterAll(() => office.close());

  it.each([
    ['the look is slower than the act that started the run', { look: 60, write: 0 }],
    ['the act is slower than the look', { look: 0, write: 60 }],
    ['both end together', { look: 30, write: 30 }],
    ['both are quick', { look: 0, write: 0 }],
  ])('%s', async (_name, slow) => {
    Object.assign(office.register.slow, slow);
    const nextAt = office.register.now + 5 * 86_400_000;
    office.register.when('petition.triage', { status: 'triaged', nextAt: nextAt + 3600_000 });
    const cases = Array.from({ length: 8 }, () => office.enter('petition', { nextAt }));
    await Promise.all(cases.map((ref) => office.act(ref, 'petition.triage')));
    await office.replayAll();
  });
});
