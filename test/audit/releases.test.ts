import { describe, expect, it } from 'vitest';
import { attack } from '../../src/audit/attack.ts';
import { publishedSet } from '../../src/audit/build-published-set.ts';
import type { SafeTableParts } from '../../src/protect/safe-table.ts';
import { naiveTable } from './naive-table.ts';

const NOW = { id: 'nu', peildatum: '2024-02-15', population: 'allen' };
const BEFORE = { id: 'toen', peildatum: '2024-02-15' };
const NOBODY = () => false;

function byField(counts: readonly number[], hides: (value: number) => boolean, id = 'proef'): SafeTableParts {
  return naiveTable(
    ['gebied'],
    counts.map((n, i) => [`G${i + 1}`, n] as const),
    { id, hides },
  );
}

async function found(
  tables: readonly SafeTableParts[],
  earlier: readonly SafeTableParts[],
  sameSource: boolean,
) {
  const set = publishedSet(tables, { ...NOW, earlier: [{ ...BEFORE, tables: earlier, sameSource }] });
  return (await attack(set, { soleMembers: false })).map(({ inzicht, grootheid }) => [inzicht, grootheid]);
}

describe('the attacker, on two releases', () => {
  it('takes a count that was shown before from the same delivery for the hidden one', async () => {
    const now = byField([3, 7, 12], (value) => value < 12);
    expect(await found([now], [], true)).not.toContainEqual(['exact', 'n|gebied=G1']);
    const before = byField([3, 7, 12], (value) => value === 3 || value === 12);
    expect(await found([now], [before], true)).toContainEqual(['exact', 'n|gebied=G1']);
  });

  it('sees who came in when one late record is added', async () => {
    const before = byField([8, 7, 12], NOBODY);
    const after = byField([8, 8, 12], NOBODY);
    const came = await found([after], [before], false);
    expect(came).toContainEqual(['exact', 'bij(toen:n|gebied=G2)']);
  });

  it('finds nothing in the same figures twice', async () => {
    const table = byField([8, 7, 12], NOBODY);
    expect(await found([table], [table], true)).toEqual([]);
  });

  it('does not take figures that went down for figures to which persons were only added', async () => {
    const before = byField([8, 7, 12], NOBODY);
    expect(await found([byField([8, 6, 12], NOBODY)], [before], false)).toEqual([]);
  });
});

describe('the attacker, on two groupings of one count', () => {
  const years = (
    categories: Readonly<Record<string, number>>,
    merged: Readonly<Record<string, readonly string[]>>,
    id: string,
  ) => ({
    ...naiveTable(
      ['jaar'],
      Object.entries(categories).map(([year, n]) => [year, n] as const),
      { id, hides: NOBODY, dimensions: { jaar: { merged } } },
    ),
  });

  it('works out a year that stands in no table from pools that overlap', async () => {
    const yearly = years({ '2018': 7, '2019': 9 }, {}, 'per_jaar');
    const pooled = years({ '2017-2018': 10 }, { '2017-2018': ['2017', '2018'] }, 'samen');
    const drop = ({ rows, ...table }: SafeTableParts) => ({
      ...table,
      rows: rows.filter(({ keys }) => keys[0] !== 'totaal'),
    });
    const set = publishedSet([drop(yearly), drop(pooled)], NOW);
    expect((await attack(set)).map(({ grootheid, inzicht }) => [inzicht, grootheid])).toEqual([
      ['exact', 'n|jaar=2017'],
    ]);
  });
});
