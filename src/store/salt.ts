import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/user-error.ts';

const BYTES = 32;

/** The folder of releases below a data folder: salt, ledger and certificates. */
export function releasesFolder(dataDir: string): string {
  return join(dataDir, 'vrijgaven');
}

/** Where the ledger of releases lies. */
export function ledgerPath(dataDir: string): string {
  return join(releasesFolder(dataDir), 'ledger.json');
}

/**
 * The secret of this data folder, 32 random bytes: which of two equally good cells is hidden follows from
 * it, so that nobody without it can redo the choice. Made at first use (0600) and never again: throws
 * UserError(privacy) when it is missing or damaged while a ledger of releases exists.
 */
export function readSalt(dataDir: string): Uint8Array {
  const path = join(releasesFolder(dataDir), 'zout');
  if (existsSync(path)) {
    const salt = readFileSync(path);
    if (salt.length === BYTES) return new Uint8Array(salt);
    throw unusable(path, { nl: 'is beschadigd', en: 'is damaged' });
  }
  if (existsSync(ledgerPath(dataDir))) throw unusable(path, { nl: 'ontbreekt', en: 'is missing' });
  mkdirSync(releasesFolder(dataDir), { recursive: true, mode: 0o700 });
  chmodSync(releasesFolder(dataDir), 0o700);
  const salt = randomBytes(BYTES);
  writeFileSync(path, salt, { mode: 0o600, flag: 'wx' });
  return new Uint8Array(salt);
}

function unusable(path: string, fault: { readonly nl: string; readonly en: string }): UserError {
  return new UserError(
    'privacy',
    {
      nl: `het geheim van de vrijgaven ${fault.nl}: ${path}`,
      en: `the secret of the releases ${fault.en}: ${path}`,
    },
    {
      hint: {
        nl: 'zet het bestand terug uit een reservekopie; zonder kan er niets meer vrijgegeven worden',
        en: 'put the file back from a backup; without it nothing more can be released',
      },
    },
  );
}
