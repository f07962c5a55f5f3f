import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aalenJohansen, incidenceAt } from '../../src/stats/aalen-johansen.ts';
import { type EventRecord, eventTable } from '../../src/stats/event-table.ts';
import { kaplanMeier, survivalAt } from '../../src/stats/kaplan-meier.ts';

const RECORDS = (causes: number): fc.Arbitrary<readonly EventRecord[]> =>
  fc.array(fc.record({ time: fc.nat(12), cause: fc.nat(causes), count: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 40,
  });

describe('aalenJohansen', () => {
  it('is 1 - Kaplan-Meier with one cause, bounds and all', () => {
    fc.assert(
      fc.property(RECORDS(1), (records) => {
        const table = eventTable(records, 1);
        const [curves, curve] = [aalenJohansen(table), kaplanMeier(table)];
        for (let time = 0; time <= 12; time += 1) {
          const [one, other] = [incidenceAt(curves, { cause: 1, time }), survivalAt(curve, time)];
          expect(one.incidence).toBeCloseTo(1 - other.survival, 12);
          if (other.low === null) continue;
          expect(one.se).toBeCloseTo(other.se, 12);
          expect(one.low).toBeCloseTo(1 - other.high!, 10);
          expect(one.high).toBeCloseTo(1 - other.low, 10);
        }
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  it('adds up: the incidences and who is left are everybody, and incidences only grow', () => {
    fc.assert(
      fc.property(RECORDS(3), (records) => {
        const { incidence, survival, table } = aalenJohansen(eventTable(records, 3));
        for (let i = 0; i < table.times.length; i += 1) {
          const total = incidence.reduce((sum, curve) => sum + curve[i]!, survival[i]!);
          expect(total).toBeCloseTo(1, 12);
          for (const curve of incidence) expect(curve[i]!).toBeGreaterThanOrEqual(curve[i - 1] ?? 0);
        }
      }),
      { seed: 10, numRuns: 200 },
    );
  });

  it('has the variance of the formula written out, in any order of the records', () => {
    fc.assert(
      fc.property(RECORDS(2), (records) => {
        const table = eventTable(records, 2);
        const turned = aalenJohansen(eventTable([...records].reverse(), 2));
        const curves = aalenJohansen(table);
        expect(turned).toEqual(curves);
        for (const cause of [1, 2]) {
          for (let i = 0; i < table.times.length; i += 1)
            expect(curves.se[cause - 1]![i]! ** 2).toBeCloseTo(variance(curves, cause, i), 12);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('is the binomial share and its error when nobody is censored', () => {
    const records = Array.from({ length: 30 }, (_, i) => ({ time: i % 10, cause: 1 + (i % 2) }));
    const { incidence, se } = incidenceAt(aalenJohansen(eventTable(records)), { cause: 2, time: 5 });
    expect(incidence).toBeCloseTo(9 / 30, 14);
    expect(se).toBeCloseTo(Math.sqrt((9 * 21) / 30 ** 3), 14);
  });

  it('has no bounds where nobody or everybody has had the event', () => {
    const curves = aalenJohansen(eventTable([{ time: 3, cause: 1, count: 4 }], 2));
    expect(incidenceAt(curves, { cause: 2, time: 3 })).toMatchObject({ incidence: 0, low: null, high: null });
    expect(incidenceAt(curves, { cause: 1, time: 3 })).toMatchObject({ incidence: 1, low: null, high: null });
    expect(() => incidenceAt(curves, { cause: 3, time: 3 })).toThrow('there is no cause 3');
  });
});

/** The variance as domain and textbook print it: a sum over all earlier times for every time. */
function variance(
  { table, survival, incidence }: ReturnType<typeof aalenJohansen>,
  cause: number,
  at: number,
): number {
  let sum = 0;
  for (let i = 0; i <= at; i += 1) {
    const [y, d, k] = [table.atRisk[i]!, table.anyEvent[i]!, table.events[cause - 1]![i]!];
    const gap = incidence[cause - 1]![at]! - incidence[cause - 1]![i]!;
    const before = survival[i - 1] ?? 1;
    if (y > d) sum += (gap ** 2 * d) / (y * (y - d));
    sum += (before ** 2 * k * (y - k)) / y ** 3 - (2 * gap * before * k) / y ** 2;
  }
  return sum;
}
