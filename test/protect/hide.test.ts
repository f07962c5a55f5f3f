import { describe, expect, it } from 'vitest';
import { hide } from '../../src/protect/hide.ts';
import type { Equation, LinearSystem, SystemCell } from '../../src/protect/linear-system.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';

const SALT = new Uint8Array(32);

function equation(total: number, ...parts: readonly number[]): Equation {
  return [{ cell: total, sign: 1 }, ...parts.map((cell) => ({ cell, sign: -1 as const }))];
}

function system(
  values: readonly number[],
  equations: readonly Equation[],
  {
    levels = [],
    rests = [],
  }: { readonly levels?: readonly number[]; readonly rests?: readonly number[] } = {},
): LinearSystem {
  const cells = values.map((value, i): SystemCell => {
    const kind = rests.includes(i) ? 'rest' : 'getoond';
    return { key: `c${i}`, value, persons: value, kind, level: levels[i] ?? 0 };
  });
  return { cells, equations };
}

async function hiddenIn(of: LinearSystem, options = {}): Promise<readonly number[]> {
  return [...(await hide(of, POLICY_EXTERN, { salt: SALT, ...options })).hidden];
}

describe('hide', () => {
  it('hides another part rather than the total', async () => {
    const found = await hiddenIn(system([22, 3, 9, 10], [equation(0, 1, 2, 3)], { levels: [2] }));
    expect(found).toContain(1);
    expect(found).toHaveLength(2);
    expect(found).not.toContain(0);
  });

  it('leaves a release without small groups alone', async () => {
    expect(await hiddenIn(system([20, 13, 7], [equation(0, 1, 2)]))).toEqual([]);
  });

  it('hides more where two unknowns keep each other within a narrow range', async () => {
    const values = [4, 4, 1, 1, 8, 5, 5];
    const narrow = system(values, [equation(4, 0, 1), equation(5, 1, 2), equation(6, 0, 3)], {
      levels: [0, 0, 0, 0, 1, 1, 1],
    });
    const { hidden, minimalSpan, gap } = await hide(narrow, POLICY_EXTERN, { salt: SALT });
    expect(hidden.size).toBeGreaterThan(4);
    expect(minimalSpan).toBeGreaterThanOrEqual(5);
    expect(gap).toBe(0);
  });

  it('guards a small rest that no table shows', async () => {
    const found = await hiddenIn(system([30, 27, 3], [equation(0, 1, 2)], { rests: [2] }));
    expect(found).toHaveLength(1);
  });

  it('lets the only member of a group not work out another small one', async () => {
    // Who is the 1 of the first line would see the other part of 4 beside him.
    const found = await hiddenIn(system([5, 1, 4, 40, 15], [equation(0, 1, 2), equation(3, 0, 4)]));
    expect(found).toEqual(expect.arrayContaining([0, 1, 2]));
  });

  it('chooses by the salt, and the same with the same salt', async () => {
    const twins = system([50, 3, 10, 10, 10, 17], [equation(0, 1, 2, 3, 4, 5)], { levels: [2] });
    const choice = async (byte: number) => hiddenIn(twins, { salt: new Uint8Array(32).fill(byte) });
    const choices = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(choice));
    expect(new Set(choices.map(String)).size).toBeGreaterThan(1);
    expect(await choice(1)).toEqual(choices[0]);
  });

  it('keeps hidden what was hidden before, and shown what was shown', async () => {
    const three = system([33, 3, 9, 10, 11], [equation(0, 1, 2, 3, 4)], { levels: [2] });
    const [, free] = await hiddenIn(three);
    const other = free === 2 ? 3 : 2;
    const found = await hiddenIn(three, {
      forcedHidden: new Set([`c${other}`]),
      forcedShown: new Set([`c${free}`]),
    });
    expect(found).toEqual([1, other]);
  });

  it('refuses, naming the table and no number, when all that could be hidden is known already', async () => {
    const known = system([12, 3, 9], [equation(0, 1, 2)]);
    const forcedShown = new Set(['c0', 'c2']);
    await expect(hide(known, POLICY_EXTERN, { salt: SALT, forcedShown })).rejects.toThrow(/c1 /);
    await expect(hide(known, POLICY_EXTERN, { salt: SALT, forcedShown })).rejects.not.toThrow(/\b(3|9|12)\b/);
  });
});
