import { createHash } from 'node:crypto';
import type { Delivery } from '../ingest/delivery.ts';
import { type DeliveryRecord, effectiveDeliveries } from '../model/delivery-record.ts';
import { dropDraft, finishDraft, settleDrafts } from './delivery-copies.ts';
import { requireComplete, requireOrder } from './delivery-order.ts';
import { addRecord, readRecords } from './delivery-records.ts';
import { factTables } from './delivery-tables.ts';
import { dropContent } from './drop-content.ts';
import type { Engine } from './engine.ts';
import { foldDeliveries } from './fold-deliveries.ts';
import { stagedName } from './incoming.ts';
import { keepDelivery } from './keep-delivery.ts';
import { keepDataFingerprint } from './kept-fingerprint.ts';
import type { LoadOptions } from './load-options.ts';
import { quoteName } from './quote.ts';
import { writeTable } from './write-table.ts';

/** What loading came to. */
export interface Loaded {
  /** The delivery with the same files, mapping and settings that is in the store already: nothing was done. */
  readonly known: DeliveryRecord | undefined;
  /** Rows of the canonical tables of the delivery. */
  readonly rowsLoaded: number;
}

/**
 * Adds a delivery to a store, in one transaction: a copy of its tables, the state that all deliveries make
 * together, what is built on it, and a line in the ledger `leveringen`. Any failure leaves the store as it
 * was; what a killed run left behind is put right first. Throws for a delivery that must not be loaded.
 */
export async function loadDelivery(
  engine: Engine,
  delivery: Delivery,
  options: LoadOptions,
): Promise<Loaded> {
  if (!delivery.loadable) throw new Error('a delivery with faults is never loaded');
  const { contract, dataDir } = options;
  const rowsLoaded = delivery.tables.reduce((sum, { count }) => sum + count, 0);
  const records = await readRecords(engine);
  settleDrafts(dataDir, records);
  requireComplete(dataDir, records);
  const key = deliveryKey(delivery, options);
  const known = effectiveDeliveries(records).find(({ sleutel }) => sleutel === key);
  if (known !== undefined) return { known, rowsLoaded };
  requireOrder(records, options.knownOn);
  const nummer = (records.at(-1)?.nummer ?? 0) + 1;
  await engine.execute('begin transaction');
  try {
    await dropContent(engine);
    const record = await keepDelivery(engine, delivery, { ...options, nummer, sleutel: key });
    const all = [...records, record];
    await foldDeliveries(engine, all, { contract, dataDir, staged: nummer });
    for (const { tabel } of record.tabellen)
      await engine.execute(`drop table ${quoteName(stagedName(tabel))}`);
    for (const table of factTables(effectiveDeliveries(all), contract)) await writeTable(engine, table);
    await options.buildMarts(engine);
    await keepDataFingerprint(engine);
    await addRecord(engine, record);
    await engine.execute('commit');
  } catch (error) {
    await engine.execute('rollback').catch(() => undefined);
    dropDraft(dataDir, nummer);
    throw error;
  }
  finishDraft(dataDir, nummer);
  return { known: undefined, rowsLoaded };
}

/** The same for the same bytes under the same names, mapping, settings and way of replacing. */
function deliveryKey(delivery: Delivery, options: LoadOptions): string {
  const { settings, invented, fingerprint, replaces } = options;
  const files = delivery.files.map(({ name, sha256 }) => `${name} ${sha256}`).sort();
  const content = [
    files,
    delivery.mapping?.sha256 ?? null,
    settings,
    invented,
    fingerprint ?? null,
    replaces,
    delivery.corrections,
    delivery.setAside.length > 0,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
