import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readJson, writeJson } from './env.mjs';

function listens(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const bound = server.address().port;
      server.close(() => resolve(bound));
    });
  });
}

/** True when nothing listens on this port, neither on the loopback address nor on any other. */
export async function isFree(port) {
  return (await listens(port, '127.0.0.1')) !== null && (await listens(port, '0.0.0.0')) !== null;
}

/** A port nobody uses now, chosen by the operating system. */
export async function freePort() {
  return listens(0, '127.0.0.1');
}

/** The next free port above `port`, to offer to the person whose port is taken. */
export async function nextFreePort(port) {
  for (let next = port + 1; next < 65536; next += 1) if (await isFree(next)) return next;
  return freePort();
}

function socketInode(port) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    let rows;
    try {
      rows = readFileSync(table, 'utf8').split('\n').slice(1);
    } catch {
      continue;
    }
    for (const row of rows) {
      const cells = row.trim().split(/\s+/);
      if (cells[3] === '0A' && cells[1]?.endsWith(`:${hex}`)) return cells[9];
    }
  }
  return null;
}

function holderOf(inode) {
  for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const open = readdirSync(`/proc/${pid}/fd`).map((fd) => safeLink(`/proc/${pid}/fd/${fd}`));
      if (open.includes(`socket:[${inode}]`)) return { pid: Number(pid), name: commandOf(pid) };
    } catch {
      // not ours to look into, or already gone
    }
  }
  return null;
}

function safeLink(path) {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function commandOf(pid) {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean).join(' ');
  return words.slice(0, 80) || readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
}

function holderByLsof(port) {
  const asked = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' });
  const pid = /^p(\d+)/m.exec(asked.stdout ?? '')?.[1];
  return pid ? { pid: Number(pid), name: /^c(.+)/m.exec(asked.stdout)?.[1] ?? '' } : null;
}

/** Who listens on this port: { pid, name }, or null when the system does not tell. */
export function portHolder(port) {
  const inode = socketInode(port);
  return (inode && holderOf(inode)) || holderByLsof(port);
}

/**
 * Ports of the inner services, chosen once and remembered in the installation's folder; one that is taken by now is
 * chosen anew. Returns { name: port } for the names asked for.
 */
export async function rememberedPorts(home, names) {
  const file = join(home, 'ports.json');
  const known = readJson(file, {});
  const ports = {};
  for (const name of names) {
    ports[name] = known[name] && (await isFree(known[name])) ? known[name] : await freePort();
  }
  writeJson(file, { ...known, ...ports });
  return ports;
}
