import type { DeliveryRecord } from '../model/delivery-record.ts';
import type { Engine } from './engine.ts';

/** The ledger of deliveries in the database. */
export const LEDGER_TABLE = 'leveringen';

/** The deliveries that a store holds, in order; none for a store that nothing was loaded into. */
export async function readRecords(engine: Engine): Promise<readonly DeliveryRecord[]> {
  const columns = await engine.query(
    `select column_name as naam from information_schema.columns where table_name = '${LEDGER_TABLE}'`,
  );
  if (!columns.some(({ naam }) => naam === 'verslag')) return [];
  const rows = await engine.query(`select verslag from ${LEDGER_TABLE} order by volgnummer`);
  return rows.map(({ verslag }) => JSON.parse(String(verslag)) as DeliveryRecord);
}

/** Adds a delivery to the ledger; the first one makes it. */
export async function addRecord(engine: Engine, record: DeliveryRecord): Promise<void> {
  if (record.nummer === 1) {
    await engine.execute(
      `create or replace table ${LEDGER_TABLE} (volgnummer integer, sleutel varchar, verslag varchar)`,
    );
  }
  await engine.append(LEDGER_TABLE, [[record.nummer, record.sleutel, JSON.stringify(record)]]);
}
