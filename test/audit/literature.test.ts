import { describe, expect, it } from 'vitest';
import { attack } from '../../src/audit/attack.ts';
import { auditRelease } from '../../src/audit/audit-release.ts';
import { publishedSet } from '../../src/audit/build-published-set.ts';
import { knowledgeOf } from '../../src/audit/unknowns.ts';
import { openHunter } from '../../src/audit/world-hunter.ts';
import { TOTAL } from '../../src/model/table.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import type { SafeTableParts } from '../../src/protect/safe-table.ts';
import { loadSolver } from '../../src/solver/highs.ts';
import { buildMeasure, count, dimension, rawTable } from '../protect/build-measure.ts';
import { naiveTable } from './naive-table.ts';

const RELEASE = { id: 'proef', peildatum: '2024-02-15', population: 'allen' };
const CONTEXT = { peildatum: RELEASE.peildatum, salt: new Uint8Array(32) };

type Cells = readonly (readonly [...string[], number])[];

/** Where a finding is: its categories, by what can be worked out. */
async function findings(tables: readonly SafeTableParts[], soleMembers = false) {
  const found = await attack(publishedSet(tables, RELEASE), { soleMembers });
  return found.map(({ inzicht, plaatsen }) => [inzicht, plaatsen[0]!.sleutels.join(' ')]);
}

/** Our own publication of the same numbers; throws when the audit fails. */
async function ours(axes: readonly string[], cells: Cells) {
  const measure = buildMeasure({ dimensions: axes.map((axis) => dimension(axis)), counts: [count('n')] });
  const raw = [rawTable(measure, cells)];
  const [safe, exact] = [
    await protect(raw, POLICY_EXTERN, CONTEXT),
    await protect(raw, { ...POLICY_EXTERN, method: 'geen' }, CONTEXT),
  ];
  return auditRelease(safe.tables, { ...RELEASE, facts: { exact: exact.tables, raw } });
}

/** A table of rows and columns as cells. */
function grid(rows: readonly (readonly number[])[]): Cells {
  return rows.flatMap((row, r) => row.map((value, c) => [`R${r + 1}`, `C${c + 1}`, value] as const));
}

