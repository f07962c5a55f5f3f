import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOfRatios } from '../../src/stats/mean-of-ratios.ts';
import { personsBelow, ratioBands } from '../../src/stats/ratio-bands.ts';
import { type PairCount, ratioOfSums } from '../../src/stats/ratio-of-sums.ts';
import { isClose, oracleJson, oracleRows } from './oracle.ts';

interface Expected {
  readonly n: number;
  readonly som_opgenomen: number;
  readonly som_verworven: number;
  readonly studierendement: number;
  readonly se: number;
  readonly lo: number;
  readonly hi: number;
}

const PAIR = fc
  .nat(12)
  .chain((taken) =>
    fc.record({ taken: fc.constant(taken * 300), acquired: fc.nat(taken * 300), persons: fc.nat(4) }),
  );

describe('ratioOfSums', () => {
  it.each([124, 25, 8])('equals R’s survey package on %i persons', (n) => {
    const pairs = oracleRows(`studierendement_${n}.csv`).map(({ opgenomen, verworven }): PairCount => {
      return { taken: opgenomen! * 100, acquired: verworven! * 100, persons: 1 };
    });
    const expected = oracleJson<Expected>(`studierendement_${n}.expected.json`);
    const estimate = ratioOfSums(pairs)!;
    expect([estimate.persons, estimate.sumTaken, estimate.sumAcquired]).toEqual([
      expected.n,
      expected.som_opgenomen * 100,
      expected.som_verworven * 100,
    ]);
    expect(isClose(estimate.ratio, expected.studierendement, 1e-12)).toBe(true);
    expect(isClose(estimate.se!, expected.se, 1e-9)).toBe(true);
    expect(isClose(estimate.low!, expected.lo, 1e-9)).toBe(true);
    expect(isClose(estimate.high!, expected.hi, 1e-9)).toBe(true);
  });

  it('has no error for one person and no estimate for nobody', () => {
    expect(ratioOfSums([{ taken: 6000, acquired: 4200, persons: 1 }])).toMatchObject({
      ratio: 0.7,
      se: null,
      low: null,
    });
    expect(ratioOfSums([{ taken: 0, acquired: 0, persons: 3 }])).toBeNull();
  });

  it('refuses what is no count', () => {
    expect(() => ratioOfSums([{ taken: 6000, acquired: Number.NaN, persons: 1 }])).toThrow('acquired');
    expect(() => ratioOfSums([{ taken: 6000, acquired: 3000, persons: -1 }])).toThrow('persons');
  });

  it('counts a pair of many persons as that many pairs of one', () => {
    fc.assert(
      fc.property(fc.array(PAIR, { maxLength: 12 }), (pairs) => {
        const single = pairs.flatMap((pair) =>
          Array.from({ length: pair.persons }, () => ({ ...pair, persons: 1 })),
        );
        const [grouped, apart] = [ratioOfSums(pairs), ratioOfSums(single)];
        expect(grouped?.ratio).toBe(apart?.ratio);
        if (grouped?.se != null) expect(grouped.se).toBeCloseTo(apart!.se!, 12);
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe('ratioBands', () => {
  it('puts an edge in the band below it, in whole numbers', () => {
    const at = (acquired: number) => ratioBands([{ taken: 3000, acquired, persons: 1 }]).indexOf(1);
    expect([0, 1, 900, 901, 1800, 1801, 2400, 2401, 2999, 3000].map(at)).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4, 4, 5,
    ]);
  });

  it('places everyone who took up something exactly once', () => {
    fc.assert(
      fc.property(fc.array(PAIR), (pairs) => {
        const total = ratioBands(pairs).reduce((sum, n) => sum + n, 0);
        expect(total).toBe(ratioOfSums(pairs)?.persons ?? 0);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe('personsBelow', () => {
  it('leaves out who has exactly the percentage', () => {
    const pairs = [599, 600, 601].map((acquired) => ({ taken: 1000, acquired, persons: 2 }));
    expect(personsBelow(pairs, 60)).toBe(2);
  });
});

describe('meanOfRatios', () => {
  it('weighs every person alike', () => {
    const pairs = [
      { taken: 6000, acquired: 6000, persons: 1 },
      { taken: 300, acquired: 0, persons: 3 },
      { taken: 0, acquired: 0, persons: 5 },
    ];
    expect(meanOfRatios(pairs)).toBe(0.25);
    expect(meanOfRatios([])).toBeNull();
  });
});
