import type { Contract } from '../model/contract.ts';
import { type DeliveryRecord, effectiveDeliveries } from '../model/delivery-record.ts';
import { addRows } from './add-rows.ts';
import { copyPath } from './delivery-copies.ts';
import { emptyTables, SET_ASIDE_TABLE } from './delivery-tables.ts';
import type { Engine } from './engine.ts';
import { type Incoming, incomingName, stagedName, tableKeys } from './incoming.ts';
import { quoteFile, quoteName, quoteText } from './quote.ts';
import { replaceSlices } from './replace-slices.ts';
import { writeTable } from './write-table.ts';

/** What deliveries are brought together with. */
export interface FoldOptions {
  readonly contract: Contract;
  /** Where the kept copies lie. */
  readonly dataDir: string;
  /** Number of the delivery whose rows stand in `levering_<table>` already. */
  readonly staged?: number;
}

/**
 * Makes the canonical tables out of deliveries, one after another, from the last one that replaces
 * everything. The same deliveries always give the same rows. Throws UserError(findings) when a delivery
 * that replaces nothing contradicts what is known.
 */
export async function foldDeliveries(
  engine: Engine,
  records: readonly DeliveryRecord[],
  options: FoldOptions,
): Promise<void> {
  for (const table of emptyTables(options.contract)) await writeTable(engine, table);
  const keys = tableKeys(options.contract);
  for (const [i, record] of effectiveDeliveries(records).entries()) {
    const tables = record.tabellen.map(({ tabel }) => tabel);
    for (const table of tables) {
      const source = sourceOf(record, table, options);
      await engine.execute(`create temp view ${quoteName(incomingName(table))} as select * from ${source}`);
    }
    await forgetSetAside(engine, record);
    const incoming = { engine, keys, tables };
    if (i === 0) await fillTables(incoming);
    else if (record.vervangt === 'schooljaar') await replaceSlices(incoming);
    else await addRows(incoming);
    for (const table of tables) await engine.execute(`drop view ${quoteName(incomingName(table))}`);
  }
  await orderCategories(engine);
}

/** Where the rows of a delivery for a table are read from. */
function sourceOf(record: DeliveryRecord, table: string, { dataDir, staged }: FoldOptions): string {
  if (record.nummer === staged) return quoteName(stagedName(table));
  return `read_parquet(${quoteFile(copyPath(dataDir, record, table))})`;
}

/** A file that comes again says anew which of its records cannot be used. */
async function forgetSetAside(engine: Engine, { bestanden }: DeliveryRecord): Promise<void> {
  const files = bestanden.map(({ sha256 }) => quoteText(sha256)).join();
  if (files !== '') await engine.execute(`delete from ${SET_ASIDE_TABLE} where sha256 in (${files})`);
}

async function fillTables({ engine, tables }: Incoming): Promise<void> {
  for (const table of tables) {
    await engine.execute(
      `insert into ${quoteName(table)} by name select * from ${quoteName(incomingName(table))}`,
    );
  }
}

/** Categories of own traits that came with several deliveries stand in one order. */
async function orderCategories(engine: Engine): Promise<void> {
  await engine.execute(`update kenmerk_categorieen as c set volgorde = n.volgorde from (
    select kenmerk, categorie,
      cast(row_number() over (partition by kenmerk order by volgorde, categorie) as integer) as volgorde
    from kenmerk_categorieen) as n where n.kenmerk = c.kenmerk and n.categorie = c.categorie`);
}
