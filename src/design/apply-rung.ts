import { schoolYearLabel } from '../model/day.ts';
import type { Rung } from '../model/design.ts';
import type { Dimension } from '../model/measure.ts';
import { type RawRow, type RawTable, TOTAL } from '../model/table.ts';
import type { Text } from '../model/text.ts';
import { type MergedCategory, mergeCategories } from './category-groups.ts';
import { type DesignContext, listOf } from './design-context.ts';
import { designMeasure } from './design-measure.ts';
import { keepRows, yearOfRow } from './keep-rows.ts';
import { mergeRows } from './merge-rows.ts';
import { windowOf } from './pool-years.ts';

/**
 * One version of a counted table: categories merged, school years pooled, counts and rows left out. Totals
 * stay what they are and a merged count is the sum of its parts. `version` names the design.
 * Throws UserError(privacy) for a category that a hierarchy does not know.
 */
export function applyRung(
  table: RawTable,
  rung: Rung,
  { context, version }: { readonly context: DesignContext; readonly version: string | undefined },
): RawTable {
  const rows = keepRows(table, rung, context);
  const groups = table.measure.dimensions.map((dimension, i) =>
    groupsOf(dimension, { table, rows, at: i, rung, context }),
  );
  const places = groups.map(
    (group) => new Map(group?.flatMap(({ code, parts }) => parts.map((part) => [part, code] as const))),
  );
  const moves = rows.map((row) => ({
    row: table.measure.quartiles === undefined ? row : { ...row, values: [] },
    keys: row.keys.map((key, i) => places[i]!.get(key) ?? key),
    year: yearOfRow(table, row),
  }));
  const dimensions = table.measure.dimensions.map((dimension, i) => describe(dimension, groups[i]));
  return {
    measure: designMeasure(table.measure, rung, dimensions),
    params: version === undefined ? table.params : { ...table.params, versie: version },
    rows: inOrder(mergeRows(moves, table.measure), groups),
  };
}

interface Place {
  readonly table: RawTable;
  readonly rows: readonly RawRow[];
  readonly at: number;
  readonly rung: Rung;
  readonly context: DesignContext;
}

/** A total has a label of its own wherever it is shown. */
const EVERYTHING: Text = { nl: '', en: '' };

/** The categories of one dimension after merging; undefined where it stays as it is. */
function groupsOf(
  dimension: Dimension,
  { table, rows, at, rung, context }: Place,
): readonly MergedCategory[] | undefined {
  const codes = [...new Set(rows.map((row) => row.keys[at]!))].filter((code) => code !== TOTAL);
  if (dimension.list === 'schooljaar')
    return rung.pooledYears === undefined ? undefined : pooled(codes, rung.pooledYears, context);
  const name = dimension.list === 'per' ? table.params.per : dimension.name;
  const grouping = rung.groupings[name];
  if (grouping === undefined || codes.length === 0) return undefined;
  if (grouping === TOTAL) return [{ code: TOTAL, parts: codes, label: EVERYTHING }];
  const listName = dimension.list === 'per' ? (context.traitLists[name] ?? '') : dimension.list;
  return mergeCategories(codes, grouping, {
    list: listOf(context, listName),
    coarse: listOf(context, `${listName}_grof`),
    table: table.measure.id,
  });
}

function pooled(codes: readonly string[], size: number, context: DesignContext): readonly MergedCategory[] {
  const windows = new Map<string, string[]>();
  for (const code of codes) {
    const window = windowOf(Number(code), size, context)!;
    windows.set(window, [...(windows.get(window) ?? []), code]);
  }
  return [...windows].map(([code, parts]) => ({ code, parts, label: windowLabel(parts) }));
}

/** `2018-2019 tot 2022-2023 samen`. */
function windowLabel(years: readonly string[]): Text {
  const [first, last] = [years[0], years.at(-1)].map((year) => schoolYearLabel(Number(year)));
  return { nl: `${first} tot ${last} samen`, en: `${first} to ${last} together` };
}

/** The dimension as it is published; what all years hold together grows with each of them, so there is no such total. */
function describe(counted: Dimension, groups: readonly MergedCategory[] | undefined): Dimension {
  const dimension = counted.list === 'schooljaar' ? { ...counted, total: false } : counted;
  const merged = (groups ?? []).filter(
    ({ code, parts }) => code !== TOTAL && (parts.length > 1 || code !== parts[0]),
  );
  if (merged.length === 0) return dimension;
  return {
    ...dimension,
    merged: Object.fromEntries(merged.map(({ code, parts }) => [code, parts])),
    labels: Object.fromEntries(merged.map(({ code, label }) => [code, label])),
  };
}

/** Sorts by the order of the groups where there are any; the order of the table elsewhere. */
function inOrder(
  rows: readonly RawRow[],
  groups: readonly (readonly MergedCategory[] | undefined)[],
): readonly RawRow[] {
  const orders = groups.map((group, i) =>
    group === undefined ? [...new Set(rows.map((row) => row.keys[i]!))] : group.map(({ code }) => code),
  );
  return [...rows].sort((a, b) => {
    const at = a.keys.findIndex((key, i) => key !== b.keys[i]);
    return at < 0 ? 0 : orders[at]!.indexOf(a.keys[at]!) - orders[at]!.indexOf(b.keys[at]!);
  });
}
