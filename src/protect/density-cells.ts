import type { Density } from '../model/measure.ts';
import type { Text } from '../model/text.ts';
import { garwood } from '../stats/garwood.ts';
import { emptyCell, shownShare } from './rate-cells.ts';
import type { CellStatus, SafeCell, SafeColumn } from './safe-table.ts';

/** A rate per so many units, and bounds of a count, are read with one decimal. */
const DECIMALS = 1;

const LACKING: readonly CellStatus[] = ['verborgen', 'onzeker', 'niet_beschikbaar', 'niet_van_toepassing'];

/** The columns of a rate per exposure: its value, unless it is the count itself, and its bounds. */
export function densityColumns({ name, label, part, base, low, high }: Density): readonly SafeColumn[] {
  const bound = (side: Text): Text => ({ nl: `${label.nl}, ${side.nl}`, en: `${label.en}, ${side.en}` });
  const of = base === undefined ? part : name;
  return [
    ...(base === undefined ? [] : [{ name, label, role: 'schatting', decimals: DECIMALS } as const]),
    {
      ...{ name: low, label: bound({ nl: 'ondergrens', en: 'lower bound' }) },
      ...{ role: 'grens', of, decimals: DECIMALS },
    },
    {
      ...{ name: high, label: bound({ nl: 'bovengrens', en: 'upper bound' }) },
      ...{ role: 'grens', of, decimals: DECIMALS },
    },
  ];
}

/**
 * The cells of those columns, from protected counts and nothing else: what is not shown of one of them is
 * not shown of the rate.
 */
export function densityCells(
  { part, base, per }: Density,
  cell: (count: string) => SafeCell,
): readonly SafeCell[] {
  const events = cell(part);
  const exposure = base === undefined ? { status: 'ok' as const, value: 1 } : cell(base);
  const found = [events, exposure];
  const reason =
    LACKING.find((status) => found.some((one) => one.status === status)) ??
    (exposure.value === 0 ? 'niet_van_toepassing' : undefined);
  const shown = (value: number) => (reason === undefined ? shownShare(value) : emptyCell(reason));
  const { rate, low, high } =
    reason === undefined ? garwood(events.value!, exposure.value! / per)! : { rate: 0, low: 0, high: 0 };
  return [...(base === undefined ? [] : [shown(rate)]), shown(low), shown(high)];
}
