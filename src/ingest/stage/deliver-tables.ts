import { join } from 'node:path';
import type { ContractField } from '../../model/contract.ts';
import type { DeliveredTable } from '../delivery.ts';
import type { Stage } from './stage.ts';
import { column, filledOf, places, placesOf, type StagedTable } from './staged-table.ts';

/** The sound rows of the tables, ready to be stored. */
export async function deliverTables(
  stage: Stage,
  tables: readonly StagedTable[],
): Promise<readonly DeliveredTable[]> {
  const delivered: DeliveredTable[] = [];
  for (const table of tables) delivered.push(await deliverTable(stage, table));
  return delivered;
}

async function deliverTable({ engine, folder }: Stage, table: StagedTable): Promise<DeliveredTable> {
  const { target } = table;
  const tests = places(table).map(
    (place) => `(${place} is null or ${place} not in (select plek from verworpen))`,
  );
  const sound = `where ${tests.join(' and ')}`;
  const [found] = await engine.query(`select count(*) as n from ${placesOf(table)} ${sound}`);
  const values = target.fields.map((field, i) => `${valueSql(field, i)} as "${field.name}"`);
  const order = `least(${places(table).join(', ')})`;
  const path = join(folder, `${target.name}.parquet`);
  let written: Promise<string> | undefined;
  const write = async (): Promise<string> => {
    await engine.execute(
      `copy (select ${values.join(', ')} from ${filledOf(table)} ${sound} order by ${order}) to '${path.replaceAll("'", "''")}' (format parquet)`,
    );
    return path;
  };
  return {
    target,
    count: Number(found?.['n']),
    parquet: () => {
      written ??= write();
      return written;
    },
  };
}

function valueSql({ type }: ContractField, position: number): string {
  return type === 'date' ? `cast(${column(position)} as date)` : column(position);
}
