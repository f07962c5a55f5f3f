import { LEDGER_TABLE } from './delivery-records.ts';
import type { Engine } from './engine.ts';
import { quoteName } from './quote.ts';

/** Drops every table and view of a store but the ledger of deliveries. */
export async function dropContent(engine: Engine): Promise<void> {
  const found = await engine.query(
    `select table_name as name, table_type as type from information_schema.tables
     where table_schema = 'main' and table_name <> '${LEDGER_TABLE}' order by table_name`,
  );
  for (const { name, type } of found) {
    await engine.execute(`drop ${type === 'VIEW' ? 'view' : 'table'} if exists ${quoteName(String(name))}`);
  }
}
