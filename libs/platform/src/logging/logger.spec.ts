import { createLogger, NestLogger } from './logger';

function lines() {
  const written: string[] = [];
  const logger = createLogger('info', 'api', { write: (line: string) => void written.push(line) });
  return { written, logger, nest: new NestLogger(logger) };
}

describe('rights 2 and 11: a log tells what happened, never about whom', () => {
  it('blots out secret fields at any depth', () => {
    const { written, logger } = lines();
    const people = [{ name: '张三', idNumber: '11019919900101123X', phone: '13900001234' }];
    logger.info({ req: { headers: { authorization: 'Bearer t0ken', cookie: 'sid=1' } }, body: { people } }, 'request');
    expect(written.join()).not.toMatch(/张三|11019919900101123X|13900001234|t0ken|sid=1/);
  });

  it('scrubs numbers out of sentences but leaves ids and times alone', () => {
    const { written, nest } = lines();
    nest.warn('13900001234 与 11019919900101123x 来访', 'desk');
    nest.log('case 01890a5d-ac96-774b-bcce-b302099a8057 at 1790000000000', 'desk');
    expect(written[0]).toContain('[手机号] 与 [身份证号] 来访');
    expect(written[1]).toContain('01890a5d-ac96-774b-bcce-b302099a8057 at 1790000000000');
  });

  it('takes from an error its type, message, code and stack, not the parameters of its query', () => {
    const { written, nest } = lines();
    const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (phone)=(x)' });
    nest.error({
      err: Object.assign(new Error('query failed', { cause }), { parameters: ['住址八号'], query: 'insert' }),
    });
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      level: 'error',
      err: { message: 'query failed', cause: { code: '23505' } },
    });
    expect(written[0]).not.toMatch(/住址八号|Key \(phone\)/);
  });

  it('keeps the context and the stack that Nest gives', () => {
    const { written, nest } = lines();
    nest.error('boom', 'Error: boom\n  at x', 'Router');
    nest.error(new Error('bang'), 'Router');
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      msg: 'boom',
      context: 'Router',
      stack: 'Error: boom\n  at x',
      process: 'api',
    });
    expect(JSON.parse(written[1] ?? '')).toMatchObject({ msg: 'bang', err: { type: 'Error', message: 'bang' } });
  });
});
