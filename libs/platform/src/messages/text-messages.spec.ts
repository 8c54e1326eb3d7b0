import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { YimenConfig } from '../config/config';
import { textMessages } from './text-messages';

const base = { DATABASE_URL: 'postgres://127.0.0.1/none' };
const said = { to: '13900000101', text: '验证码 123456' };

describe('text messages leave the house by the one way that the installation has', () => {
  let home: string;
  let gateway: Server | undefined;
  beforeAll(() => (home = mkdtempSync(join(tmpdir(), 'yimen-sms-'))));
  afterEach(() => new Promise((done) => (gateway ? gateway.close(done) : done(undefined))));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const senderOf = (env: Record<string, string>) => textMessages(YimenConfig.load({ ...base, ...env }));
  /** A gateway that answers so, and the requests that reached it. */
  async function listen(status: number) {
    const heard: { authorization?: string; body: string }[] = [];
    gateway = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        heard.push({ authorization: request.headers.authorization, body });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((done) => gateway?.listen(0, '127.0.0.1', done));
    return { heard, url: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms` };
  }

  it('to the gateway that is set, as JSON, with its secret', async () => {
    const { heard, url } = await listen(200);
    const sender = senderOf({ YIMEN_SMS_URL: url, YIMEN_SMS_TOKEN: 'geheim' });
    await sender.send(said.to, said.text);
    expect(sender.ready).toBe(true);
    expect(heard).toEqual([{ authorization: 'Bearer geheim', body: JSON.stringify(said) }]);
  });

  it('a gateway that refuses or is away stops nobody, and the log names neither number nor text', async () => {
    const written = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const { url } = await listen(500);
    await senderOf({ YIMEN_SMS_URL: url }).send(said.to, said.text);
    await senderOf({ YIMEN_SMS_URL: 'http://127.0.0.1:9/' }).send(said.to, said.text);
    const log = written.mock.calls.join('');
    written.mockRestore();
    expect(log).toMatch(/answered 500/);
    expect(log).not.toMatch(/13900000101|123456/);
  });

  it('in a demonstration to a file of its home; without demonstration and gateway there is no way', async () => {
    const demo = senderOf({ YIMEN_DEMO: '1', YIMEN_HOME: home });
    await demo.send(said.to, said.text);
    expect(JSON.parse(readFileSync(join(home, 'sms.log'), 'utf8'))).toMatchObject(said);
    expect(senderOf({}).ready).toBe(false);
  });
});
