import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stagePrefix } from './temporary-name.ts';

const SALT_BYTES = 32;

/** The folder of releases below a data folder: salt, ledger and certificates. */
export function releasesFolder(dataDir: string): string {
  return join(dataDir, 'vrijgaven');
}

/** Where the secret of the releases lies. */
export function saltPath(dataDir: string): string {
  return join(releasesFolder(dataDir), 'zout');
}

/** Where the ledger of releases lies. */
export function ledgerPath(dataDir: string): string {
  return join(releasesFolder(dataDir), 'ledger.json');
}

/**
 * Makes the folder of releases (0700) with a new secret and a ledger of that text (0600), all at once, so
 * that a folder without one of the two is always a folder from which something was taken. Does nothing
 * when the folder is there.
 */
export function ensureReleases(dataDir: string, emptyLedger: string): void {
  const folder = releasesFolder(dataDir);
  if (existsSync(folder)) return;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = mkdtempSync(join(dataDir, `${stagePrefix()}vrijgaven-`));
  try {
    writeFileSync(join(draft, 'zout'), randomBytes(SALT_BYTES), { mode: 0o600 });
    writeFileSync(join(draft, 'ledger.json'), emptyLedger, { mode: 0o600 });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}
