/** A point that is armed: its name, and at which passing the process dies. */
interface Armed {
  name: string;
  passings: number;
  die: () => void;
}

let armed: Armed | undefined;

/** The process ends here and now, as by power loss: no handler runs, nothing is flushed. */
function dieAtOnce(): void {
  process.kill(process.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); // not one statement more until the signal arrives
}

/** Arms one point for this process. In: `name` (first passing) or `name#N` (N-th passing); undefined disarms. */
export function armFailpoint(spec: string | undefined, die = dieAtOnce): void {
  const [name = '', count = '1'] = spec?.split('#') ?? [];
  armed = name ? { name, passings: Number(count), die } : undefined;
}

/** Marks a point where chaos tests may kill the process. Does nothing unless this very point is armed. */
export function failpoint(name: string): void {
  if (armed?.name === name && --armed.passings === 0) armed.die();
}
