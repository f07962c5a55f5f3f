import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cut } from '../../src/protect/cover.ts';
import { sureCover } from '../../src/protect/sure-cover.ts';

const CELLS = 8;
const CUT = fc.uniqueArray(fc.integer({ min: 0, max: CELLS - 1 }), { minLength: 1, maxLength: 4 });
const CASE = fc.record({
  cuts: fc.array(CUT, { minLength: 1, maxLength: 9 }),
  costs: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: CELLS, maxLength: CELLS }),
});

/** The covers that cost least, of all sets of cells. */
function cheapest(cuts: readonly Cut[], costs: readonly number[]): readonly (readonly number[])[] {
  const covers = Array.from({ length: 2 ** CELLS }, (_, bits) =>
    costs.flatMap((__, cell) => ((bits >> cell) % 2 === 1 ? [cell] : [])),
  ).filter((cells) => cuts.every((cut) => cut.some((cell) => cells.includes(cell))));
  const costOf = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + costs[cell]!, 0);
  const least = Math.min(...covers.map(costOf));
  return covers.filter((cells) => costOf(cells) === least);
}

test('gives the one cheapest cover, and none where two are as cheap', () => {
  fc.assert(
    fc.property(CASE, ({ cuts, costs }) => {
      const covers = cheapest(cuts, costs);
      const sure = sureCover(cuts, (cell) => costs[cell]!);
      expect(sure === undefined ? undefined : [...sure]).toEqual(covers.length === 1 ? covers[0] : undefined);
    }),
    { seed: 8, numRuns: 300 },
  );
});

test('leaves to the solver what takes too many tries', () => {
  // Every two of thirty cells: all but one are in the cover, and which one is left out is tried to no end.
  const cuts = Array.from({ length: 30 }, (_, a) => Array.from({ length: a }, (__, b): Cut => [b, a])).flat();
  expect(sureCover(cuts, (cell) => 1 + cell * 1e-6)).toBeUndefined();
});
