import { describe, expect, it } from 'vitest';
import { completeRows } from '../../src/measure/complete-rows.ts';
import type { RawRow } from '../../src/model/table.ts';
import { dimension } from '../protect/build-measure.ts';

const YEAR = dimension('schooljaar');
const GROUP = dimension('per');

function row(
  keys: readonly string[],
  counts: readonly (number | null)[],
  values: readonly number[] = [],
): RawRow {
  return { keys, counts, persons: counts, values };
}

describe('a counted table', () => {
  it('has a row with zeros for a combination that did not occur, in the order of the lists', () => {
    const rows = completeRows(
      [row(['2021', 'V'], [3]), row(['2020', 'M'], [2])],
      [YEAR, GROUP],
      [
        ['2020', '2021'],
        ['M', 'V'],
      ],
    );
    expect(rows.map(({ keys, counts }) => [...keys, ...counts])).toEqual([
      ['2020', 'M', 2],
      ['2020', 'V', 0],
      ['2021', 'M', 0],
      ['2021', 'V', 3],
    ]);
  });

  it.each(['onbekend', 'ONBEKEND', 'ANDERE', '99'])('has the category %s only when it occurs', (unknown) => {
    const known = [['2020'], ['M', unknown]];
    const keys = (rows: readonly RawRow[]) =>
      completeRows(rows, [YEAR, GROUP], known).map((found) => found.keys[1]);
    expect(keys([row(['2020', 'M'], [1])])).toEqual(['M']);
    expect(keys([row(['2020', unknown], [1])])).toEqual(['M', unknown]);
  });

  it('has a category that no list knows after the others, numbers by size', () => {
    const rows = completeRows([row(['10'], [1]), row(['9'], [1]), row(['b'], [1])], [GROUP], [['b']]);
    expect(rows.map(({ keys }) => keys[0])).toEqual(['b', '9', '10']);
  });

  it('does not say 0 where nothing can be observed yet', () => {
    const rows = completeRows([row(['2022', 'M'], [4, null])], [YEAR, GROUP], [['2022'], ['M', 'V']]);
    expect(rows[1]).toEqual(row(['2022', 'V'], [0, null]));
  });

  it('has only its own rows when they are pairs of values', () => {
    const rows = completeRows(
      [row(['2020'], [1], [60, 3]), row(['2020'], [2], [9, 3])],
      [YEAR],
      [['2020', '2021']],
    );
    expect(rows.map(({ values }) => values)).toEqual([
      [9, 3],
      [60, 3],
    ]);
  });

  it('is empty when nothing was counted', () => {
    expect(completeRows([], [YEAR], [['2020']])).toEqual([]);
  });
});
