import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('nobody moves the clock, nor lets a process die on purpose, in an installation that is none for show', () => {
    const load = (env: object) => () => YimenConfig.load({ ...enough, ...env });
    for (const lever of [{ YIMEN_CLOCK_FILE: 'clock' }, { YIMEN_FAILPOINT: 'open.before_commit' }]) {
      expect(load(lever)).toThrow('正式安装请去掉');
      expect(load({ ...lever, YIMEN_DEMO: '1' })).not.toThrow();
    }
  });

  it('asks everybody for a second proof except in a demonstration, and wherever it is told to', () => {
    const required = (env: object) => YimenConfig.load({ ...enough, ...env }).secondFactorRequired;
    expect([{}, { YIMEN_DEMO: '1' }].map(required)).toEqual([true, false]);
    expect(required({ YIMEN_DEMO: '1', YIMEN_SECOND_FACTOR: 'required' })).toBe(true);
    expect(required({ YIMEN_SECOND_FACTOR: 'offered' })).toBe(false);
    expect(() => required({ YIMEN_SECOND_FACTOR: 'never' })).toThrow(/YIMEN_SECOND_FACTOR/);
  });

  it('knows an identity provider only when it is named, in the clear on this very host alone', () => {
    const load = (env: object) => YimenConfig.load({ ...enough, ...env });
    const issuer = { YIMEN_OIDC_ISSUER: 'https://login.example.gov.cn/realms/yimen' };
    expect(load({ YIMEN_OIDC_TITLE: '' }).oidcIssuer).toBeUndefined();
    expect(load({ ...issuer, YIMEN_OIDC_CLIENT_ID: 'yimen', YIMEN_OIDC_FACTOR: 'amr:otp, acr:gold' })).toMatchObject({
      oidcTitle: '统一身份登录',
      oidcFactor: ['amr:otp', 'acr:gold'],
    });
    expect(() => load(issuer)).toThrow(/YIMEN_OIDC_CLIENT_ID 不能为空/);
    expect(() => load({ ...issuer, YIMEN_OIDC_CLIENT_ID: 'x', YIMEN_OIDC_FACTOR: 'otp' })).toThrow(/YIMEN_OIDC_FACTOR/);
    expect(() => load({ YIMEN_OIDC_ISSUER: 'http://login.example.gov.cn', YIMEN_OIDC_CLIENT_ID: 'x' })).toThrow(
      /https/,
    );
    expect(load({ YIMEN_OIDC_ISSUER: 'http://127.0.0.1:8180/a', YIMEN_OIDC_CLIENT_ID: 'x' }).oidcIssuer).toMatch(
      /8180/,
    );
  });

  it('takes the client’s secret from a file, and does not start without it', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'yimen-oidc-')), 'secret');
    const env = { ...enough, YIMEN_OIDC_ISSUER: 'https://a.example', YIMEN_OIDC_CLIENT_ID: 'x' };
    const load = () => YimenConfig.load({ ...env, YIMEN_OIDC_CLIENT_SECRET_FILE: file });
    expect(load).toThrow(/YIMEN_OIDC_CLIENT_SECRET_FILE 读不到或为空/);
    writeFileSync(file, 'open sesame\n');
    expect(load().oidcClientSecret).toBe('open sesame');
    expect(JSON.stringify(load().redacted())).not.toContain('sesame');
  });

  it('never shows a password in the start-up line', () => {
    const line = JSON.stringify(
      YimenConfig.load({ ...enough, YIMEN_DEMO_PASSWORD: 'open sesame', YIMEN_SMS_TOKEN: 'open sesame' }).redacted(),
    );
    expect(line).not.toMatch(/s3cret|open sesame/);
    expect(line).toContain('postgres://yimen_app:***@127.0.0.1:5432/yimen');
  });
});
