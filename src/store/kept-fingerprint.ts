import { CANONICAL, dataFingerprint } from './data-fingerprint.ts';
import type { Engine, RowHash } from './engine.ts';
import { engineFingerprints } from './table-fingerprints.ts';

/** One row: the fingerprint of the data, and what tells by the engine's own hash that they are still the same. */
const TABLE = 'vingerafdruk_gegevens';

/** Keeps the fingerprint of the data as they are now, where the engine can tell quickly later that they still are. */
export async function keepDataFingerprint(engine: Engine): Promise<void> {
  const { rowHash } = engine;
  if (rowHash === undefined) return;
  const row = [await dataFingerprint(engine), rowHash.name, await sumsOf(engine, rowHash)];
  await engine.execute(`create or replace table ${TABLE}(sha256 varchar, motor varchar, sommen varchar)`);
  await engine.append(TABLE, [row]);
}

/**
 * The fingerprint of the data (`dataFingerprint`): the one that was kept when they were loaded if no row of them
 * was changed, lost or doubled since, else worked out anew. Sorting and hashing all of them is most of what a
 * large report would spend on telling from what it was made.
 */
export async function keptDataFingerprint(engine: Engine): Promise<string> {
  return (await unchangedSince(engine)) ?? dataFingerprint(engine);
}

async function unchangedSince(engine: Engine): Promise<string | undefined> {
  const { rowHash } = engine;
  const [known] = await engine.query(
    `select count(*) as n from information_schema.tables
     where table_schema = current_schema() and table_name = '${TABLE}'`,
  );
  if (rowHash === undefined || known?.['n'] !== 1) return undefined;
  const [kept] = await engine.query(`select sha256, sommen from ${TABLE} where motor = $motor`, {
    motor: rowHash.name,
  });
  if (kept === undefined || kept['sommen'] !== (await sumsOf(engine, rowHash))) return undefined;
  return String(kept['sha256']);
}

/** Tables, columns, rows and the sum of the hashes of the rows, as one text. */
async function sumsOf(engine: Engine, rowHash: RowHash): Promise<string> {
  const columns = await engine.query(
    `select table_name, column_name from information_schema.columns where table_schema = current_schema()
     and table_name in (${CANONICAL.map((table) => `'${table}'`).join()}) order by table_name, ordinal_position`,
  );
  const names = columns.map((row) => `${row['table_name']}.${row['column_name']}`);
  return JSON.stringify([names, await engineFingerprints(engine, CANONICAL, rowHash)]);
}
