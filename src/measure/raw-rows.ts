import { isoDate } from '../model/day.ts';
import type { Count, Measure } from '../model/measure.ts';
import type { RawRow } from '../model/table.ts';
import { measureError } from './measure-error.ts';

type SqlRow = Readonly<Record<string, string | number | null>>;
type Cell = number | null;

/**
 * What the statement of a measure returned, as rows of a counted table; derived counts (`som_van`) are
 * added up. Throws UserError(usage) when the columns are not those of the head, when a count is not a
 * whole number >= 0, when a key is empty, or when two rows have the same key.
 */
export function rawRows(measure: Measure, rows: readonly SqlRow[]): readonly RawRow[] {
  if (rows.length > 0) checkColumns(measure, Object.keys(rows[0]!));
  const result = rows.map((row) => rawRow(measure, row));
  checkKeys(measure, result);
  return result;
}

function rawRow(measure: Measure, row: SqlRow): RawRow {
  const counts = new Map<string, Cell>();
  for (const count of measure.counts) counts.set(count.name, countOf(measure, row, { count, counts }));
  return {
    keys: measure.dimensions.map(({ name, list }) => keyOf(measure, { name, list }, row[name] ?? null)),
    counts: measure.counts.map(({ name }) => counts.get(name)!),
    persons: measure.counts.map(({ persons }) => counts.get(persons)!),
    values: measure.values.map((name) => whole(measure, name, row[name] ?? null) ?? 0),
  };
}

function countOf(
  measure: Measure,
  row: SqlRow,
  { count, counts }: { count: Count; counts: ReadonlyMap<string, Cell> },
): Cell {
  if (count.sumOf === undefined) return whole(measure, count.name, row[count.name] ?? null);
  return count.sumOf.reduce<Cell>((sum, name) => {
    const part = counts.get(name) ?? null;
    return sum === null || part === null ? null : sum + part;
  }, 0);
}

function whole(measure: Measure, name: string, value: string | number | null): Cell {
  if (value === null) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw measureError(measure.file, name, {
    nl: 'geeft iets anders dan een geheel getal van nul of meer',
    en: 'gives something else than a whole number of zero or more',
  });
}

function keyOf(
  measure: Measure,
  { name, list }: { name: string; list: string },
  value: string | number | null,
): string {
  if (value === null) {
    throw measureError(measure.file, name, { nl: 'is leeg in een rij', en: 'is empty in a row' });
  }
  return list === 'datum' ? isoDate(Number(value)) : String(value);
}

function checkColumns(measure: Measure, names: readonly string[]): void {
  if (names.join() === measure.selected.join()) return;
  throw measureError(
    measure.file,
    'kolommen',
    { nl: 'de select geeft andere kolommen dan de kop', en: 'the select gives other columns than the head' },
    {
      nl: `kop: ${measure.selected.join(', ')}; select: ${names.join(', ')}`,
      en: `head: ${measure.selected.join(', ')}; select: ${names.join(', ')}`,
    },
  );
}

function checkKeys(measure: Measure, rows: readonly RawRow[]): void {
  const keys = new Set(rows.map((row) => [...row.keys, ...row.values].join('\u0000')));
  if (keys.size === rows.length) return;
  throw measureError(measure.file, 'rij', {
    nl: 'twee rijen hebben dezelfde sleutel',
    en: 'two rows have the same key',
  });
}
