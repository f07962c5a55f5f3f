import { TOTAL } from '../model/table.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { SafeRow } from '../protect/safe-table.ts';
import type { ComposeContext } from './context.ts';
import { findRow, type Release, requireTable } from './release.ts';

/** The trait by which a part of a cohort can be asked for. */
export const LEVEL = 'niveaugroep';

/** What is asked of a cohort: one level group only (as it is published), or one more trait to compose it by. */
export interface CohortPart {
  readonly niveau: string | undefined;
  readonly by: string | undefined;
}

/** Whose row is meant: a part of the cohort, and how many years after its start. */
export interface CohortPlace {
  readonly part: CohortPart;
  readonly context: ComposeContext;
  readonly k?: string;
}

/** The table and the row of a cohort, for everybody or for one category of a trait. */
export function cohortCell(
  release: Release,
  measure: string,
  place: CohortPlace,
): [SafeTable, SafeRow | undefined] {
  const table = requireTable(release, { measure, per: perOf(place.part) });
  return [table, findRow(table, rowKeys(table, place))];
}

/** The categories of that row, by dimension. */
export function rowKeys(
  table: SafeTable,
  { part, context, k }: CohortPlace,
): Readonly<Record<string, string>> {
  const per = table.dimensions[perIndex(table)]!.name;
  return {
    cohort: String(context.year),
    ...(k === undefined ? {} : { k }),
    ...(part.niveau === undefined ? {} : { [per]: part.niveau }),
  };
}

/** The rows of the cohort by category, without their total. */
export function rowsOfCohort(table: SafeTable, year: number): readonly SafeRow[] {
  const cohortAt = table.dimensions.findIndex(({ list }) => list === 'schooljaar');
  return table.rows.filter(
    (row) => row.keys[cohortAt] === String(year) && row.keys[perIndex(table)] !== TOTAL,
  );
}

/** Where the trait stands among the dimensions. */
export function perIndex(table: SafeTable): number {
  return table.dimensions.findIndex(({ list }) => list === 'per');
}

/** The trait to ask the tables by. */
export function perOf({ niveau }: CohortPart): string {
  return niveau === undefined ? TOTAL : LEVEL;
}
