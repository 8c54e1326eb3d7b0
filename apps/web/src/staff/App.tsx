import { Suspense, lazy } from 'react';
import type { SignedIn } from '../api/wire';
import { Loading } from '../shared/states/States';
import { LoginPage } from './login/LoginPage';
import { SessionProvider, useDoor } from './session';

const Shell = lazy(() => import('./shell/Shell').then(({ Shell: component }) => ({ default: component })));
const FirstPassword = lazy(() => import('./login/PasswordForm').then(({ FirstPassword: page }) => ({ default: page })));
const FirstFactor = lazy(() => import('./login/FactorForm').then(({ FirstFactor: page }) => ({ default: page })));

/** The house: the door, and behind it the shell. The address stays as it is, so that one comes back to the same tab. */
export function App() {
  const { door, enter, out } = useDoor();
  if (door.state === 'asking') return <Loading />;
  if (door.state === 'out' || !door.signed) return <LoginPage onEnter={enter} />;
  return (
    <Suspense fallback={<Loading />}>
      <Inside signed={door.signed} enter={enter} out={out} />
    </Suspense>
  );
}

interface InsideProps {
  signed: SignedIn;
  enter: (signed: SignedIn) => Promise<void>;
  out: () => void;
}

function Inside({ signed, enter, out }: InsideProps) {
  if (signed.mustChangePassword) {
    return <FirstPassword onDone={() => void enter({ ...signed, mustChangePassword: false })} />;
  }
  if (signed.mustEnrolFactor) {
    return <FirstFactor onDone={() => void enter({ ...signed, mustEnrolFactor: false })} />;
  }
  return (
    <SessionProvider signed={signed} onOut={out}>
      <Shell />
    </SessionProvider>
  );
}
