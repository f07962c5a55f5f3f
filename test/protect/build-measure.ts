import type { Count, Dimension, Measure, Rate } from '../../src/model/measure.ts';
import type { RawRow, RawTable } from '../../src/model/table.ts';

/** A measure literal with everything that a test does not care about filled in. */
export function buildMeasure(parts: Partial<Measure>): Measure {
  return {
    id: 'proef',
    title: { nl: 'Proef', en: 'Trial' },
    definition: { nl: 'Proef.', en: 'Trial.' },
    source: undefined,
    row: 'één per categorie',
    unit: 'persoon',
    by: 'geen',
    needs: [],
    uses: [],
    takesDate: false,
    selected: [],
    dimensions: [],
    counts: [],
    values: [],
    rates: [],
    densities: [],
    identities: [],
    carryOver: undefined,
    statistic: undefined,
    shift: undefined,
    comparison: undefined,
    development: undefined,
    sql: '',
    file: 'proef.sql',
    ...parts,
  };
}

/** A dimension whose categories add up unless said otherwise. */
export function dimension(name: string, parts: Partial<Dimension> = {}): Dimension {
  return { name, label: { nl: name, en: name }, list: name, total: true, ...parts };
}

/** A shown, additive count of persons unless said otherwise. */
export function count(name: string, parts: Partial<Count> = {}): Count {
  const label = { nl: name, en: name };
  return {
    name,
    label,
    persons: name,
    of: undefined,
    sumOf: undefined,
    additive: true,
    shown: true,
    ...parts,
  };
}

/** The rate `part / base` named `aandeel` with bounds `wilson_lo` and `wilson_hi`. */
export function rate(part: string, base: string, parts: Partial<Rate> = {}): Rate {
  const label = { nl: 'Aandeel', en: 'Share' };
  return {
    name: 'aandeel',
    label,
    part,
    base,
    low: 'wilson_lo',
    high: 'wilson_hi',
    ripeWhen: undefined,
    ...parts,
  };
}

/** A raw table; a row is its categories followed by its counts of persons. */
export function rawTable(
  measure: Measure,
  rows: readonly (readonly (string | number | null)[])[],
  per = 'totaal',
): RawTable {
  const width = measure.dimensions.length;
  return {
    measure,
    params: { per },
    rows: rows.map((row): RawRow => {
      const counts = row.slice(width) as (number | null)[];
      return { keys: row.slice(0, width).map(String), counts, persons: counts, values: [] };
    }),
  };
}
