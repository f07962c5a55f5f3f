import type { RatioOfSums } from '../model/measure.ts';
import { indexOf } from './count-table.ts';
import type { GuardedTable } from './guarded-table.ts';
import type { DeriveOptions } from './plain-table.ts';
import { emptyCell, HIDDEN, rateCells, shownShare } from './rate-cells.ts';
import { ratioColumns } from './ratio-columns.ts';
import { RATIO_BELOW, RATIO_COUNTS, RATIO_MISSING, RATIO_PERSONS } from './ratio-counts.ts';
import { ratioEstimates } from './ratio-estimates.ts';
import type { CellStatus, SafeCell, SafeRow, SafeTableParts } from './safe-table.ts';
import { isProvisional } from './stand-of-row.ts';

/** A table with a ratio of sums: persons and bands, and where `sums` (a status per row) allows the estimate. */
export function ratioTable(
  guarded: GuardedTable,
  statistic: RatioOfSums,
  options: DeriveOptions & { readonly sums: readonly CellStatus[] },
): SafeTableParts {
  const { id, measure, params, rows } = guarded.source;
  const keysInTable = rows.map(({ keys }) => keys);
  return {
    id,
    measure,
    params,
    policy: options.policy,
    dimensions: measure.dimensions,
    columns: ratioColumns(statistic),
    rows: rows.map(
      (row, r): SafeRow => ({
        keys: row.keys,
        cells: rowCells(guarded, r, { ...options, sums: options.sums[r]! }),
        stand: isProvisional(row.keys, measure.dimensions, { ...options, keysInTable })
          ? 'voorlopig'
          : 'definitief',
      }),
    ),
  };
}

/** In the order of `ratioColumns`. */
function rowCells(
  { source, cells }: GuardedTable,
  r: number,
  { policy, sums }: DeriveOptions & { readonly sums: CellStatus },
): readonly SafeCell[] {
  const estimates = ratioEstimates(source.rows[r]!);
  const count = (name: string) => cells[r]![indexOf(RATIO_COUNTS, name)]!;
  const persons = count(RATIO_PERSONS);
  const estimate = (value: number | null) => estimateCell(value, sums);
  const bound = (value: number | null) => {
    const isKnown = count(RATIO_MISSING).value !== null;
    return sums === 'ok' && !isKnown ? emptyCell('verborgen') : estimate(value);
  };
  const tooFew = persons.value !== null && persons.status !== 'nul' && persons.value < policy.baseRates;
  const banded = (cell: SafeCell) => {
    if (persons.status === 'verborgen') return HIDDEN;
    return tooFew ? emptyCell('onzeker') : cell;
  };
  const rate = {
    name: '',
    label: { nl: '', en: '' },
    part: RATIO_BELOW,
    base: RATIO_PERSONS,
    low: '',
    high: '',
    ripeWhen: undefined,
  };
  return [
    persons,
    count(RATIO_MISSING),
    estimate(estimates.sumTaken),
    estimate(estimates.sumAcquired),
    estimate(estimates.ratio),
    estimate(estimates.se),
    estimate(estimates.low),
    estimate(estimates.high),
    estimate(estimates.mean),
    banded(count(RATIO_BELOW)),
    rateCells(rate, count, { policy, ripe: true })[0],
    ...RATIO_COUNTS.slice(3).map(({ name }) => banded(count(name))),
    bound(estimates.worst),
    bound(estimates.best),
  ];
}

function estimateCell(value: number | null, sums: CellStatus): SafeCell {
  if (sums !== 'ok') return emptyCell(sums);
  return value === null ? emptyCell('niet_van_toepassing') : shownShare(value);
}
