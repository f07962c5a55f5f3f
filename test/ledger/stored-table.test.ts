import { describe, expect, it } from 'vitest';
import { restoreTable, storeTable } from '../../src/ledger/stored-table.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect, reprint } from '../../src/protect/protect.ts';
import type { SafeCell, SafeTableParts } from '../../src/protect/safe-table.ts';
import { buildMeasure, count, dimension, rate, rawTable } from '../protect/build-measure.ts';

const MEASURE = buildMeasure({
  sql: 'select 1',
  dimensions: [dimension('groep')],
  counts: [count('n'), count('diploma', { of: 'n' })],
  rates: [rate('diploma', 'n')],
});

const CELLS: readonly SafeCell[] = [
  { status: 'ok', value: 12 },
  { status: 'ok', value: 0.3333333333333333 },
  { status: 'nul', value: 0 },
  { status: 'afgerond', value: 25 },
  { status: 'afgerond', value: 0 },
  { status: 'verborgen', value: null },
  { status: 'onzeker', value: null },
  { status: 'niet_van_toepassing', value: null },
  { status: 'niet_beschikbaar', value: null },
];

function table(cells: readonly SafeCell[]): SafeTableParts {
  const columns = cells.map((_, i) => ({
    name: `n${i}`,
    label: { nl: '', en: '' },
    role: 'aantal' as const,
  }));
  const rows = [{ keys: ['A'], cells, stand: 'definitief' as const }];
  const { dimensions } = MEASURE;
  return {
    id: 'proef',
    measure: MEASURE,
    params: { per: 'totaal' },
    policy: POLICY_EXTERN,
    dimensions,
    columns,
    rows,
  };
}

describe('a table in the ledger', () => {
  it('keeps every cell with its status', () => {
    const kept = JSON.parse(JSON.stringify(storeTable(table(CELLS))));
    expect(restoreTable(kept).rows).toEqual(table(CELLS).rows);
  });

  it('keeps a protected table as it was, but for the SQL', async () => {
    const raw = rawTable(MEASURE, [
      ['A', 30, 12],
      ['B', 22, 3],
      ['C', 41, 20],
    ]);
    const { tables } = await protect([raw], POLICY_EXTERN, {
      peildatum: '2024-02-15',
      salt: new Uint8Array(32),
    });
    const kept = restoreTable(JSON.parse(JSON.stringify(storeTable(tables[0]!))));
    const { rows, columns, policy, dimensions, params, id } = tables[0]!;
    expect(reprint(kept)).toMatchObject({ rows, columns, policy, dimensions, params, id });
    expect(JSON.stringify(storeTable(tables[0]!))).not.toContain('select 1');
  });

  it('is not printed again when it shows a small count', () => {
    expect(() => reprint(table([{ status: 'ok', value: 3 }]))).toThrow('never protected');
  });
});
