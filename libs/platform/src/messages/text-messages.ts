import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { YimenConfig } from '../config/config';

/** A gateway that does not answer within this is taken for one that failed. */
const patienceMs = 5_000;

/** Hands short texts to people's phones. `ready` is false where the installation has no gateway. */
export interface Sender {
  readonly ready: boolean;
  /** Never throws: whoever waits for a code asks for another; a fault stands in the log, without number and text. */
  send(to: string, text: string): Promise<void>;
}

/**
 * The way of text messages: the gateway of YIMEN_SMS_URL, which is sent {to, text} as JSON with YIMEN_SMS_TOKEN as bearer; in a
 * demonstration the file sms.log of its home; else none.
 */
export function textMessages({ smsUrl, smsToken, demo, home }: YimenConfig): Sender {
  if (smsUrl) return { ready: true, send: guarded((to, text) => post(smsUrl, smsToken, to, text)) };
  if (!demo) return { ready: false, send: () => Promise.resolve() };
  const file = join(home, 'sms.log');
  const line = (to: string, text: string) => `${JSON.stringify({ at: new Date().toISOString(), to, text })}\n`;
  return { ready: true, send: guarded((to, text) => appendFile(file, line(to, text), { mode: 0o600 })) };
}

async function post(url: string, token: string | undefined, to: string, text: string): Promise<void> {
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify({ to, text }),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
}

function guarded(send: Sender['send']): Sender['send'] {
  const logger = new Logger('sms');
  return (to, text) =>
    send(to, text).catch((error: unknown) => {
      logger.error(`A text message was not sent: ${error instanceof Error ? error.message : 'unknown fault'}`);
    });
}
