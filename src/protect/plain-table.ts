import type { Rate } from '../model/measure.ts';
import type { SeriesBreak } from '../model/series-break.ts';
import { contrastCells, contrastColumns } from './contrast-cells.ts';
import { indexOf } from './count-table.ts';
import { densityCells, densityColumns } from './density-cells.ts';
import { countColumn, type GuardedTable } from './guarded-table.ts';
import type { Policy } from './policy.ts';
import { quartileCells, quartileColumns } from './quartile-cells.ts';
import { rateCells } from './rate-cells.ts';
import type { SafeColumn, SafeRow, SafeTableParts, StandVanZaken } from './safe-table.ts';
import { isProvisional } from './stand-of-row.ts';

export interface DeriveOptions {
  readonly policy: Policy;
  readonly peildatum: string;
  readonly breaks: readonly SeriesBreak[];
}

/** The shown counts of a protected table, after them its shares and rates with their bounds, and what follows from these. */
export function plainTable({ source, cells }: GuardedTable, options: DeriveOptions): SafeTableParts {
  const { measure, counts, params, id } = source;
  const shown = counts.flatMap((count, i) => (count.shown ? [i] : []));
  const keysInTable = source.rows.map(({ keys }) => keys);
  const rows = source.rows.map((row, r): SafeRow => {
    const cell = (name: string) => cells[r]![indexOf(counts, name)]!;
    const value = (name: string) => row.counts[indexOf(counts, name)]!;
    const isRipe = ({ ripeWhen }: Rate) =>
      ripeWhen === undefined ||
      (typeof value(ripeWhen[0]) === 'number' && value(ripeWhen[0]) === value(ripeWhen[1]));
    const provisional = isProvisional(row.keys, measure.dimensions, { ...options, keysInTable });
    return {
      keys: row.keys,
      cells: [
        ...shown.map((i) => cells[r]![i]!),
        ...measure.rates.flatMap((rate) => rateCells(rate, cell, { ...options, ripe: isRipe(rate) })),
        ...measure.densities.flatMap((density) => densityCells(density, cell)),
        ...contrastCells(measure, cell, options.policy),
        ...quartileCells(measure.quartiles, row),
      ],
      stand: standOf(measure.rates.every(isRipe), provisional),
    };
  });
  return {
    id,
    measure,
    params,
    policy: options.policy,
    dimensions: measure.dimensions,
    columns: [
      ...shown.map((i) => countColumn(counts[i]!)),
      ...measure.rates.flatMap(rateColumns),
      ...measure.densities.flatMap(densityColumns),
      ...contrastColumns(measure),
      ...quartileColumns(measure.quartiles),
    ],
    rows,
  };
}

function standOf(ripe: boolean, provisional: boolean): StandVanZaken {
  if (!ripe) return 'nog_niet_rijp';
  return provisional ? 'voorlopig' : 'definitief';
}

/** The three columns of a rate: the share, its lower and its upper bound. */
function rateColumns({ name, label, low, high }: Rate): readonly SafeColumn[] {
  const bound = (side: { readonly nl: string; readonly en: string }) => ({
    nl: `${label.nl}, ${side.nl}`,
    en: `${label.en}, ${side.en}`,
  });
  return [
    { name, label, role: 'aandeel' },
    { name: low, label: bound({ nl: 'ondergrens', en: 'lower bound' }), role: 'grens', of: name },
    { name: high, label: bound({ nl: 'bovengrens', en: 'upper bound' }), role: 'grens', of: name },
  ];
}
