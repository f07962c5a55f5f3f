import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Config } from '../config/config.ts';
import { parseSignalRules } from '../model/parse-signal-rules.ts';
import type { SignalRule } from '../model/signal-rule.ts';
import { UserError } from '../model/user-error.ts';
import { packageRoot } from './package-root.ts';

const FILE = 'signalen.json';

/**
 * The rules in use: those of this package, changed by the file that the settings name, or else by a
 * `signalen.json` in the data folder. Throws UserError(usage) for a file that is not there or not right.
 */
export function signalRulesInUse({ signalRules: named, dataDir }: Config): readonly SignalRule[] {
  const inFolder = join(dataDir, FILE);
  return readSignalRules(named ?? (existsSync(inFolder) ? inFolder : undefined));
}

/** The rules that come with this package, changed by one's own file when given. */
export function readSignalRules(own?: string): readonly SignalRule[] {
  const folder = join(packageRoot(), 'src/contract');
  const rows: readonly { readonly code: string }[] = parse(
    readFileSync(join(folder, 'codelijsten/niveaus.csv'), 'utf8'),
    { columns: true },
  );
  const levels = rows.map(({ code }) => code);
  const defaults = parseSignalRules(readFileSync(join(folder, FILE), 'utf8'), { path: FILE, levels });
  if (own === undefined) return defaults;
  if (!existsSync(own))
    throw new UserError('usage', {
      nl: `regels van de signalen niet gevonden: ${own}`,
      en: `rules of the signals not found: ${own}`,
    });
  return parseSignalRules(readFileSync(own, 'utf8'), { path: own, levels, defaults });
}
