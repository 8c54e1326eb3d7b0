import { Suspense, lazy } from 'react';
import { Loading } from '../shared/states/States';
import { LoginPage } from './login/LoginPage';
import { SessionProvider, useDoor } from './session';

const Shell = lazy(() => import('./shell/Shell').then(({ Shell: component }) => ({ default: component })));

/** The house: the door, and behind it the shell. The address stays as it is, so that one comes back to the same tab. */
export function App() {
  const { door, enter, out } = useDoor();
  if (door.state === 'asking') return <Loading />;
  if (door.state === 'out' || !door.signed) return <LoginPage onEnter={enter} />;
  return (
    <SessionProvider signed={door.signed} onOut={out}>
      <Suspense fallback={<Loading />}>
        <Shell />
      </Suspense>
    </SessionProvider>
  );
}
