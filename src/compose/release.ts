import { type Derived, derivedOf } from '../model/derived.ts';
import { TOTAL } from '../model/table.ts';
import { UserError } from '../model/user-error.ts';
import type { Audit } from '../protect/audit.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { SafeCell, SafeRow } from '../protect/safe-table.ts';

/** Which table of a release is meant: a measure, the trait it is asked by, the day and the design asked for. */
export interface TableRequest {
  readonly measure: string;
  readonly per: string;
  readonly datum?: string | undefined;
  /** Design of the measure, where it has more than one. */
  readonly versie?: string | undefined;
  /** The only school year that is asked for; undefined = all. */
  readonly jaar?: number | undefined;
}

/** The protected tables of one run; everything that is shown comes from here. */
export interface Release {
  readonly tables: readonly SafeTable[];
  readonly audit?: Audit;
}

/** One string for one request. */
export function requestKey({ measure, per, datum, versie }: TableRequest): string {
  return [measure, per, datum ?? '', ...(versie === undefined ? [] : [versie])].join('|');
}

/** The table asked for, or undefined when the data cannot make it (an optional table is absent). */
export function findTable(release: Release, request: TableRequest): SafeTable | undefined {
  return release.tables.find(
    (table) =>
      requestKey({ ...table.params, measure: table.measure.id }) === requestKey(request) &&
      derivedOf(table.id) === undefined,
  );
}

/** The table with tests that belongs to a measure for everybody together, whatever its design. */
export function findDerived(release: Release, measure: string, kind: Derived): SafeTable | undefined {
  return release.tables.find(
    ({ id, measure: own, params }) => own.id === measure && params.per === TOTAL && derivedOf(id) === kind,
  );
}

/** The table asked for; its absence is a fault of the report that asks. */
export function requireTable(release: Release, request: TableRequest): SafeTable {
  const table = findTable(release, request);
  if (table !== undefined) return table;
  throw new UserError(
    'usage',
    {
      nl: `maat \`${request.measure}\` per \`${request.per}\` is er niet in deze gegevens, of is te fijn om te tonen`,
      en: `measure \`${request.measure}\` by \`${request.per}\` is not available in these data, or too fine to show`,
    },
    {
      hint: {
        nl: `grovere versies: onderwijs-report advies ${request.measure}`,
        en: `coarser versions: onderwijs-report advies ${request.measure}`,
      },
    },
  );
}

/** The first row with these categories; a dimension that is not named must be a margin, or be the only one. */
export function findRow(table: SafeTable, keys: Readonly<Record<string, string>>): SafeRow | undefined {
  const fits = (row: SafeRow, loose: boolean): boolean =>
    table.dimensions.every((dimension, i) => {
      const wanted = keys[dimension.name];
      return wanted === undefined ? loose || row.keys[i] === TOTAL : row.keys[i] === wanted;
    });
  return table.rows.find((row) => fits(row, false)) ?? table.rows.find((row) => fits(row, true));
}

/** The cell of a named column; a missing row or column is not available. */
export function cellOf(table: SafeTable, row: SafeRow | undefined, column: string): SafeCell {
  const index = table.columns.findIndex(({ name }) => name === column);
  return row?.cells[index] ?? { status: 'niet_beschikbaar', value: null };
}
