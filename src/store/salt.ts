import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { serialiseLedger } from '../ledger/serialise-ledger.ts';
import { UserError } from '../model/user-error.ts';
import { ensureReleases, releasesFolder, saltPath } from './releases-folder.ts';

const BYTES = 32;

/**
 * The secret of this data folder, 32 random bytes: which of two equally good cells is hidden follows from
 * it, so that nobody without it can redo the choice. Made at first use (0600), together with an empty
 * ledger, and never again; with `make` false a secret that is not there yet is made up and not kept. Throws
 * UserError(privacy) when it is missing or damaged beside a ledger.
 */
export function readSalt(dataDir: string, options: { readonly make: boolean } = { make: true }): Uint8Array {
  if (!options.make && !existsSync(releasesFolder(dataDir))) return new Uint8Array(randomBytes(BYTES));
  ensureReleases(dataDir, serialiseLedger([]));
  const path = saltPath(dataDir);
  if (!existsSync(path)) throw unusable(path, { nl: 'ontbreekt', en: 'is missing' });
  const salt = new Uint8Array(readFileSync(path));
  if (salt.length !== BYTES) throw unusable(path, { nl: 'is beschadigd', en: 'is damaged' });
  return salt;
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
