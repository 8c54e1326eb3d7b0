import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

/** The project's own folder. */
export const root = join(__dirname, '../..');

export interface Child {
  name: string;
  pid: number;
  exited: Promise<{ code: number | null; signal: string | null }>;
  /** Asks to end, waits, then kills. */
  stop(): Promise<unknown>;
  /** A crash: SIGKILL. */
  kill9(): Promise<void>;
}
export interface PostgresServer extends Child {
  port: number;
  adminUrl: string;
  appUrl: string;
}
export interface TemporalServer extends Child {
  address: string;
  uiAddress: string | null;
  namespace: string;
}
type Env = Record<string, string | undefined>;

/** The modules of scripts/lib that tests build on; `npm start` uses the very same ones. */
interface Scripts {
  binaries: { ensureTestServer(): Promise<string>; ensureTemporalCli(): Promise<string> };
  build: { buildAll(): Promise<string>; entryOf(app: 'api' | 'worker', name: string): string };
  engine: {
    startTemporal(options: {
      namespace?: string;
      headless?: boolean;
      codecEndpoint?: string;
      logFile?: string;
      port?: number;
      dbFile?: string;
      dynamicConfig?: Record<string, unknown>;
    }): Promise<TemporalServer>;
  };
  env: { runFile(home: string): string; settings(env?: Env): { port: number; home: string; demoPassword: string } };
  install: { ensureInstalled(): Promise<string | undefined> };
  ports: { freePort(): Promise<number> };
  postgres: {
    startPostgres(options: {
      dataDir: string;
      logFile?: string;
      port?: number;
      fast?: boolean;
    }): Promise<PostgresServer>;
  };
  processes: {
    launch(name: string, file: string, args: string[], options: { logFile?: string; env?: Env }): Child;
    spawnNode(name: string, file: string, env: Env, options: { logFile?: string }): Child;
    run(
      file: string,
      args: string[],
      options?: { env?: Env; timeoutMs?: number },
    ): Promise<{ code: number; output: string }>;
    stopAll(order?: string[]): Promise<void>;
  };
  stack: { waitReady(port: number): Promise<unknown> };
}

/** Node's own `require`, past the module system of a test runner. */
function plainRequire(): NodeJS.Require {
  const host = runInThisContext('process') as typeof process;
  return host.getBuiltinModule('node:module').createRequire(join(root, 'package.json'));
}

/**
 * One module of scripts/lib. They are ES modules; loading them past the test runner's own module system keeps their
 * child processes in one list, whoever asks.
 */
export function script<Name extends keyof Scripts>(name: Name): Scripts[Name] {
  return plainRequire()(`./scripts/lib/${name}.mjs`) as Scripts[Name];
}
