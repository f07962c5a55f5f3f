import { describe, expect, it } from 'vitest';
import { releaseSystem } from '../../src/ledger/release-system.ts';
import { smallChanges } from '../../src/ledger/small-changes.ts';
import { buildMeasure, count, dimension, rawTable } from '../protect/build-measure.ts';

const MEASURE = buildMeasure({
  dimensions: [dimension('groep')],
  counts: [count('n'), count('diploma', { of: 'n' })],
});

type Row = readonly [string, number, number];

function system(rows: readonly Row[]) {
  return releaseSystem([rawTable(MEASURE, rows)]);
}

/** Everything that `rows` show, without the cells named. */
function told(rows: readonly Row[], ...hidden: readonly string[]) {
  const cells = system(rows).cells.filter(({ key, kind }) => kind === 'getoond' && !hidden.includes(key));
  return { shown: new Map(cells.map(({ key, value }) => [key, value])), persons: {} };
}

const BEFORE: readonly Row[] = [
  ['A', 30, 12],
  ['B', 22, 10],
  ['C', 41, 20],
];
const [A, C] = ['proef||groep=A|n', 'proef||groep=C|n'];

describe('smallChanges', () => {
  it('finds nothing between a release and itself', () => {
    expect(smallChanges(system(BEFORE), told(BEFORE), 5)).toEqual([]);
  });

  it('finds nothing in a new category', () => {
    const after: readonly Row[] = [...BEFORE, ['D', 2, 1]];
    expect(smallChanges(system(after.slice(0, 3)), told(BEFORE), 5)).toEqual([]);
  });

  it.each([
    ['one person more', ['A', 31, 12]],
    ['one person less', ['A', 29, 12]],
    ['one other outcome', ['A', 30, 13]],
    ['four persons more', ['A', 34, 12]],
  ] as const)('finds %s', (_, row) => {
    const changes = smallChanges(system([row, ...BEFORE.slice(1)]), told(BEFORE), 5);
    expect(changes).toContainEqual({ measures: ['proef'] });
  });

  it('lets pass a change of k persons all of whose parts change as much', () => {
    const after: readonly Row[] = [['A', 40, 17], ...BEFORE.slice(1)];
    expect(smallChanges(system(after), told(BEFORE), 5)).toEqual([]);
  });

  it('finds the rest of a base that changes by one, also when both change by more', () => {
    const after: readonly Row[] = [['A', 41, 22], ...BEFORE.slice(1)];
    expect(smallChanges(system(after), told(BEFORE), 5)).not.toEqual([]);
  });

  it('finds a change of one in what is hidden together, from what is shown around it', () => {
    const after: readonly Row[] = [
      ['A', 31, 12],
      ['B', 27, 10],
      ['C', 41, 20],
    ];
    const parts = [A!, C!, 'proef||groep=A|diploma', 'proef||groep=C|diploma', 'proef||groep=B|diploma'];
    expect(smallChanges(system(after), told(BEFORE, ...parts), 5)).toEqual([{ measures: ['proef'] }]);
  });

  it('looks at the persons behind a count of something else', () => {
    const trajecten = buildMeasure({
      unit: 'traject',
      dimensions: [dimension('groep', { total: false })],
      counts: [count('n', { persons: 'personen' })],
    });
    const one = (value: number, persons: number) => {
      const raw = rawTable(trajecten, [['A', value]]);
      return releaseSystem([{ ...raw, rows: raw.rows.map((row) => ({ ...row, persons: [persons] })) }]);
    };
    const shown = new Map([[A!, 40]]);
    expect(smallChanges(one(46, 32), { shown, persons: { [A!]: 30 } }, 5)).toHaveLength(1);
    expect(smallChanges(one(46, 36), { shown, persons: { [A!]: 30 } }, 5)).toEqual([]);
  });
});
