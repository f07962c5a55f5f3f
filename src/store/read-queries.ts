import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMeasure } from '../measure/parse-measure.ts';
import type { Measure } from '../model/measure.ts';
import { UserError } from '../model/user-error.ts';
import { packageRoot } from './package-root.ts';

/** One `.sql` file that fills one table; the name of the table is the file name after its number. */
export interface TableQuery {
  readonly table: string;
  readonly sql: string;
  readonly file: string;
}

/** The folder with `staging`, `marts` and `measures` that comes with this package. */
export function queriesFolder(): string {
  return join(packageRoot(), 'queries');
}

/** The queries of one layer, in the order in which they are run. */
export function readTableQueries(
  layer: 'staging' | 'marts',
  folder: string = queriesFolder(),
): readonly TableQuery[] {
  return sqlFiles(join(folder, layer)).map(({ name, source }) => ({
    table: name.replace(/^\d+_/, ''),
    sql: source,
    file: `queries/${layer}/${name}.sql`,
  }));
}

/** The query of a list of persons (`queries/lists`), for internal readers only. */
export function readListQuery(name: 'werklijst', folder: string = queriesFolder()): TableQuery {
  const file = join(folder, 'lists', `${name}.sql`);
  return { table: name, sql: readFileSync(file, 'utf8'), file: `queries/lists/${name}.sql` };
}

/**
 * Every measure of `<folder>/measures`, by id. Throws UserError(usage) for a head that is not right, and
 * when two files name the same measure.
 */
export function readMeasures(folder: string = queriesFolder()): readonly Measure[] {
  const measures = sqlFiles(join(folder, 'measures')).map(({ name, source }) =>
    parseMeasure(`queries/measures/${name}.sql`, source),
  );
  const twice = measures.find((measure, i) => measures.findIndex(({ id }) => id === measure.id) !== i);
  if (twice === undefined) return measures;
  throw new UserError('usage', {
    nl: `${twice.file}: maat \`${twice.id}\` bestaat al; kies een andere naam`,
    en: `${twice.file}: measure \`${twice.id}\` already exists; choose another name`,
  });
}

function sqlFiles(folder: string): readonly { readonly name: string; readonly source: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({ name: file.slice(0, -4), source: readFileSync(join(folder, file), 'utf8') }));
}
