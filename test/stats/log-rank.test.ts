import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../src/stats/chi-square-tail.ts';
import { eventTable } from '../../src/stats/event-table.ts';
import { logRank } from '../../src/stats/log-rank.ts';
import { quadraticForm } from '../../src/stats/quadratic-form.ts';

const group = (...times: readonly number[]) => eventTable(times.map((time) => ({ time, cause: 1 })));

describe('logRank', () => {
  it('expects as many events as there are, and finds nothing between equal groups', () => {
    const same = logRank([group(1, 4, 6), group(1, 4, 6)])!;
    expect(same).toMatchObject({ chiSquare: 0, df: 1, p: 1, observed: [3, 3] });
    const { observed, expected } = logRank([group(1, 2, 2, 9), group(2, 5, 7)])!;
    expect(expected[0]! + expected[1]!).toBeCloseTo(observed[0]! + observed[1]!, 12);
  });

  it('does not depend on the order of the groups', () => {
    const groups = [group(1, 2, 2, 9), group(2, 5, 7), group(3, 3, 11, 12)];
    const test = logRank(groups)!;
    expect(logRank([...groups].reverse())!.chiSquare).toBeCloseTo(test.chiSquare, 12);
    expect(test.df).toBe(2);
    expect(test.p).toBeCloseTo(Math.exp(-test.chiSquare / 2), 12);
  });

  it('leaves out a group that is never at risk with another, and needs two', () => {
    expect(logRank([group(1, 2), group(2, 3), group()])!.df).toBe(1);
    expect(logRank([group(1, 2)])).toBeNull();
    expect(logRank([])).toBeNull();
  });

  it('is sure of groups that do not overlap', () => {
    const test = logRank([group(1, 2, 3, 4, 5), group(11, 12, 13, 14, 15)])!;
    expect(test.p).toBeLessThan(0.01);
    expect(test.p).toBe(chiSquareTail(test.chiSquare, 1));
  });
});

describe('quadraticForm', () => {
  it('is v divided by the matrix, times v', () => {
    const form = quadraticForm(
      [1, 2],
      [
        [2, 1],
        [1, 3],
      ],
    );
    expect(form).toBeCloseTo((3 - 4 + 8) / 5, 14);
  });
});
