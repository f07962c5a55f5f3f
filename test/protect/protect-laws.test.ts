import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../src/model/table.ts';
import { POLICY_EXTERN, POLICY_INTERN } from '../../src/protect/policy.ts';
import { protect, type SafeTable } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rate, rawTable } from './build-measure.ts';
import { knownCells, type Sum } from './known-cells.ts';

const CONTEXT = { peildatum: '2024-02-15', salt: new Uint8Array(32) };
const COUNTS = ['n', 'geslaagd', 'gezakt', 'klaar'] as const;
const MEASURE = buildMeasure({
  by: 'persoon',
  dimensions: [dimension('groep'), dimension('per', { list: 'per' })],
  counts: [
    count('n'),
    count('geslaagd', { of: 'n' }),
    count('gezakt', { of: 'n' }),
    count('klaar', { sumOf: ['geslaagd', 'gezakt'] }),
  ],
  rates: [rate('geslaagd', 'n')],
});

/** Persons per group and trait: a few large, many small, zeros too. */
const PERSONS = fc.oneof(fc.nat(6), fc.nat(25), fc.nat(60), fc.constant(0));
const CELL = fc.tuple(PERSONS, PERSONS, PERSONS).map(([a, b, rest]) => [a + b + rest, a, b] as const);

/** Two tables of one population: everybody by group, and the same by a trait. */
const RELEASE = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 3 }))
  .chain(([groups, traits]) =>
    fc.array(fc.array(CELL, { minLength: traits, maxLength: traits }), {
      minLength: groups,
      maxLength: groups,
    }),
  )
  .map((cells): readonly RawTable[] => {
    const split = cells.flatMap((row, g) => row.map((cell, t) => [`G${g}`, `T${t}`, ...cell, 0]));
    const whole = cells.map((row, g) => [
      `G${g}`,
      'totaal',
      ...[0, 1, 2].map((c) => row.reduce((sum, cell) => sum + cell[c]!, 0)),
      0,
    ]);
    return [rawTable(MEASURE, whole), rawTable(MEASURE, split, 'geslacht')];
  });

interface Run {
  readonly release: readonly RawTable[];
  readonly extern: readonly SafeTable[];
  readonly exact: ReadonlyMap<string, number>;
  readonly shown: ReadonlyMap<string, number>;
}

/** Each invented release protected once, for all laws. */
const RUNS: readonly Run[] = await Promise.all(
  fc.sample(RELEASE, { seed: 20_210_204, numRuns: 25 }).map(async (release) => {
    const extern = (await protect(release, POLICY_EXTERN, CONTEXT)).tables;
    const exact = shownCells((await protect(release, POLICY_INTERN, CONTEXT)).tables);
    return { release, extern, exact, shown: shownCells(extern) };
  }),
);

describe('protect, on invented releases', () => {
  it('shows no count of 1 to 4, and no rest of 1 to 4 beside its base', () => {
    for (const { shown } of RUNS)
      for (const [cell, value] of shown) {
        expect(value === 0 || value >= 5).toBe(true);
        const [place, name] = cell.split('/');
        const base = shown.get(`${place}/n`);
        if (base === undefined || (name !== 'geslaagd' && name !== 'gezakt')) continue;
        expect(base === value || base - value >= 5).toBe(true);
      }
  });

  it('lets no hidden count, and no small rest, be worked out from the shown ones', () => {
    for (const { exact, shown } of RUNS) {
      const cells = [...exact.keys()];
      const rests = restsOf(exact);
      const found = knownCells([...sumsOf(cells), ...rests.map(({ sum }) => sum)], new Set(shown.keys()));
      const small = rests.filter(({ value }) => value > 0 && value < 5).map(({ name }) => name);
      const secret = [...cells.filter((cell) => !shown.has(cell)), ...small];
      expect(secret.filter((cell) => found.has(cell))).toEqual([]);
    }
  });

  it('shows true numbers that add up', () => {
    for (const { exact, shown } of RUNS) {
      for (const [cell, value] of shown) expect(value).toBe(exact.get(cell));
      for (const [total, ...parts] of sumsOf([...exact.keys()]))
        expect(parts.reduce((sum, part) => sum + exact.get(part)!, 0)).toBe(exact.get(total!));
    }
  });

  it('gives the same whatever the order of rows and tables', async () => {
    for (const { release, shown } of RUNS.slice(0, 8)) {
      const turned = [...release].reverse().map((table) => ({ ...table, rows: [...table.rows].reverse() }));
      const { tables } = await protect(turned, POLICY_EXTERN, CONTEXT);
      expect(shownCells(tables)).toEqual(shown);
    }
  });

  it('shows a rate only beside its part and its base, never for fewer than ten', () => {
    for (const { extern } of RUNS)
      for (const { cells } of extern.flatMap(({ rows }) => rows)) {
        const [n, part] = cells;
        for (const bound of cells.slice(COUNTS.length)) {
          if (bound.value === null) continue;
          expect([n!.status, part!.value !== null]).toEqual(['ok', true]);
          expect(n!.value).toBeGreaterThanOrEqual(10);
        }
      }
  });

  it('shows everything to an analyst', async () => {
    for (const { release } of RUNS) {
      const { tables, audit } = await protect(release, POLICY_INTERN, CONTEXT);
      expect(audit.hidden).toBe(0);
      for (const { cells } of tables.flatMap(({ rows }) => rows))
        expect(cells.slice(0, COUNTS.length).every(({ value }) => value !== null)).toBe(true);
    }
  });
});

/** `G0+T1/n` → value, of every count with a number; a total that two tables show is one cell. */
function shownCells(tables: readonly SafeTable[]): ReadonlyMap<string, number> {
  const cells = tables.flatMap((table) =>
    table.rows.flatMap(({ keys, cells: row }) =>
      COUNTS.flatMap((name, i) => {
        const { value } = row[i]!;
        return value === null ? [] : [[`${keys.join('+')}/${name}`, value] as const];
      }),
    ),
  );
  return new Map(cells.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every total with its parts: over groups, over traits, and over the two outcomes. */
function sumsOf(cells: readonly string[]): readonly Sum[] {
  const groups = [...new Set(cells.map((cell) => cell.split(/[+/]/)[0]!))].filter(
    (group) => group !== 'totaal',
  );
  const traits = [...new Set(cells.map((cell) => cell.split(/[+/]/)[1]!))].filter(
    (trait) => trait !== 'totaal',
  );
  return [
    ...COUNTS.flatMap((name) => [
      ...[...traits, 'totaal'].map((trait) => [
        `totaal+${trait}/${name}`,
        ...groups.map((g) => `${g}+${trait}/${name}`),
      ]),
      ...[...groups, 'totaal'].map((group) => [
        `${group}+totaal/${name}`,
        ...traits.map((t) => `${group}+${t}/${name}`),
      ]),
    ]),
    ...[...groups, 'totaal'].flatMap((g) =>
      [...traits, 'totaal'].map((t) => [`${g}+${t}/klaar`, `${g}+${t}/geslaagd`, `${g}+${t}/gezakt`]),
    ),
  ];
}

/** Who of a base is not in its part: the base is the part and this rest. */
function restsOf(exact: ReadonlyMap<string, number>) {
  return [...exact].flatMap(([cell, value]) => {
    const [place, name] = cell.split('/');
    if (name !== 'geslaagd' && name !== 'gezakt') return [];
    const base = `${place}/n`;
    const rest = `${cell}/rest`;
    return [{ name: rest, value: exact.get(base)! - value, sum: [base, cell, rest] as Sum }];
  });
}
