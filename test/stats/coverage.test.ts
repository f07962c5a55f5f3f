import { describe, expect, it } from 'vitest';
import { aalenJohansen, incidenceAt } from '../../src/stats/aalen-johansen.ts';
import { type EventRecord, eventTable } from '../../src/stats/event-table.ts';
import { kaplanMeier, survivalAt } from '../../src/stats/kaplan-meier.ts';
import { newcombe } from '../../src/stats/newcombe.ts';
import { seededRandom } from '../../src/stats/seeded-random.ts';

const COHORTS = 2000;
const HAZARDS = [0.25, 0.15] as const;
const TIME = 2;

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

describe('95 % intervals of simulated cohorts', () => {
  it.each([25, 60, 124])('of %i persons hold the true incidence and survival about 95 times in 100', (n) => {
    const random = seededRandom(20_210_204 + n);
    const total = HAZARDS[0] + HAZARDS[1];
    const survival = Math.exp(-total * TIME);
    const incidence = (HAZARDS[0] / total) * (1 - survival);
    let [curves, left] = [0, 0];
    for (let i = 0; i < COHORTS; i += 1) {
      const table = eventTable(cohort(n, random), 2);
      if (holds(incidenceAt(aalenJohansen(table), { cause: 1, time: TIME }), incidence)) curves += 1;
      if (holds(survivalAt(kaplanMeier(table), TIME), survival)) left += 1;
    }
    for (const share of [curves / COHORTS, left / COHORTS]) {
      expect(share).toBeGreaterThan(0.93);
      expect(share).toBeLessThan(0.975);
    }
  });

  it('hold the true difference of two shares', () => {
    const random = seededRandom(17);
    const draw = (base: number, share: number) => ({
      part: Array.from({ length: base }, random).filter((x) => x < share).length,
      base,
    });
    const held = Array.from({ length: COHORTS }, () => newcombe(draw(25, 0.6), draw(40, 0.35))!);
    const share = held.filter((bounds) => holds(bounds, 0.25)).length / COHORTS;
    expect(share).toBeGreaterThan(0.935);
    expect(share).toBeLessThan(0.975);
  });
});

/** Two causes with constant hazards, seen for between 1 and 4 years. */
function cohort(n: number, random: () => number): readonly EventRecord[] {
  return Array.from({ length: n }, () => {
    const total = HAZARDS[0] + HAZARDS[1];
    const event = -Math.log(1 - random()) / total;
    const seen = 1 + 3 * random();
    if (event > seen) return { time: seen, cause: 0 };
    return { time: event, cause: random() < HAZARDS[0] / total ? 1 : 2 };
  });
}

function holds({ low, high }: Bounds, truth: number): boolean {
  return low !== null && high !== null && low <= truth && truth <= high;
}
