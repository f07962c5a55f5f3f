import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import type { LedgerLine } from '../ledger/ledger.ts';
import { serialiseLedger } from '../ledger/serialise-ledger.ts';
import { UserError } from '../model/user-error.ts';
import { appendToLedger, readLedger } from './ledger.ts';
import { ledgerPath, releasesFolder, saltPath } from './releases-folder.ts';
import { readSalt } from './salt.ts';

const SALT_BYTES = 32;

/**
 * Lets go of every earlier release: later ones are not tested against them, and say so. A ledger or a secret
 * that cannot be used any more is laid aside and replaced. Throws UserError(noInput) when nothing was
 * released yet.
 */
export function forgetReleases(
  dataDir: string,
  { reden, tijd }: { readonly reden: string; readonly tijd: string },
): void {
  if (!existsSync(releasesFolder(dataDir))) throw nothingReleased();
  const lines = usableLines(dataDir, tijd);
  if (!isUsable(() => readSalt(dataDir))) replace(saltPath(dataDir), randomBytes(SALT_BYTES), tijd);
  appendToLedger(dataDir, [{ soort: 'vergeten', reden }], { lines, tijd });
}

function usableLines(dataDir: string, tijd: string): readonly LedgerLine[] {
  if (isUsable(() => readLedger(dataDir))) return readLedger(dataDir);
  replace(ledgerPath(dataDir), serialiseLedger([]), tijd);
  return [];
}

function isUsable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Lays the old file aside under the moment of its replacement. */
function replace(path: string, content: string | Uint8Array, tijd: string): void {
  if (existsSync(path)) renameSync(path, `${path}.${tijd.replaceAll(':', '-')}`);
  writeFileSync(path, content, { mode: 0o600, flag: 'wx' });
}

function nothingReleased(): UserError {
  return new UserError('noInput', {
    nl: 'er is nog niets vrijgegeven uit deze gegevens',
    en: 'nothing was released from these data yet',
  });
}
