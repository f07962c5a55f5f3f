import { type BrokenInvariant, broken } from '../measure/invariants/broken-invariant.ts';
import type { Engine } from './engine.ts';
import { engineFingerprints, type TableFingerprint, tableFingerprints } from './table-fingerprints.ts';

/** The table with the fingerprint that every table of staging and marts had when it was built. */
const FINGERPRINT_TABLE = 'vingerafdruk';
/** The same by the hash of the engine that built them, which checks in a tenth of the time. */
export const ENGINE_FINGERPRINT_TABLE = 'vingerafdruk_motor';

type Fingerprint = TableFingerprint<number | string>;

/** Keeps the fingerprint of each table as it is now, and the engine's own where it has one. */
export async function storeFingerprints(engine: Engine, tables: readonly string[]): Promise<void> {
  await engine.execute(
    `create or replace table ${FINGERPRINT_TABLE}(tabel varchar, rijen integer, som bigint)`,
  );
  const prints = await tableFingerprints(engine, tables);
  await engine.append(
    FINGERPRINT_TABLE,
    prints.map(({ tabel, rijen, som }) => [tabel, rijen, som]),
  );
  const { rowHash } = engine;
  if (rowHash === undefined) return;
  await engine.execute(
    `create or replace table ${ENGINE_FINGERPRINT_TABLE}(tabel varchar, rijen integer, som varchar, motor varchar)`,
  );
  const own = await engineFingerprints(engine, tables, rowHash);
  await engine.append(
    ENGINE_FINGERPRINT_TABLE,
    own.map(({ tabel, rijen, som }) => [tabel, rijen, som, rowHash.name]),
  );
}

/**
 * Compares every table of staging and marts with its fingerprint (M1): a row that was changed, lost or
 * doubled after the store was built is found, also where all figures still agree with each other. Empty
 * when nothing differs. By the engine's own hash where this very version of it built the store, else by the
 * one that every engine has.
 */
export async function checkMarts(engine: Engine): Promise<readonly BrokenInvariant[]> {
  const rows = await engine.query(`select tabel, rijen, som from ${FINGERPRINT_TABLE} order by tabel`);
  const portable = rows.map(({ tabel, rijen, som }) => ({
    tabel: String(tabel),
    rijen: Number(rijen),
    som: Number(som),
  }));
  const tables = portable.map(({ tabel }) => tabel);
  const own = await ownFingerprints(engine, tables);
  const [then, now] = own ?? [portable, await tableFingerprints(engine, tables)];
  const found = new Map(now.map((print): [string, Fingerprint] => [print.tabel, print]));
  return then
    .filter(({ tabel, rijen, som }) => {
      const print = found.get(tabel);
      return print?.rijen !== rijen || print?.som !== som;
    })
    .map(({ tabel }) => {
      const rule = {
        nl: 'deze tabel is gewijzigd nadat ze geteld werd; laad de export opnieuw',
        en: 'this table was changed after it was counted; ingest the export again',
      };
      return broken('M1', tabel, { keys: [], rule });
    });
}

/** The engine's own fingerprints, kept and of now; undefined unless this very engine kept one of every table. */
async function ownFingerprints(
  engine: Engine,
  tables: readonly string[],
): Promise<readonly [readonly Fingerprint[], readonly Fingerprint[]] | undefined> {
  const { rowHash } = engine;
  const [known] = await engine.query(
    `select count(*) as n from information_schema.tables
     where table_schema = current_schema() and table_name = '${ENGINE_FINGERPRINT_TABLE}'`,
  );
  if (rowHash === undefined || known?.['n'] !== 1) return undefined;
  const rows = await engine.query(
    `select tabel, rijen, som from ${ENGINE_FINGERPRINT_TABLE} where motor = $motor order by tabel`,
    { motor: rowHash.name },
  );
  const kept = rows.map(({ tabel, rijen, som }) => ({
    tabel: String(tabel),
    rijen: Number(rijen),
    som: String(som),
  }));
  if (kept.map(({ tabel }) => tabel).join() !== tables.join()) return undefined;
  return [kept, await engineFingerprints(engine, tables, rowHash)];
}
