import { describe, expect, it } from 'vitest';
import { attack } from '../../src/audit/attack.ts';
import { cyclicCore } from '../../src/audit/axis-cycles.ts';
import { publishedSet } from '../../src/audit/build-published-set.ts';
import type { SafeTableParts } from '../../src/protect/safe-table.ts';
import { naiveTable } from './naive-table.ts';

const RELEASE = { id: 'proef', peildatum: '2024-02-15', population: 'allen' };
const AXES = ['leeftijd', 'geslacht', 'niveau'] as const;

/** Persons by age, sex and level; every margin over two of them is 7 or more. */
const PERSONS: readonly (readonly [string, string, string, number])[] = [
  ['jong', 'V', 'HO', 20],
  ['jong', 'V', 'SO', 0],
  ['jong', 'M', 'HO', 0],
  ['jong', 'M', 'SO', 12],
  ['oud', 'V', 'HO', 9],
  ['oud', 'V', 'SO', 3],
  ['oud', 'M', 'HO', 7],
  ['oud', 'M', 'SO', 8],
];

/** All persons by two of the axes, nothing hidden. */
function by(a: number, b: number): SafeTableParts {
  const sums = new Map<string, number>();
  for (const person of PERSONS) {
    const key = `${person[a]}|${person[b]}`;
    sums.set(key, (sums.get(key) ?? 0) + person[3]);
  }
  const cells = [...sums].map(([key, n]) => [...key.split('|'), n] as unknown as [string, string, number]);
  return naiveTable([AXES[a]!, AXES[b]!], cells, { id: `${AXES[a]}_${AXES[b]}`, hides: () => false });
}

async function insights(tables: readonly SafeTableParts[]) {
  const set = publishedSet(tables, RELEASE);
  const found = await attack(set, { soleMembers: false });
  return {
    crossed: set.relaties.some(({ soort }) => soort === 'kruising'),
    found: found.map(({ grootheid }) => grootheid),
  };
}

describe('the attacker, on tables over one population', () => {
  it('looks at the persons where the tables form a cycle, and works out a group that no table shows', async () => {
    const { crossed, found } = await insights([by(0, 1), by(1, 2), by(0, 2)]);
    expect(crossed).toBe(true);
    expect(found).toContain('n|geslacht=V,leeftijd=oud,niveau=SO');
  });

  it('looks at the tables where these form no cycle: they tell no more', async () => {
    for (const pair of [
      [by(0, 1), by(1, 2)],
      [by(0, 1), by(0, 2)],
    ])
      expect(await insights(pair)).toEqual({ crossed: false, found: [] });
  });

  it('refuses more combinations than it can look at, naming tables and rule and no number', async () => {
    const wide = ([a, b]: readonly [string, string]) =>
      naiveTable(
        [a, b],
        Array.from({ length: 30 }, (_, i) => [`${a}${i}`, `${b}${i}`, 40] as const),
        { id: `${a}_${b}`, hides: () => false },
      );
    const tables = (
      [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
      ] as const
    ).map(wide);
    const refusal = () => publishedSet(tables, RELEASE);
    expect(refusal).toThrowError(/a_b, a_c, b_c/);
    expect(refusal).not.toThrowError(/\d/);
  });
});

describe('the cycles of tables', () => {
  const core = (...tables: readonly string[]) =>
    cyclicCore(tables.map((axes) => new Set(axes))).map((axes) => [...axes].sort().join(''));

  it('are none in one table, in a star, in a chain, and where one table holds another', () => {
    expect(core('abc')).toEqual([]);
    expect(core('ja', 'jb', 'jc', 'j')).toEqual([]);
    expect(core('ab', 'bc', 'cd')).toEqual([]);
    expect(core('ab', 'bc', 'ac', 'abc')).toEqual([]);
    expect(core()).toEqual([]);
  });

  it('are what is left of the others', () => {
    expect(core('ab', 'bc', 'ac', 'cd')).toEqual(['ab', 'bc', 'ac']);
    expect(core('jab', 'jbc', 'jac', 'j')).toEqual(['abj', 'bcj', 'acj']);
    expect(core('ab', 'bc', 'cd', 'ad')).toEqual(['ab', 'bc', 'cd', 'ad']);
  });
});
