import type { RawTable } from '../src/model/table.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { buildMeasure, count, dimension, rawTable } from '../test/protect/build-measure.ts';

const PERSONS = 124;

/** Tables of the same 124 invented persons: each by group and by a trait of its own. */
export function drawRelease({
  tables,
  rows,
  columns,
}: {
  readonly tables: number;
  readonly rows: number;
  readonly columns: number;
}): readonly RawTable[] {
  const random = seededRandom(20_210_204);
  const groups = Array.from({ length: PERSONS }, () => Math.floor(random() ** 2 * rows));
  const measure = buildMeasure({
    by: 'persoon',
    dimensions: [dimension('groep'), dimension('per', { list: 'per' })],
    counts: [count('n')],
  });
  return Array.from({ length: tables }, (_, table) => {
    const counts = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
    for (const group of groups) counts[group]![Math.floor(random() ** 2 * columns)]! += 1;
    const cells = counts.flatMap((row, r) => row.map((n, c) => [`G${r}`, `T${table}.${c}`, n] as const));
    return rawTable(measure, cells, `kenmerk_${table}`);
  });
}
