import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import { YimenConfig } from '@yimen/platform/config/config';

/**
 * Tells the browser that the engine's web page may ask here with its cookie, and no other page. It stands before the
 * login guard: a page that is refused learns why, instead of hearing that nobody answered.
 */
@Injectable()
export class UiOrigin implements NestMiddleware<IncomingMessage, ServerResponse> {
  private readonly origins: string[];

  constructor(config: YimenConfig) {
    this.origins = originsOf(config.uiAddress);
  }

  /** Is the question the web page's, or this installation's own? One without an Origin comes from no page. */
  admits(origin: unknown, own: string): boolean {
    return typeof origin !== 'string' || this.origins.includes(origin) || origin === own;
  }

  use({ headers, method }: IncomingMessage, response: ServerResponse, next: () => void): void {
    const { origin } = headers;
    response.setHeader('vary', 'origin');
    if (!origin || !this.origins.includes(origin)) return next();
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-credentials', 'true');
    if (method !== 'OPTIONS') return next();
    response.setHeader('access-control-allow-methods', 'POST');
    response.setHeader('access-control-allow-headers', 'content-type, x-namespace, authorization');
    next();
  }
}

/** Origins of the Web UI: the address given, and the other name of this machine if it is the local one. */
function originsOf(address: string | undefined): string[] {
  if (!address) return [];
  const { origin } = new URL(/^https?:\/\//.test(address) ? address : `http://${address}`);
  return [origin, origin.replace('//127.0.0.1', '//localhost')];
}
