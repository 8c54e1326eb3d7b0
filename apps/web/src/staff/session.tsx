import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { learn } from '../api/dictionaries';
import { call, setCsrf, whenSignedOut } from '../api/http';
import { queryClient } from '../api/queries';
import type { Account, Said, SignedIn } from '../api/wire';
import type { Dictionaries } from '../api/wire-inbox';
import { dropEverything, ownDrafts } from '../shared/drafts';
import { densityOf } from '../shared/list/density';

interface SessionValue {
  account: Account;
  /** When and where this account signed in before; null after a reload or the first time. */
  lastLogin: (SignedIn['lastLogin'] & {}) | null;
  /** What came of a way to the identity provider. */
  said: Said | null;
  /** What the identity provider's login is called here; null where there is none. */
  oidc: string | null;
  /** 换班: signs out and forgets everything typed. */
  leave: () => Promise<void>;
  /** Idle: signs out, drafts stay for the same person. */
  rest: () => Promise<void>;
}

export type Door = { state: 'asking' } | { state: 'out' } | ({ state: 'in' } & SessionValue);

const SessionContext = createContext<SessionValue | null>(null);

/** The signed-in person. Only inside the shell. */
export function useSession(): SessionValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('Nobody has signed in');
  return value;
}

/** Keys by which tasks and approvals name this person, as the api's lists do. */
export function holderKeys({ login, roles, unit, covers, committee }: Account): string[] {
  const units = [unit, ...covers];
  return [
    `login:${login}`,
    ...roles.map((role) => `role:${role}`),
    ...units.flatMap((id) => [`unit:${id}`, `head:${id}`, `deputy:${id}`]),
    ...(committee ? [`committee:${committee}`] : []),
  ];
}

/** The words of the centre; without them (the server is away) codes stand for themselves and nothing is blocked. */
async function learnWords(): Promise<void> {
  learn(await call<Dictionaries>('/dictionaries').catch(() => ({})));
}

/** Asks who is there, and keeps the answer: the page comes up where it was after signing in. */
export function useDoor() {
  const [door, setDoor] = useState<{ state: Door['state']; signed?: SignedIn }>({ state: 'asking' });
  const enter = useCallback(async (signed: SignedIn) => {
    setCsrf(signed.csrf);
    ownDrafts(signed.account.login);
    densityOf(signed.account.login);
    if (!signed.mustChangePassword && !signed.mustEnrolFactor) await learnWords();
    setDoor({ state: 'in', signed });
  }, []);
  const out = useCallback(() => {
    setCsrf(null);
    queryClient.clear();
    setDoor({ state: 'out' });
  }, []);
  useEffect(() => {
    whenSignedOut(out);
    call<SignedIn>('/auth/me').then(enter, out);
  }, [enter, out]);
  return { door, enter, out };
}

/** Hands the session to the pages. */
export function SessionProvider({
  signed,
  onOut,
  children,
}: {
  signed: SignedIn;
  onOut: () => void;
  children: ReactNode;
}) {
  const value = useMemo<SessionValue>(() => {
    const rest = async () => {
      await call('/auth/logout', { method: 'POST' }).catch(() => undefined);
      onOut();
    };
    const leave = async () => {
      dropEverything();
      await rest();
    };
    const { account, lastLogin = null, said = null, oidc = null } = signed;
    return { account, lastLogin, said, oidc, leave, rest };
  }, [signed, onOut]);
  return <SessionContext value={value}>{children}</SessionContext>;
}
