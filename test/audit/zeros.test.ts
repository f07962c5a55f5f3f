import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack } from '../../src/audit/attack.ts';
import { auditRelease } from '../../src/audit/audit-release.ts';
import { publishedSet } from '../../src/audit/build-published-set.ts';
import { POLICY_EXTERN, type Policy } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import type { SafeTableParts } from '../../src/protect/safe-table.ts';
import { buildMeasure, count, dimension, rawTable } from '../protect/build-measure.ts';
import { inventedRelease } from './invented-release.ts';
import { naiveTable } from './naive-table.ts';

const RELEASE = { id: 'proef', peildatum: '2024-02-15', population: 'allen' };
const CONTEXT = { peildatum: RELEASE.peildatum, salt: new Uint8Array(32) };
const ALL_ZEROS: Policy = { ...POLICY_EXTERN, zerosMayBeHidden: false };

/** Rows of which a hidden count is 0 in fact. */
function hiddenZeros(tables: readonly SafeTableParts[], exact: readonly SafeTableParts[], name: string) {
  return tables.flatMap(({ rows, columns }, t) => {
    const at = columns.findIndex((column) => column.name === name);
    const isZero = (row: number) => exact[t]!.rows[row]!.cells[at]!.value === 0;
    return rows.filter(({ cells }, row) => cells[at]!.status === 'verborgen' && isZero(row));
  });
}

describe('a policy that shows every 0 (T13)', () => {
  it('lets the attacker take each hidden count for 1 or more', async () => {
    const line = naiveTable(
      ['gebied'],
      [
        ['A', 2],
        ['B', 3],
        ['C', 30],
      ],
      { hides: (value) => value < 5 },
    );
    expect(await attack(publishedSet([line], RELEASE), { soleMembers: false })).toEqual([]);
    const strict = publishedSet([{ ...line, policy: ALL_ZEROS }], RELEASE);
    expect((await attack(strict, { soleMembers: false })).map(({ inzicht }) => inzicht)).toEqual([
      'smal',
      'smal',
    ]);
  });

  it('hides no 0 and more of the rest, so that this tells nothing', async () => {
    const measure = buildMeasure({ dimensions: [dimension('gebied')], counts: [count('n')] });
    const raw = [
      rawTable(measure, [
        ['A', 3],
        ['B', 0],
        ['E', 3],
        ['C', 30],
        ['D', 0],
      ]),
    ];
    const hiddenUnder = async (policy: Policy) => {
      const { tables } = await protect(raw, policy, CONTEXT);
      return tables[0]!.rows
        .filter(({ cells }) => cells[0]!.status === 'verborgen')
        .map(({ keys }) => keys[0]);
    };
    expect(await hiddenUnder(POLICY_EXTERN)).toEqual(['A', 'E']);
    expect(await hiddenUnder(ALL_ZEROS)).toEqual(['A', 'E', 'C']);
  });

  it('passes the audit for invented releases, with proof, or refuses what cannot be protected so', async () => {
    let passed = 0;
    for (const raw of fc.sample(inventedRelease(), { seed: 20_210_204, numRuns: 6 })) {
      const safe = await protect(raw, ALL_ZEROS, CONTEXT).catch((error: unknown) => {
        expect(error).toMatchObject({ exit: 'privacy' });
      });
      if (safe === undefined) continue;
      const { tables } = safe;
      const exact = await protect(raw, { ...ALL_ZEROS, method: 'geen' }, CONTEXT);
      await auditRelease(tables, { ...RELEASE, facts: { exact: exact.tables, raw } });
      expect(hiddenZeros(tables, exact.tables, 'n')).toEqual([]);
      passed += 1;
    }
    expect(passed).toBeGreaterThan(2);
  });
});
