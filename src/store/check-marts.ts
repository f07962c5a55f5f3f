import { type BrokenInvariant, broken } from '../measure/invariants/broken-invariant.ts';
import type { Engine } from './engine.ts';
import { tableFingerprints } from './table-fingerprints.ts';

/** The table with the fingerprint that every table of staging and marts had when it was built. */
export const FINGERPRINT_TABLE = 'vingerafdruk';

/**
 * Compares every table of staging and marts with its fingerprint (M1): a row that was changed, lost or
 * doubled after the store was built is found, also where all figures still agree with each other. Empty
 * when nothing differs.
 */
export async function checkMarts(engine: Engine): Promise<readonly BrokenInvariant[]> {
  const rows = await engine.query(`select tabel, rijen, som from ${FINGERPRINT_TABLE} order by tabel`);
  const now = await tableFingerprints(
    engine,
    rows.map(({ tabel }) => String(tabel)),
  );
  const found = new Map(now.map((print) => [print.tabel, print]));
  return rows
    .filter(({ tabel, rijen, som }) => {
      const print = found.get(String(tabel));
      return print?.rijen !== rijen || print?.som !== som;
    })
    .map(({ tabel }) => {
      const rule = {
        nl: 'deze tabel is gewijzigd nadat ze geteld werd; laad de export opnieuw',
        en: 'this table was changed after it was counted; ingest the export again',
      };
      return broken('M1', String(tabel), { keys: [], rule });
    });
}
