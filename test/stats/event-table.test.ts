import { describe, expect, it } from 'vitest';
import { atRiskAt, eventTable } from '../../src/stats/event-table.ts';

describe('eventTable', () => {
  it('has a row per distinct time and a column per cause', () => {
    const table = eventTable([
      { time: 3, cause: 2 },
      { time: 1, cause: 0 },
      { time: 3, cause: 1, count: 4 },
      { time: 1, cause: 0 },
    ]);
    expect([...table.times]).toEqual([1, 3]);
    expect([...table.atRisk]).toEqual([7, 5]);
    expect([...table.censored]).toEqual([2, 0]);
    expect(table.events.map((column) => [...column])).toEqual([
      [0, 4],
      [0, 1],
    ]);
    expect([...table.anyEvent]).toEqual([0, 5]);
    expect([0, 1, 2, 3, 4].map((time) => atRiskAt(table, time))).toEqual([7, 7, 5, 5, 0]);
  });

  it.each([
    [{ time: Number.NaN, cause: 0 }, 'time'],
    [{ time: -1, cause: 0 }, 'time'],
    [{ time: Number.POSITIVE_INFINITY, cause: 0 }, 'time'],
    [{ time: 1, cause: 0.5 }, 'cause'],
    [{ time: 1, cause: -1 }, 'cause'],
    [{ time: 1, cause: 4 }, 'cause 4 is beyond the 3 announced'],
    [{ time: 1, cause: 1, count: -2 }, 'count'],
    [{ time: 1, cause: 1, entry: 1 }, 'entry'],
    [{ time: 1, cause: 1, entry: Number.NaN }, 'entry'],
  ])('refuses %o', (record, message) => {
    expect(() => eventTable([record], 3)).toThrow(message);
  });
});
