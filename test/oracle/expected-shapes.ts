import { type Comparison, EXACT } from './compare-value.ts';
import type { FigureRow } from './figures.ts';

type Value = number | boolean | string | null;
export type Json = Value | readonly Json[] | { readonly [key: string]: Json };
export type Fields = Readonly<Record<string, Json>>;

/** A value of an expected file that must be a mapping. */
export function fields(json: Json | undefined): Fields {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Fields;
  throw new TypeError('not a mapping');
}

/** A value of an expected file that must be a list. */
export function list(json: Json | undefined): readonly Json[] {
  if (Array.isArray(json)) return json as readonly Json[];
  throw new TypeError('not a list');
}

/** `2013-2014`, `2013-10-31` and 2013 are all `2013`, the category of that school year. */
export function yearKey(json: Json | undefined): string {
  return String(json).slice(0, 4);
}

/** Every number (and null) in `json` against the column of the same name; `tolerances` for what is not exact. */
export function compareColumns(
  json: Json | undefined,
  row: FigureRow | undefined,
  options: {
    readonly where: string;
    readonly skip?: readonly string[];
    readonly tolerances?: Readonly<Record<string, number>>;
    readonly names?: Readonly<Record<string, string>>;
  },
): readonly Comparison[] {
  return Object.entries(fields(json))
    .filter(([name, value]) => !options.skip?.includes(name) && (typeof value === 'number' || value === null))
    .map(([name, value]) => ({
      where: `${options.where}.${name}`,
      expected: value as number | null,
      ours: row?.values[options.names?.[name] ?? name],
      tolerance: options.tolerances?.[name] ?? EXACT,
    }));
}

/**
 * A distribution `{category: count}` against the rows of ours that `keyOf` names: a category absent on
 * one side is 0 there.
 */
export function compareCategories(
  json: Json | undefined,
  rows: readonly FigureRow[],
  options: { readonly where: string; readonly dimension: string; readonly column: string },
): readonly Comparison[] {
  const expected = fields(json);
  const ours = new Map(rows.map((row) => [row.keys[options.dimension]!, row.values[options.column] ?? 0]));
  const categories = [...new Set([...Object.keys(expected), ...ours.keys()])].filter(
    (key) => key !== 'totaal',
  );
  return categories.map((category) => ({
    where: `${options.where}.${category}`,
    expected: (expected[category] ?? 0) as number,
    ours: ours.get(category) ?? 0,
    tolerance: EXACT,
  }));
}
