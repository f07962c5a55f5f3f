import { describe, expect, it } from 'vitest';
import { type EventRecord, eventTable } from '../../src/stats/event-table.ts';
import { gray } from '../../src/stats/gray.ts';
import { seededRandom } from '../../src/stats/seeded-random.ts';

/** Two causes; `share` of the events is of the first. */
function group(n: number, share: number, random: () => number): readonly EventRecord[] {
  return Array.from({ length: n }, () => ({
    time: Math.ceil(random() * 30),
    cause: random() < 0.2 ? 0 : random() < share ? 1 : 2,
  }));
}

describe('gray', () => {
  it('finds nothing between equal groups and turns round with them', () => {
    const records = group(50, 0.5, seededRandom(21));
    const other = group(60, 0.3, seededRandom(22));
    const tables = [eventTable(records), eventTable(other)];
    expect(gray([tables[0]!, tables[0]!], 1)!.chiSquare).toBeCloseTo(0, 12);
    expect(gray(tables, 1)!.chiSquare).toBeCloseTo(gray([...tables].reverse(), 1)!.chiSquare, 10);
  });

  it('raises a false alarm about 5 times in 100, and a true one when there is cause', () => {
    const random = seededRandom(23);
    const alarms = (second: number) =>
      Array.from({ length: 400 }, () =>
        gray([eventTable(group(60, 0.5, random), 2), eventTable(group(60, second, random), 2)], 1),
      ).filter((test) => test!.p < 0.05).length / 400;
    expect(alarms(0.5)).toBeGreaterThan(0.02);
    expect(alarms(0.5)).toBeLessThan(0.085);
    expect(alarms(0.1)).toBeGreaterThan(0.95);
  });

  it('needs two groups, and a cause that happens', () => {
    const table = eventTable([{ time: 1, cause: 1, count: 5 }], 2);
    expect(gray([table, eventTable([])], 1)).toBeNull();
    expect(gray([table, table], 2)).toBeNull();
    expect(() => gray([table, table], 0)).toThrow('there is no cause 0');
  });
});
