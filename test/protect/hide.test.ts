import { describe, expect, it } from 'vitest';
import { determinedCells } from '../../src/protect/eliminate.ts';
import { hide } from '../../src/protect/hide.ts';
import type { Equation, LinearSystem, SystemCell } from '../../src/protect/linear-system.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { cellRanges } from '../../src/protect/ranges.ts';

const PRIME = 67_108_859;

function equation(total: number, ...parts: readonly number[]): Equation {
  return [{ cell: total, sign: 1 }, ...parts.map((cell) => ({ cell, sign: -1 as const }))];
}

function system(
  values: readonly number[],
  equations: readonly Equation[],
  levels: readonly number[] = [],
): LinearSystem {
  const cells = values.map((value, i): SystemCell => {
    return { key: `c${i}`, value, persons: value, kind: 'getoond', level: levels[i] ?? 0 };
  });
  return { cells, equations };
}

/** Two by two cells and a fifth: each line holds two unknowns or more, and yet the fifth follows. */
const SQUARE = [equation(9, 0, 1), equation(10, 2, 3, 4), equation(11, 0, 2), equation(12, 1, 3)];

describe('determinedCells', () => {
  it('finds what follows from several equations though none holds a single unknown', () => {
    const found = determinedCells(SQUARE, (cell) => cell < 5, PRIME);
    expect([...found.keys()]).toEqual([4]);
    expect([...found.get(4)!].sort((a, b) => a - b)).toEqual([9, 10, 11, 12]);
  });

  it('says what a cell follows from', () => {
    const found = determinedCells([equation(0, 1, 2)], (cell) => cell === 1, PRIME);
    expect([...found.get(1)!].sort()).toEqual([0, 2]);
  });
});

describe('cellRanges', () => {
  it('bounds an unknown part by its total and by what the other part can be', () => {
    const chain = system([20, 12, 8, 15, 3], [equation(0, 1, 2), equation(3, 1, 4)], [1, 0, 0, 1, 0]);
    const ranges = cellRanges(chain, (cell) => [1, 2, 4].includes(cell));
    expect(ranges[1]).toEqual({ low: 0, high: 15 });
    expect(ranges[2]).toEqual({ low: 5, high: 20 });
  });
});

describe('hide', () => {
  it('hides another count of at least k rather than a zero or a total', () => {
    expect([...hide(system([20, 3, 0, 7, 10], [equation(0, 1, 2, 3, 4)], [1]), POLICY_EXTERN)]).toEqual([
      1, 3,
    ]);
  });

  it('leaves a release without small groups alone', () => {
    expect(hide(system([20, 13, 7], [equation(0, 1, 2)]), POLICY_EXTERN).size).toBe(0);
  });

  it('widens a range that is too narrow, where elimination sees nothing', () => {
    const values = [4, 4, 1, 1, 8, 5, 5];
    const narrow = system(
      values,
      [equation(4, 0, 1), equation(5, 1, 2), equation(6, 0, 3)],
      [0, 0, 0, 0, 1, 1, 1],
    );
    const small = [0, 1, 2, 3];
    expect(determinedCells(narrow.equations, (cell) => small.includes(cell), PRIME).size).toBe(0);
    expect(cellRanges(narrow, (cell) => small.includes(cell))[0]).toEqual({ low: 3, high: 5 });
    const hidden = hide(narrow, POLICY_EXTERN);
    const ranges = cellRanges(narrow, (cell) => hidden.has(cell));
    for (const cell of small) expect(ranges[cell]!.high - ranges[cell]!.low).toBeGreaterThanOrEqual(5);
  });
});
