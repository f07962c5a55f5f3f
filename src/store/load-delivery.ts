import { createHash } from 'node:crypto';
import type { Delivery } from '../ingest/delivery.ts';
import { type DeliveryFacts, deliveryTables } from './delivery-tables.ts';
import type { Engine } from './engine.ts';
import { writeTable } from './write-table.ts';

/** How a delivery is loaded. */
export interface LoadOptions extends DeliveryFacts {
  /** Makes what the figures are counted from; runs inside the transaction, so its failure undoes everything. */
  readonly buildMarts: (engine: Engine) => Promise<unknown>;
  /** Whatever else the content depends on (version of the program, of the queries); part of "the same". */
  readonly fingerprint?: string;
}

/** What loading came to. */
export interface Loaded {
  /** The same files, mapping and settings are in the store already: nothing was done. */
  readonly alreadyLoaded: boolean;
  /** Rows of the canonical tables. */
  readonly rowsLoaded: number;
}

/**
 * Replaces the content of a store by a delivery, in one transaction: tables, what is built on them, and a
 * line in the ledger `leveringen`. Any failure leaves the store as it was. Throws for a delivery that must
 * not be loaded.
 */
export async function loadDelivery(
  engine: Engine,
  delivery: Delivery,
  options: LoadOptions,
): Promise<Loaded> {
  if (!delivery.loadable) throw new Error('a delivery with faults is never loaded');
  const rowsLoaded = delivery.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const key = deliveryKey(delivery, options);
  await engine.execute(LEDGER);
  if ((await lastKey(engine)) === key) return { alreadyLoaded: true, rowsLoaded };
  await engine.execute('begin transaction');
  try {
    await dropContent(engine);
    for (const table of deliveryTables(delivery, options)) await writeTable(engine, table);
    await options.buildMarts(engine);
    await engine.query(
      'insert into leveringen select coalesce(max(volgnummer), 0) + 1, $key from leveringen',
      {
        key,
      },
    );
    await engine.execute('commit');
  } catch (error) {
    await engine.execute('rollback').catch(() => undefined);
    throw error;
  }
  return { alreadyLoaded: false, rowsLoaded };
}

const LEDGER = 'create table if not exists leveringen (volgnummer integer, sleutel varchar)';

/** The same for the same bytes under the same names, mapping and settings. */
function deliveryKey(delivery: Delivery, { settings, invented, fingerprint }: LoadOptions): string {
  const files = delivery.files.map(({ name, sha256 }) => `${name} ${sha256}`).sort();
  const content = [files, delivery.mapping?.sha256 ?? null, settings, invented, fingerprint ?? null];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

async function lastKey(engine: Engine): Promise<unknown> {
  const [row] = await engine.query('select sleutel from leveringen order by volgnummer desc limit 1');
  return row?.['sleutel'];
}

/** Drops every table and view but the ledger. */
async function dropContent(engine: Engine): Promise<void> {
  const found = await engine.query(
    `select table_name as name, table_type as type from information_schema.tables
     where table_schema = 'main' and table_name <> 'leveringen' order by table_name`,
  );
  for (const { name, type } of found) {
    const kind = type === 'VIEW' ? 'view' : 'table';
    await engine.execute(`drop ${kind} if exists "${String(name).replaceAll('"', '""')}"`);
  }
}
