import type { Dimension } from '../../src/model/measure.ts';
import { TOTAL } from '../../src/model/table.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import type { SafeCell, SafeTableParts } from '../../src/protect/safe-table.ts';
import { buildMeasure, count, dimension } from '../protect/build-measure.ts';

export interface NaiveOptions {
  readonly id?: string;
  /** True for a number that is not shown; the keys are those of its row. */
  readonly hides: (value: number, keys: readonly string[]) => boolean;
  readonly dimensions?: Readonly<Record<string, Partial<Dimension>>>;
}

/**
 * A table of persons as an office without a search for complements would publish it: every total over the
 * named axes is worked out, and what `hides` says is left out. `cells` are categories with a number.
 */
export function naiveTable(
  axes: readonly string[],
  cells: readonly (readonly [...string[], number])[],
  { id = 'proef', hides, dimensions = {} }: NaiveOptions,
): SafeTableParts {
  const rows = new Map<string, number>();
  for (const cell of cells) {
    const keys = cell.slice(0, -1) as readonly string[];
    for (const place of totalsOf(keys))
      rows.set(place.join('|'), (rows.get(place.join('|')) ?? 0) + (cell.at(-1) as number));
  }
  return {
    id,
    measure: buildMeasure({ counts: [count('n')] }),
    params: { per: TOTAL },
    policy: POLICY_EXTERN,
    dimensions: axes.map((name) => dimension(name, dimensions[name])),
    columns: [{ name: 'n', label: { nl: 'n', en: 'n' }, role: 'aantal' }],
    rows: [...rows].map(([place, value]) => {
      const keys = place.split('|');
      return { keys, cells: [cellOf(value, hides(value, keys))], stand: 'definitief' };
    }),
  };
}

function totalsOf(keys: readonly string[]): readonly (readonly string[])[] {
  return keys.reduce<readonly (readonly string[])[]>(
    (places, key) =>
      places.flatMap((place) => [
        [...place, key],
        [...place, TOTAL],
      ]),
    [[]],
  );
}

function cellOf(value: number, isHidden: boolean): SafeCell {
  if (isHidden) return { status: 'verborgen', value: null };
  return { status: value === 0 ? 'nul' : 'ok', value };
}
