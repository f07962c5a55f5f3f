import { typeOf } from '../../src/ingest/stage/plan-columns.ts';
import { contractTable } from '../../src/model/contract.ts';
import type { Settings } from '../../src/model/settings.ts';
import { buildMarts } from '../../src/store/build-marts.ts';
import { codeListTable } from '../../src/store/code-list-table.ts';
import { emptyTables } from '../../src/store/delivery-tables.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import type { Engine, SqlValue } from '../../src/store/engine.ts';
import { readContract } from '../../src/store/read-contract.ts';
import { storedColumns, storedSelect } from '../../src/store/stored-columns.ts';
import { type NewTable, writeTable } from '../../src/store/write-table.ts';

type Row = Readonly<Record<string, SqlValue>>;

/** Rows of tables by column; a column that is not named is empty. Study points and percentages x 100. */
export interface CanonicalRows {
  readonly personen: readonly Row[];
  readonly trajecten: readonly Row[];
  readonly inschrijvingen: readonly Row[];
  readonly vragen?: readonly Row[];
  readonly caseload?: readonly Row[];
  readonly resultaten?: readonly Row[];
  readonly acties?: readonly Row[];
}

const TABLES = [
  'personen',
  'trajecten',
  'inschrijvingen',
  'resultaten',
  'acties',
  'vragen',
  'caseload',
] as const;

export const CITY: Settings = {
  peildatum: '2024-02-15',
  registratieVanaf: '2013-09-01',
  septemberregel: true,
};

/** A store in memory with these rows, its marts built. */
export async function canonicalStore(content: CanonicalRows, settings: Settings = CITY): Promise<Engine> {
  const contract = await readContract();
  const engine = await openDuckdb('', 'geheugen');
  const filled: NewTable[] = [];
  for (const name of TABLES) {
    const target = contractTable(contract, name);
    const columns = target.fields.map((field) => ({ name: field.name, type: typeOf(field) }));
    const rows = (content[name] ?? []).map((row) => target.fields.map((field) => row[field.name] ?? null));
    await writeTable(engine, { name: `bron_${name}`, columns, rows, temporary: true });
    const select = storedSelect(target, `bron_${name}`);
    filled.push({ name, columns: storedColumns(target), rows: { select } });
  }
  const names = filled.map(({ name }) => name);
  const empty = emptyTables(contract).filter(({ name }) => !names.includes(name));
  const lists = contract.lists.map(codeListTable);
  for (const table of [...empty, ...filled, ...lists]) await writeTable(engine, table);
  await buildMarts(engine, settings);
  return engine;
}