describe('T14: the attacker, on the examples of the literature', () => {
  // Hidden cells that form two blocks, joined by one: whoever subtracts the columns from the rows has it.
  const BRIDGE = grid([
    [3, 4, 12, 20],
    [2, 6, 47, 31],
    [15, 22, 2, 3],
    [17, 11, 4, 8],
  ]);
  const HIDDEN = new Set([...['1 1', '1 2', '2 1', '2 2'], '2 3', ...['3 3', '3 4', '4 3', '4 4']]);
  const hidesBlock = (_: number, [r, c]: readonly string[]) => HIDDEN.has(`${r!.slice(1)} ${c!.slice(1)}`);

  it('works out 47 in a 4 x 4 table in which every line hides two cells or more', async () => {
    const found = await findings([naiveTable(['rij', 'kolom'], BRIDGE, { hides: hidesBlock })]);
    expect(found).toContainEqual(['exact', 'R2 C3']);
  });

  // https://github.com/sdcTools/UserSupport/issues/136: each grouping is protected by itself.
  const REGIONS: readonly (readonly [string, string, string, number])[] = [
    ['A', 'county-1', 'small', 2],
    ['B', 'county-1', 'small', 2],
    ['I', 'county-1', 'small', 8],
    ['J', 'county-1', 'small', 8],
    ['K', 'county-2', 'small', 3],
    ['L', 'county-2', 'BIG', 3],
    ['M', 'county-2', 'BIG', 3],
    ['N', 'county-2', 'small', 7],
  ];
  const members = (column: 1 | 2) =>
    Object.fromEntries(
      [...new Set(REGIONS.map((row) => row[column]))].map((name) => [
        name,
        REGIONS.filter((row) => row[column] === name).map(([region]) => region),
      ]),
    );

  it('works out K = 3 from two groupings of the same regions', async () => {
    const merged = { ...members(1), ...members(2) };
    const sum = (parts: readonly string[]) =>
      REGIONS.filter(([region]) => parts.includes(region)).reduce((n, row) => n + row[3], 0);
    const hides = (value: number) => value <= 3;
    const [plain] = [
      naiveTable(
        ['regio'],
        REGIONS.map(([region, , , n]) => [region, n] as const),
        { hides },
      ),
    ];
    const table: SafeTableParts = {
      ...plain!,
      dimensions: [dimension('regio', { merged })],
      rows: [
        ...plain!.rows,
        ...Object.entries(merged).map(([name, parts]) => ({
          keys: [name],
          cells: [{ status: 'ok' as const, value: sum(parts) }],
          stand: 'definitief' as const,
        })),
      ],
    };
    expect(await findings([table])).toContainEqual(['exact', 'K']);
  });

  // https://github.com/sdcTools/UserSupport/issues/135: three persons who are each alone in a cell.
  const SINGLETONS: Cells = [1, 1, 7, 1, 0, 1, 0, 0, 2, 8].map(
    (n, i) => [i < 5 ? '1' : '2', ['A', 'B', 'H', 'M', 'W'][i % 5]!, n] as const,
  );

  it('finds that no cell of three singletons keeps enough values', async () => {
    const hides = (value: number, [, kolom]: readonly string[]) => value > 0 && value <= 2 && kolom !== TOTAL;
    const found = await findings([naiveTable(['rij', 'kolom'], SINGLETONS, { hides })]);
    expect(found.map(([insight]) => insight)).toEqual(Array.from(found, () => 'smal'));
    expect(found.map(([, place]) => place)).toEqual(
      expect.arrayContaining(['1 A', '1 B', '1 M', '2 A', '2 M']),
    );
  });

  it('lets who is alone in a cell work out another one that is wide open to all others', async () => {
    const cells = grid([
      [1, 20],
      [19, 3],
    ]);
    const hides = (_: number, keys: readonly string[]) => !keys.includes(TOTAL);
    const table = naiveTable(['rij', 'kolom'], cells, { hides });
    expect(await findings([table], false)).toEqual([]);
    expect(await findings([table], true)).toContainEqual(['enige', 'R2 C2']);
  });

  it('finds the one woman that two linked tables leave over', async () => {
    const all = naiveTable(
      ['gemeente', 'sector'],
      [
        ['X', 'zorg', 14],
        ['X', 'bouw', 9],
        ['Y', 'zorg', 11],
        ['Y', 'bouw', 12],
      ],
      { hides: () => false },
    );
    const bySex = naiveTable(
      ['geslacht', 'sector'],
      [
        ['M', 'zorg', 8],
        ['M', 'bouw', 20],
        ['V', 'zorg', 17],
        ['V', 'bouw', 1],
      ],
      { id: 'per_geslacht', hides: (value, [, sector]) => value < 5 && sector !== TOTAL },
    );
    expect(await findings([all, bySex])).toContainEqual(['exact', 'V bouw']);
  });

  it('sees that a block of four hidden cells leaves one of them only 3 to 6', async () => {
    const block = grid([
      [4, 2, 20],
      [5, 1, 8],
      [30, 6, 7],
    ]);
    const hides = (_: number, [r, c]: readonly string[]) =>
      [r, c].every((key) => key === 'R1' || key === 'R2' || key === 'C1' || key === 'C2');
    expect(await findings([naiveTable(['rij', 'kolom'], block, { hides })])).toContainEqual([
      'smal',
      'R1 C1',
    ]);
  });

  it.each([
    ['4 x 4', ['rij', 'kolom'], BRIDGE],
    ['regions', ['regio'], REGIONS.map(([region, , , n]) => [region, n] as const)],
    ['singletons', ['rij', 'kolom'], SINGLETONS],
  ] as const)('finds nothing in our publication of the same numbers: %s', async (_, axes, cells) => {
    const { statement } = await ours(axes, cells);
    expect(statement.nl).toContain('Audit geslaagd');
    expect(statement.nl).toMatch(/getoetst zijn [\d.]+ groepen die klein zijn of kunnen zijn/);
    expect(statement.en).toMatch(/tested were [\d,]+ groups that are or may be small/);
  });
});

