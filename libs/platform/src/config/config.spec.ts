import { ConfigError, YimenConfig } from './config';

const enough = { DATABASE_URL: 'postgres://yimen_app:s3cret@127.0.0.1:5432/yimen' };

describe('settings are read once and judged before anything starts', () => {
  it('fills every default that the two commands rely on', () => {
    expect(YimenConfig.load(enough)).toMatchObject({
      temporalAddress: '127.0.0.1:7233',
      temporalNamespace: 'yimen',
      taskQueue: 'yimen',
      port: 7080,
      keysFile: '.yimen/keys.json',
      demo: false,
      bodyLimit: 1048576,
      workerRoles: ['workflows', 'relay'],
    });
  });

  it('names every fault at once in one Chinese sentence', () => {
    const load = () => YimenConfig.load({ YIMEN_PORT: 'seven', YIMEN_WORKER_ROLES: 'workflows,chef' });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(/DATABASE_URL .*YIMEN_PORT .*YIMEN_WORKER_ROLES/);
  });

  it('treats an empty variable as absent', () => {
    expect(YimenConfig.load({ ...enough, YIMEN_PORT: ' ', YIMEN_CLOCK_FILE: '' })).toMatchObject({ port: 7080 });
  });

  it('asks everybody for a second proof except in a demonstration, and wherever it is told to', () => {
    const required = (env: object) => YimenConfig.load({ ...enough, ...env }).secondFactorRequired;
    expect([{}, { YIMEN_DEMO: '1' }].map(required)).toEqual([true, false]);
    expect(required({ YIMEN_DEMO: '1', YIMEN_SECOND_FACTOR: 'required' })).toBe(true);
    expect(required({ YIMEN_SECOND_FACTOR: 'offered' })).toBe(false);
    expect(() => required({ YIMEN_SECOND_FACTOR: 'never' })).toThrow(/YIMEN_SECOND_FACTOR/);
  });

  it('never shows a password in the start-up line', () => {
    const line = JSON.stringify(
      YimenConfig.load({ ...enough, YIMEN_DEMO_PASSWORD: 'open sesame', YIMEN_SMS_TOKEN: 'open sesame' }).redacted(),
    );
    expect(line).not.toMatch(/s3cret|open sesame/);
    expect(line).toContain('postgres://yimen_app:***@127.0.0.1:5432/yimen');
  });
});
