import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { brokenLine, extendChain } from '../ledger/chain.ts';
import type { LedgerContent, LedgerLine } from '../ledger/ledger.ts';
import { serialiseLedger } from '../ledger/serialise-ledger.ts';
import type { Text } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';
import { withLedgerLock } from './ledger-lock.ts';
import { ledgerPath, releasesFolder } from './releases-folder.ts';
import { sha256 } from './sha256.ts';

/**
 * The ledger of releases of a data folder; empty before the first one. Throws UserError(privacy) when it is
 * missing from a folder of releases, or when anything in it is not what was written.
 */
export function readLedger(dataDir: string): readonly LedgerLine[] {
  if (!existsSync(releasesFolder(dataDir))) return [];
  const path = ledgerPath(dataDir);
  if (!existsSync(path)) throw refused(path, { nl: 'ontbreekt', en: 'is missing' });
  const text = readFileSync(path, 'utf8');
  const lines = parseLines(text);
  if (lines === undefined || serialiseLedger(lines) !== text || brokenLine(lines, sha256) !== undefined)
    throw refused(path, { nl: 'is gewijzigd of beschadigd', en: 'was changed or is damaged' });
  return lines;
}

/** What is added to a ledger that was read as `lines`. */
export interface Addition {
  readonly lines: readonly LedgerLine[];
  readonly tijd: string;
  /** Puts beside the ledger what its new lines speak of, when nobody else can change it any more. */
  readonly keep?: () => void;
}

/**
 * Adds contents at the end of the ledger, after what they speak of was kept. Throws UserError(usage) when another
 * process added something meanwhile: then what was protected did not take that into account.
 */
export function appendToLedger(
  dataDir: string,
  contents: readonly LedgerContent[],
  { lines, tijd, keep = () => undefined }: Addition,
): void {
  if (contents.length === 0) return;
  const path = ledgerPath(dataDir);
  const added = withLedgerLock(dataDir, () => {
    if (readLedger(dataDir).at(-1)?.hash !== lines.at(-1)?.hash) return false;
    keep();
    const text = serialiseLedger(extendChain(lines, contents, { tijd, hash: sha256 }));
    writeFileSync(`${path}.nieuw`, text, { mode: 0o600 });
    renameSync(`${path}.nieuw`, path);
    return true;
  });
  if (added !== true) throw busy();
}

function parseLines(text: string): readonly LedgerLine[] | undefined {
  try {
    const { regels } = JSON.parse(text) as { readonly regels?: unknown };
    const isLine = (line: unknown): line is LedgerLine => typeof line === 'object' && line !== null;
    return Array.isArray(regels) && regels.every(isLine) ? regels : undefined;
  } catch {
    return undefined;
  }
}

function busy(): UserError {
  return new UserError(
    'usage',
    {
      nl: 'een ander proces geeft net cijfers vrij uit deze gegevens',
      en: 'another process is just releasing figures from these data',
    },
    {
      hint: {
        nl: 'wacht tot het klaar is en probeer opnieuw; blijft het zo, dan zegt `onderwijs-report doctor` wat achterbleef',
        en: 'wait until it is done and try again; if it stays, `onderwijs-report doctor` says what was left behind',
      },
    },
  );
}

function refused(path: string, fault: Text): UserError {
  return new UserError(
    'privacy',
    {
      nl: `het grootboek van vrijgaven ${fault.nl}: ${path}; er wordt niets vrijgegeven`,
      en: `the ledger of releases ${fault.en}: ${path}; nothing is released`,
    },
    {
      hint: {
        nl: 'zet het terug uit een reservekopie; eerdere uitgaven bewust loslaten kan met: ledger vergeet --reden "…"',
        en: 'put it back from a backup; to let go of earlier releases on purpose: ledger vergeet --reden "…"',
      },
    },
  );
}
