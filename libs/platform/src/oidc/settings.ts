import { readFileSync } from 'node:fs';

/** What a process knows of its identity provider; without an issuer there is none. */
export interface OidcSettings {
  oidcIssuer?: string;
  oidcClientId?: string;
  oidcClientSecret?: string;
  oidcTitle: string;
  oidcFactor: string[];
}

/** In: a reader of trimmed variables. The secret stands in a variable or in a file of its own; one that cannot be read counts as empty. */
export function oidcSettings(text: (name: string) => string | undefined): OidcSettings {
  const file = text('YIMEN_OIDC_CLIENT_SECRET_FILE');
  return {
    oidcIssuer: text('YIMEN_OIDC_ISSUER'),
    oidcClientId: text('YIMEN_OIDC_CLIENT_ID'),
    oidcClientSecret: text('YIMEN_OIDC_CLIENT_SECRET') ?? (file === undefined ? undefined : contentOf(file)),
    oidcTitle: text('YIMEN_OIDC_TITLE') ?? '统一身份登录',
    oidcFactor: text('YIMEN_OIDC_FACTOR')?.split(/[\s,]+/) ?? [],
  };
}

/** Empty where it cannot be read: the check then refuses to start, in its own sentence. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
