import { join } from 'node:path';
import type { Delivery } from '../ingest/delivery.ts';
import type { DeliveryRecord } from '../model/delivery-record.ts';
import { makeDraft, sealFile, writeRecord } from './delivery-copies.ts';
import { deliveryTables } from './delivery-tables.ts';
import type { Engine } from './engine.ts';
import { stagedName } from './incoming.ts';
import type { LoadOptions } from './load-options.ts';
import { quoteName, quoteText } from './quote.ts';
import { writeTable } from './write-table.ts';

/** What a delivery is kept under. */
interface KeepOptions extends LoadOptions {
  readonly nummer: number;
  readonly sleutel: string;
}

/**
 * Puts the rows of a delivery in temporary tables `levering_<table>`, and a copy of each as Parquet in a draft
 * folder, with what is needed to load them again. Gives the record of the delivery.
 */
export async function keepDelivery(
  engine: Engine,
  delivery: Delivery,
  options: KeepOptions,
): Promise<DeliveryRecord> {
  const folder = makeDraft(options.dataDir, options.nummer);
  const tabellen: DeliveryRecord['tabellen'][number][] = [];
  for (const table of await deliveryTables(delivery, options.contract)) {
    const name = stagedName(table.name);
    const path = join(folder, `${table.name}.parquet`);
    await writeTable(engine, { ...table, name, temporary: true });
    await engine.execute(`copy ${quoteName(name)} to ${quoteText(path)} (format parquet, compression zstd)`);
    const [row] = await engine.query(`select count(*) as n from ${quoteName(name)}`);
    tabellen.push({ tabel: table.name, sha256: sealFile(path), rijen: Number(row?.['n']) });
  }
  const record = { ...recordOf(delivery, options), tabellen };
  writeRecord(folder, record);
  return record;
}

function recordOf(delivery: Delivery, options: KeepOptions): Omit<DeliveryRecord, 'tabellen'> {
  const { settings, mapping } = { ...options, mapping: delivery.mapping };
  return {
    schema_version: 1,
    nummer: options.nummer,
    sleutel: options.sleutel,
    bekend_op: options.knownOn,
    vervangt: options.replaces,
    programma: options.fingerprint ?? null,
    peildatum: settings.peildatum,
    registratie_vanaf: settings.registratieVanaf,
    septemberregel: settings.septemberregel,
    verzonnen: options.invented,
    mapping:
      mapping === undefined ? null : { naam: mapping.naam, sha256: mapping.sha256, tekst: mapping.text },
    verbeterd: delivery.corrections.length,
    bestanden: delivery.files.map(({ path, name, sha256, read, accepted }) => ({
      bestand: name,
      sha256,
      gelezen: read,
      aanvaard: accepted,
      apart: delivery.setAside.filter((record) => record.path === path).length,
    })),
  };
}
