import { spawn } from 'node:child_process';
import { closeSync, rmSync } from 'node:fs';
import { ROOT } from './env.mjs';
import { openLog } from './logs.mjs';
import { signal } from './pids.mjs';
import { UserError } from './steps.mjs';

const running = new Set();
const helpers = new Set();
const watchers = new Set();
let closing = false;

/** Calls `callback` with the running children whenever one starts or ends (used to remember their ids on disk). */
export function watchLaunches(callback) {
  watchers.add(callback);
}

/** The children started by `launch` that still run. */
export function children() {
  return [...running];
}

function tell() {
  for (const callback of watchers) callback([...running]);
}

/**
 * Stops every child, in the order of the names given, then the others; from now on nothing new can be started.
 * Helpers (npm, compilers) are ended at once.
 */
export async function stopAll(order = [], onStop = () => undefined) {
  closing = true;
  for (const helper of helpers) helper.kill('SIGTERM');
  const rank = ({ name }) => (order.includes(name) ? order.indexOf(name) : order.length);
  for (const child of [...running].sort((a, b) => rank(a) - rank(b))) {
    onStop(child.name);
    await child.stop();
  }
}

/**
 * Starts a program in its own process group, so that Ctrl-C in the terminal reaches only the launcher, which then
 * stops its children in order. Returns { name, proc, pid, exited, stop(), kill9() }: `exited` resolves to
 * { code, signal }; `stop` asks with `stopSignal`, waits `graceMs`, then kills; `kill9` is a crash.
 */
export function launch(name, file, args, options = {}) {
  const { env = process.env, logFile, uid, gid, cwd = ROOT, stopSignal = 'SIGTERM', graceMs = 20_000 } = options;
  if (closing) throw new UserError('正在停止，不再启动新的进程。');
  const log = openLog(logFile);
  const proc = spawn(file, args, { cwd, env, uid, gid, detached: true, stdio: ['ignore', log, log] });
  if (typeof log === 'number') closeSync(log);
  const exited = new Promise((resolve) => {
    proc.once('exit', (code, signalName) => resolve({ code, signal: signalName }));
    proc.once('error', (error) => resolve({ code: null, signal: null, error }));
  });
  const gone = () => proc.exitCode !== null || proc.signalCode !== null || !proc.pid;
  const kill9 = async () => {
    if (!gone()) signal(proc.pid, 'SIGKILL');
    await exited;
  };
  const stop = async () => {
    if (gone()) return exited;
    signal(proc.pid, stopSignal);
    const timer = setTimeout(() => signal(-proc.pid, 'SIGKILL'), graceMs);
    const result = await exited;
    clearTimeout(timer);
    signal(-proc.pid, 'SIGKILL'); // grandchildren that outlived it
    return result;
  };
  const handle = { name, proc, pid: proc.pid, command: file, exited, logFile, stop, kill9 };
  running.add(handle);
  void exited.then(() => {
    running.delete(handle);
    tell();
  });
  tell();
  return handle;
}

/** Starts a compiled entry of ours with plain Node; `env` is added to the present environment. */
export function spawnNode(name, file, env = {}, { args = [], logFile, graceMs } = {}) {
  const whole = { ...process.env, ...env };
  return launch(name, process.execPath, ['--enable-source-maps', file, ...args], { env: whole, logFile, graceMs });
}

/**
 * Runs a program to its end with its output kept. Returns { code, output }; with `inherit` the output goes to the
 * terminal instead and `output` is ''. Never throws for a missing program: code is then 127.
 */
export function run(file, args, { env = process.env, cwd = ROOT, inherit = false, timeoutMs = 0, uid, gid } = {}) {
  if (closing) throw new UserError('正在停止，不再启动新的进程。');
  return new Promise((resolve) => {
    const stdio = inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const proc = spawn(file, args, { cwd, env, stdio, uid, gid });
    helpers.add(proc);
    const timer = timeoutMs ? setTimeout(() => proc.kill('SIGKILL'), timeoutMs) : undefined;
    const parts = [];
    proc.stdout?.on('data', (part) => parts.push(part));
    proc.stderr?.on('data', (part) => parts.push(part));
    const done = (code) => {
      clearTimeout(timer);
      helpers.delete(proc);
      resolve({ code, output: Buffer.concat(parts).toString('utf8') });
    };
    proc.once('error', (error) => {
      parts.push(Buffer.from(error.message));
      done(error.code === 'ENOENT' ? 127 : 126);
    });
    proc.once('close', (code) => done(code ?? 137));
  });
}

/** Removes a file or folder, whatever is in it; nothing happens when it is not there. */
export function wipe(path) {
  rmSync(path, { recursive: true, force: true });
}

/**
 * Runs a program at this terminal to its end and returns its exit code. Signals to stop are passed on to it, and it is
 * waited for, so that it can clear up. `quietOutput` drops its stdout and keeps its stderr.
 */
export async function launchAttached(file, args, { env = process.env, quietOutput = false } = {}) {
  const stdio = ['ignore', quietOutput ? 'ignore' : 'inherit', 'inherit'];
  const proc = spawn(file, args, { cwd: ROOT, env, stdio });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => proc.kill(name));
  return new Promise((resolve) => {
    proc.once('error', () => resolve(127));
    proc.once('close', (code) => resolve(code ?? 130));
  });
}
