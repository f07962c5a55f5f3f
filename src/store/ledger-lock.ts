import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { releasesFolder } from './releases-folder.ts';
import { sha256 } from './sha256.ts';
import { isAlive } from './temporary-name.ts';

const LOCK = /^ledger\.json\.slot-([0-9a-f]{8})-(\d+)$/;

/**
 * Does something while no other process changes the ledger; undefined when another one is at it. Every process holds
 * a file of its own and looks for those of others only after that: of two at once at least one sees the other, and
 * both may step back. A file of a process that was killed holds nobody up, and goes.
 */
export function withLedgerLock<Value>(dataDir: string, work: () => Value): Value | undefined {
  const folder = releasesFolder(dataDir);
  const own = `ledger.json.slot-${machine()}-${process.pid}`;
  writeFileSync(join(folder, own), '', { mode: 0o600 });
  try {
    for (const name of readdirSync(folder)) if (isLeftLock(name)) rmSync(join(folder, name), { force: true });
    const others = readdirSync(folder).filter((name) => LOCK.test(name) && name !== own);
    return others.length === 0 ? work() : undefined;
  } finally {
    rmSync(join(folder, own), { force: true });
  }
}

/** True for the lock of a process of this machine that no longer runs. */
export function isLeftLock(name: string): boolean {
  const [, host, pid] = LOCK.exec(name) ?? [];
  return host === machine() && !isAlive(Number(pid));
}

/** True for the lock of a process of another machine, of which nobody here knows whether it still runs. */
export function isForeignLock(name: string): boolean {
  return name.startsWith('ledger.json.slot') && LOCK.exec(name)?.[1] !== machine();
}

function machine(): string {
  return sha256(hostname()).slice(0, 8);
}
