import { performance } from 'node:perf_hooks';
import { Logger } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Configuration } from 'openid-client';
import type { YimenConfig } from '../config/config';

/** A provider that does not answer within this many seconds is taken for one that is away. */
const patience = 5;
/** For so long, in ms, its description is believed; then it is read anew, which also shows that it is there. */
const believedMs = 30_000;
const callback = '/api/v1/auth/oidc/callback';

/** What ties the way to the provider and back to one browser: none of it is ever shown to the page. */
export interface OidcChecks {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the provider vouches for; `factor`: by a second proof that this installation accepts. */
export interface Identity {
  issuer: string;
  subject: string;
  factor: boolean;
}

/**
 * The installation's OIDC provider (OpenID Connect Core 1.0): authorization code with PKCE, state and nonce. Its description is
 * read when somebody first asks: while the provider is away the house starts and passwords open as ever.
 */
export class OidcProvider {
  private readonly logger = new Logger('oidc');
  private described: { until: number; settings: Promise<Configuration> } | null = null;

  constructor(private readonly config: YimenConfig) {}

  /** What its button is called; null where the installation has no provider. */
  get title(): string | null {
    return this.config.oidcIssuer ? this.config.oidcTitle : null;
  }

  get issuer(): string | null {
    return this.config.oidcIssuer ?? null;
  }

  /**
   * A fresh way there. The person is asked to sign in even where the provider still knows somebody: desks are shared. Throws
   * oidc_off, oidc_away.
   */
  async begin(): Promise<{ address: string; checks: OidcChecks }> {
    const settings = await this.settings();
    const { buildAuthorizationUrl, calculatePKCECodeChallenge, ...random } = await import('openid-client');
    const checks = {
      state: random.randomState(),
      nonce: random.randomNonce(),
      verifier: random.randomPKCECodeVerifier(),
    };
    const acr = this.config.oidcFactor.filter((one) => one.startsWith('acr:')).map((one) => one.slice(4));
    const address = buildAuthorizationUrl(settings, {
      redirect_uri: `${this.config.publicAddress}${callback}`,
      scope: 'openid',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
      prompt: 'login',
      ui_locales: 'zh-CN',
      ...(acr.length > 0 ? { acr_values: acr.join(' ') } : {}),
    });
    return { address: address.href, checks };
  }

  /**
   * Judges what the browser brought back. In: path and query as asked of us, and the checks of this very way. Throws oidc_failed
   * for a wrong state, nonce or signature, a code used before, a person who turned back; oidc_away.
   */
  async finish(asked: string, { state, nonce, verifier }: OidcChecks): Promise<Identity> {
    const settings = await this.settings();
    const { authorizationCodeGrant } = await import('openid-client');
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const here = new URL(callback + new URL(asked, this.config.publicAddress).search, this.config.publicAddress);
    const answer = await authorizationCodeGrant(settings, here, checks).catch((error: unknown) => {
      throw this.told(error);
    });
    const claims = answer.claims();
    if (!claims?.sub) throw new Refusal('oidc_failed', failed);
    const said = [
      ...listOf(claims['amr']).map((one) => `amr:${one}`),
      ...listOf(claims['acr']).map((one) => `acr:${one}`),
    ];
    const factor = said.some((one) => this.config.oidcFactor.includes(one));
    return { issuer: claims.iss, subject: claims.sub, factor };
  }

  private settings(): Promise<Configuration> {
    if (!this.config.oidcIssuer) throw new Refusal('oidc_off', '本系统没有开通统一身份登录，请用账号密码登录。');
    if (!this.described || this.described.until < performance.now()) {
      const settings = this.discover(new URL(this.config.oidcIssuer));
      settings.catch(() => (this.described = null));
      this.described = { until: performance.now() + believedMs, settings };
    }
    return this.described.settings;
  }

  private async discover(issuer: URL): Promise<Configuration> {
    const { oidcClientId: id = '', oidcClientSecret: secret } = this.config;
    const { discovery, ClientSecretBasic, None, ...library } = await import('openid-client');
    // the library marks it as deprecated so that it stands out: the settings allow it on this very host only
    const inTheClear = Reflect.get(library, 'allowInsecureRequests');
    const execute = issuer.protocol === 'http:' ? [inTheClear] : [];
    const proof = secret ? ClientSecretBasic(secret) : None();
    return discovery(issuer, id, undefined, proof, { timeout: patience, execute }).catch((error: unknown) => {
      this.logger.error(`The identity provider cannot be read: ${wordsOf(error)}`);
      throw away();
    });
  }

  /** The refusal for what went wrong; the log says more, without codes and tokens. */
  private told(error: unknown): Refusal {
    this.logger.warn(`A login at the identity provider came to nothing: ${wordsOf(error)}`);
    if (isAway(error)) return away();
    const turned = (error as { error?: unknown }).error === 'access_denied';
    return new Refusal('oidc_failed', turned ? '在统一身份登录处没有同意登录。' : failed);
  }
}

const failed = '统一身份登录没有完成或已过期，请重新登录。';

function away(): Refusal {
  return new Refusal('oidc_away', '统一身份登录暂时连不上，请用账号密码登录，或稍后再试。');
}

/** Nobody answered, or nobody in his right mind: a broken line, a timeout, an error of the server itself. */
function isAway(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { status?: number } };
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return true;
  if (code === 'OAUTH_RESPONSE_IS_NOT_CONFORM') return (cause?.status ?? 0) >= 500;
  return error instanceof TypeError && code === undefined;
}

function wordsOf(error: unknown): string {
  const { message, code, error: said } = error as { message?: string; code?: string; error?: string };
  return [message, code, said].filter(Boolean).join(', ');
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}
