import type { Page } from 'playwright-core';
import { until } from '../support/wait';
import { desk, openHouse, type House } from './browser';
import { withChromium } from './tier';

/** What the person sets once in the engine's web page: our endpoint, asked with the cookie (docs/runbook.md). */
async function useOurCodec(page: Page, endpoint: string): Promise<void> {
  await page.locator('[aria-label*="codec" i], [data-testid*="codec" i]').first().click();
  const dialog = page.getByRole('dialog').filter({ hasText: 'Codec Server' });
  await dialog.locator('#use-local-endpoint-radio').check({ force: true });
  await dialog.getByRole('textbox').fill(endpoint);
  await dialog.getByText('Include cross-origin credentials').click();
  await dialog.getByRole('button', { name: 'Apply' }).click();
}

withChromium('Temporal’s own web page reads payloads with an administrator’s cookie, and with nobody else’s', () => {
  let house: House;
  let petition = '';

  beforeAll(async () => {
    house = await openHouse({ name: 'browser-engine', time: 'dev', webUi: true });
    petition = (await house.door.register()).petition;
  });
  afterAll(() => house?.close());

  /** Signs in at our own page, opens the run of the case in the engine's page and tells what its input shows. */
  async function inputSeenBy(login: string | null): Promise<{ input: string; statuses: number[] }> {
    const { door } = house;
    const { page, go, close } = await house.tab(desk);
    const statuses: number[] = [];
    page.on('response', (reply) => void (reply.url().includes('/codec/decode') && statuses.push(reply.status())));
    await go('/');
    if (login) await page.evaluate(signIn, { center: 'zx', login, password: door.stack.password });
    const { uiAddress, namespace } = door.stack.engine;
    const run = encodeURIComponent(`petition/${door.centerId}/${petition}`);
    const list = `http://${uiAddress}/namespaces/${namespace}/workflows`;
    await page.goto(list);
    await useOurCodec(page, `${door.stack.baseUrl}/codec`);
    await page.goto(`${list}/${run}`, { waitUntil: 'commit' });
    const word = login === 'admin1' ? 'caseId' : '';
    const text = (await until(() => inputShown(page, word), { withinMs: 60_000, everyMs: 200 })) ?? '';
    await close();
    expect(text).not.toBe(''); // something stands there, clear or cipher
    return { input: text, statuses };
  }

  it('shows an administrator which case a run carries', async () => {
    const { input, statuses } = await inputSeenBy('admin1');
    expect(input).toContain(`"caseId": "${petition}"`);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it.each([
    ['nobody', null, 401],
    ['a guide', 'guide1', 403],
  ])('shows %s nothing but cipher', async (_, login, refused) => {
    const { input, statuses } = await inputSeenBy(login);
    expect(input).not.toContain(petition);
    expect(input).not.toContain('caseId');
    expect(new Set(statuses)).toEqual(new Set([refused]));
  });

  it('answers no page of another origin, not even one that brings the cookie', async () => {
    const { door } = house;
    const origin = 'https://elsewhere.example';
    const token = await door.tokenOf('admin1');
    const body = { payloads: [] };
    const asked = await door.send('/codec/decode', { method: 'OPTIONS', headers: { origin } });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    const headers = { cookie: `yimen_session=${token}` };
    const foreign = await door.send('/codec/decode', { body, headers: { ...headers, origin } });
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const ui = `http://${door.stack.engine.uiAddress}`;
    const known = await door.send('/codec/decode', { body, headers: { ...headers, origin: ui } });
    expect([known.status, known.headers.get('access-control-allow-origin')]).toEqual([200, ui]);
  });
});

/** What stands under “Input” once there is something, and `word` in it. The page's policy lets no text be run as script. */
async function inputShown(page: Page, word: string): Promise<string | null> {
  const text = /\nInput\n([\s\S]*?)\nResult\n/.exec(await page.locator('body').innerText())?.[1] ?? '';
  return text.length > 40 && text.includes(word) ? text : null;
}

/** Runs in the page: the cookie is set by the answer. */
async function signIn(account: object): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch('/api/v1/auth/login', { method: 'POST', headers, body: JSON.stringify(account) })).status;
}
