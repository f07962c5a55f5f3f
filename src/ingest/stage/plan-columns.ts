import type { ContractField } from '../../model/contract.ts';
import type { ReadColumn } from '../column-reader.ts';
import type { CompiledColumn, CompiledTable } from '../compile-table.ts';
import { isProblem, type Problem } from '../convert-value.ts';
import type { FitsRecord } from '../skip-record.ts';

/** A column of the rows that a file is turned into. */
export interface PlannedColumn {
  /** Its name in the database. */
  readonly name: string;
  readonly type: 'varchar' | 'integer';
  /** Positions in the file. */
  readonly sources: readonly number[];
  /** Set when the text is taken over as it stands, trimmed: the texts that mean nothing. */
  readonly empties: readonly Uint8Array[] | undefined;
  readonly read: ReadColumn;
  /** Header that a finding names. */
  readonly header: string;
  /** Records that are no row of its table: what is wrong in them is no finding. */
  readonly skip: FitsRecord | undefined;
}

type ConstantProblem = Pick<PlannedColumn, 'header' | 'skip'> & { readonly problem: Problem };

/** How the rows of a file are written, and where the columns of its tables are in them. */
export interface RowPlan {
  readonly columns: readonly PlannedColumn[];
  /** Per table of the file, by position in the target: SQL for the value in a row. */
  readonly values: ReadonlyMap<CompiledTable, readonly string[]>;
  /** Columns, before the others, with a 1 when a table of the file leaves the record out. */
  readonly skips: readonly { readonly name: string; readonly fits: FitsRecord }[];
  /** Per table of the file that leaves records out: the name of that column. */
  readonly skipNames: ReadonlyMap<CompiledTable, string>;
  /** Constants that break a rule: they are wrong in every row. */
  readonly constantProblems: readonly ConstantProblem[];
}

/** Works out which columns the rows of a file need; a text that several tables take over is written once. */
export function planColumns(tables: readonly CompiledTable[]): RowPlan {
  const columns: PlannedColumn[] = [];
  const texts = new Map<string, string>();
  const constantProblems: ConstantProblem[] = [];

  function sourceOf(table: CompiledTable, column: CompiledColumn, field: ContractField): string {
    if (column.sources.length === 0) return constant(table, column, field);
    const same = column.plainText && `${column.sources[0]} ${[...column.plainText].join('\0')}`;
    const name = texts.get(same ?? '') ?? `k${columns.length}`;
    if (name !== `k${columns.length}`) return name;
    if (same !== undefined) texts.set(same, name);
    const { sources, read, header, plainText } = column;
    const empties = plainText && [...plainText].map((text) => new TextEncoder().encode(text));
    columns.push({ name, type: typeOf(field), sources, empties, read, header, skip: table.skip });
    return name;
  }

  function constant(table: CompiledTable, { read, header }: CompiledColumn, field: ContractField): string {
    const value = read([]);
    if (isProblem(value)) constantProblems.push({ header, problem: value, skip: table.skip });
    return `cast(${literal(isProblem(value) ? (value.value ?? null) : value)} as ${typeOf(field)})`;
  }

  const values = new Map(
    tables.map((table) => {
      const sql = table.target.fields.map((field) => `cast(null as ${typeOf(field)})`);
      for (const column of table.columns) {
        sql[column.position] = sourceOf(table, column, table.target.fields[column.position]!);
      }
      return [table, sql] as const;
    }),
  );
  return { columns, values, constantProblems, ...planSkips(tables) };
}

function planSkips(tables: readonly CompiledTable[]): Pick<RowPlan, 'skips' | 'skipNames'> {
  const leaving = tables.flatMap((table) => (table.skip === undefined ? [] : [{ table, fits: table.skip }]));
  const skips = leaving.map(({ table, fits }, i) => ({ table, fits, name: `weg${i}` }));
  return { skips, skipNames: new Map(skips.map(({ table, name }) => [table, name])) };
}

/** How a column lies in the stage: numbers as whole (hundredths), days as `YYYY-MM-DD`. */
export function typeOf({ type }: ContractField): 'varchar' | 'integer' {
  return type === 'integer' || type === 'number' ? 'integer' : 'varchar';
}

/** A value in SQL. */
export function literal(value: string | number | null): string {
  if (value === null) return 'null';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