describe('the attacker, on the car workers of Edwards and Havranek (1985)', () => {
  // 1841 workers by six yes/no risk factors; Dobra and Fienberg (2000) publish bounds given its margins.
  const COUNTS = [
    44, 40, 112, 67, 129, 145, 12, 23, 35, 12, 80, 33, 109, 67, 7, 9, 23, 32, 70, 66, 50, 80, 7, 13, 24, 25,
    73, 57, 51, 63, 7, 16, 5, 7, 21, 9, 9, 17, 1, 4, 4, 3, 11, 8, 14, 17, 5, 2, 7, 3, 14, 14, 9, 16, 2, 3, 4,
    0, 13, 11, 5, 14, 4, 4,
  ];
  const bits = (i: number) => [5, 4, 3, 2, 1, 0].map((bit) => String((i >> bit) & 1));
  const cells: Cells = COUNTS.map((n, i) => [...bits(i), n] as const);
  const axes = ['f', 'e', 'd', 'c', 'b', 'a'];

  it('finds the published bounds when the margins BF, ABCE and ADE are shown', async () => {
    const shown = ['fb', 'ecba', 'eda'];
    const isShown = (keys: readonly string[]) => {
      const by = axes.filter((_, i) => keys[i] !== TOTAL);
      return shown.some((margin) => by.every((axis) => margin.includes(axis)));
    };
    const table = naiveTable(axes, cells, { hides: (_, keys) => !isShown(keys) });
    const { components } = knowledgeOf(publishedSet([table], RELEASE));
    const bounds = new Map<string, readonly [number, number]>();
    for (const component of components) {
      const hunter = openHunter(await loadSolver(), component);
      for (const [i, name] of component.unknowns.entries()) {
        if (name.split('=').length !== axes.length + 1) continue;
        const { low, high } = hunter.range(i, Number.POSITIVE_INFINITY);
        bounds.set(name, [low + 0, high]);
      }
      hunter.dispose();
    }
    const ofCell = (i: number) =>
      bounds.get(
        `n|${[...axes]
          .sort()
          .map((axis) => `${axis}=${bits(i)[axes.indexOf(axis)]}`)
          .join()}`,
      );
    // What Dobra and Fienberg (2000) give for the first eight cells.
    const PUBLISHED = [88, 62, 224, 117, 261, 246, 25, 38].map((high) => [0, high]);
    expect(PUBLISHED.map((_, i) => ofCell(i))).toEqual(PUBLISHED);
    // Their formula for margins that form no cycle: the least of the margins above a cell.
    const least = (i: number) =>
      Math.min(
        ...shown.map((margin) =>
          COUNTS.filter((_, j) =>
            axes.every((axis, a) => !margin.includes(axis) || bits(i)[a] === bits(j)[a]),
          ).reduce((sum, n) => sum + n, 0),
        ),
      );
    expect(COUNTS.map((_, i) => ofCell(i)?.[1])).toEqual(COUNTS.map((_, i) => least(i)));
  }, 120_000);

  it('narrows every cell when all margins over five factors are shown', async () => {
    const hides = (_: number, keys: readonly string[]) => !keys.includes(TOTAL);
    const found = await findings([naiveTable(axes, cells, { hides })]);
    // All margins leave one degree of freedom: cells of even parity go up where those of odd parity go down.
    const parity = (i: number) => bits(i).filter((bit) => bit === '1').length % 2;
    const least = (odd: number) => Math.min(...COUNTS.filter((_, i) => parity(i) === odd));
    expect(least(0) + least(1)).toBeLessThan(5);
    const small = COUNTS.filter((n, i) => {
      const low = n - least(parity(i));
      return low < 5 && low + least(0) + least(1) > 0;
    });
    expect(found).toHaveLength(small.length);
  });
});
