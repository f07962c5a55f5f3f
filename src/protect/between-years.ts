import type { Dimension, Measure } from '../model/measure.ts';
import type { Params } from '../model/table.ts';
import type { Policy } from './policy.ts';
import type { SafeColumn, SafeRow, SafeTableParts } from './safe-table.ts';

/** The table that years are compared in, and the dimension that holds the years. */
interface Source {
  readonly id: string;
  readonly measure: Measure;
  readonly params: Params;
  readonly policy: Policy;
  readonly over: Dimension;
}

/** The table of what was found between two school years, from `van` to `naar`; none without rows. */
export function betweenYears(
  { id, measure, params, policy, over }: Source,
  suffix: 'vergelijking' | 'verschuiving' | 'trend',
  { columns, rows }: { readonly columns: readonly SafeColumn[]; readonly rows: readonly SafeRow[] },
): readonly SafeTableParts[] {
  const dimensions = fromTo(over);
  return rows.length === 0
    ? []
    : [{ id: `${id}_${suffix}`, measure, params, policy, dimensions, columns, rows }];
}

/** The dimension of a measure with this name. */
export function dimensionOf({ dimensions }: Measure, wanted: string): Dimension {
  return dimensions.find(({ name }) => name === wanted)!;
}

function fromTo(over: Dimension): readonly Dimension[] {
  return [
    { ...over, name: 'van', label: { nl: 'Van', en: 'From' }, total: false },
    { ...over, name: 'naar', label: { nl: 'Naar', en: 'To' }, total: false },
  ];
}
