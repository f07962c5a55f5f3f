import type { Engine } from '../../store/engine.ts';
import { quoteFile } from '../../store/quote.ts';
import type { RowPlan } from './plan-columns.ts';
import type { WrittenRows } from './write-rows.ts';

/** Rows that were written for a table of the stage. */
export interface RowsToLoad {
  readonly table: string;
  readonly path: string;
  readonly plan: RowPlan;
  readonly rows: WrittenRows;
  readonly firstPlace: number;
}

/** Longest line that DuckDB reads when it is not told. */
const USUAL_LINE = 2 ** 21;

/**
 * Reads written rows into a table: place, fingerprint, and the columns of the plan. Nothing is detected. Throws
 * when the database did not read what was written, which is a bug of ours.
 */
export async function loadRows(
  engine: Engine,
  { table, path, plan, rows, firstPlace }: RowsToLoad,
): Promise<void> {
  const columns = [
    ['plek', 'bigint'],
    ['afdruk', 'bigint'],
    ...plan.skips.map(({ name }) => [name, 'integer']),
    ...plan.columns.map(({ name, type }) => [name, type]),
  ];
  const types = columns.map(([name, type]) => `'${name}': '${type}'`).join(', ');
  const options = [
    `columns = {${types}}`,
    `delim = '\u001f', quote = '"', escape = '"', new_line = '\\n', comment = ''`,
    'auto_detect = false, header = false, strict_mode = true, null_padding = false, ignore_errors = false',
    `max_line_size = ${Math.max(USUAL_LINE, 2 * rows.longestRow)}`,
    `parallel = ${!rows.brokenLines}`,
  ];
  await engine.execute(
    `create table ${table} as select * from read_csv(${quoteFile(path)}, ${options.join(', ')})`,
  );
  const [found] = await engine.query(
    `select count(*) as n, coalesce(sum(plek - ${firstPlace}), 0) as lines from ${table}`,
  );
  if (found?.['n'] !== rows.written || found['lines'] !== rows.lineSum) {
    throw new Error(`the database read ${found?.['n']} of ${rows.written} rows`);
  }
}
