import type { TimeToEvent } from '../model/measure.ts';
import { countColumn, type GuardedTable } from './guarded-table.ts';
import { lifetimeColumns } from './lifetime-columns.ts';
import { isFollowedFor } from './lifetime-counts.ts';
import { lifetimeEstimates } from './lifetime-estimates.ts';
import type { DeriveOptions } from './plain-table.ts';
import { emptyCell, shownShare } from './rate-cells.ts';
import type { CellStatus, SafeCell, SafeRow, SafeTableParts } from './safe-table.ts';
import { isProvisional } from './stand-of-row.ts';

/** From so many persons on a percentage has a decimal. */
const MANY = 200;
/** Enough for any share, and few enough to undo the error of 0.575 x 100 before rounding. */
const SIGNIFICANT_DIGITS = 12;

/**
 * A life table, and beside it where `sums` (a status per row) allows the estimates of the time to each outcome.
 * Readers outside get them as whole percentages (one decimal from 200 persons on), without standard errors.
 */
export function lifetimeTable(
  { source, cells }: GuardedTable,
  statistic: TimeToEvent,
  options: DeriveOptions & { readonly sums: readonly CellStatus[] },
): SafeTableParts {
  const { id, measure, params, counts, rows } = source;
  const { policy, sums } = options;
  const shown = counts.flatMap((count, i) => (count.shown ? [i] : []));
  const columns = lifetimeColumns(statistic);
  const places = columns.flatMap(({ role }, i) =>
    policy.audience === 'intern' || role !== 'schatting' ? [i] : [],
  );
  const keysInTable = rows.map(({ keys }) => keys);
  return {
    ...{ id, measure, params, policy, dimensions: measure.dimensions },
    columns: [...shown.map((i) => countColumn(counts[i]!)), ...places.map((i) => columns[i]!)],
    rows: rows.map((row, r): SafeRow => {
      const followed = row.followed!;
      const years = followed.years!;
      const estimates = lifetimeEstimates(followed, years, statistic);
      const persons = followed.records.reduce((sum, { count }) => sum + count!, 0);
      const round = (value: number) => (policy.audience === 'intern' ? value : roundShare(value, persons));
      const provisional = isProvisional(row.keys, measure.dimensions, { ...options, keysInTable });
      return {
        keys: row.keys,
        cells: [
          ...shown.map((i) => cells[r]![i]!),
          ...places.map((i) => estimateCell(estimates?.[i], sums[r]!, round)),
        ],
        stand: !isFollowedFor(followed, years) ? 'nog_niet_rijp' : provisional ? 'voorlopig' : 'definitief',
      };
    }),
  };
}

function estimateCell(
  value: number | null | undefined,
  status: CellStatus,
  round: (value: number) => number,
): SafeCell {
  if (status !== 'ok') return emptyCell(status);
  if (value === undefined) return emptyCell('niet_beschikbaar');
  return value === null ? emptyCell('niet_van_toepassing') : shownShare(round(value));
}

function roundShare(share: number, persons: number): number {
  const parts = persons < MANY ? 100 : 1000;
  return Math.round(Number((share * parts).toPrecision(SIGNIFICANT_DIGITS))) / parts;
}
