import { describe, expect, it } from 'vitest';
import type { ReleaseLine, Source } from '../../src/ledger/ledger.ts';
import { lastRevisions } from '../../src/ledger/revisions.ts';
import { storeTable } from '../../src/ledger/stored-table.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rawTable } from '../protect/build-measure.ts';

const MEASURE = buildMeasure({
  id: 'stroombalans',
  dimensions: [dimension('schooljaar', { list: 'schooljaar', total: false })],
  counts: [count('nieuw'), count('gestopt')],
});

async function edition(rows: readonly (readonly [string, number, number])[], bron: Partial<Source> = {}) {
  const { tables } = await protect([rawTable(MEASURE, rows)], POLICY_EXTERN, {
    peildatum: '2024-02-15',
    salt: new Uint8Array(32),
  });
  const source = {
    gegevens: 'a',
    maten: 'm',
    registratie_vanaf: '2013-09-01',
    septemberregel: true,
    ...bron,
  };
  return { soort: 'jaarset', bron: source, tabellen: tables.map(storeTable) } as unknown as ReleaseLine;
}

describe('revisions', () => {
  it('are the cells that stand in both editions and differ', async () => {
    const before = await edition([['2020', 40, 12]]);
    const after = await edition(
      [
        ['2020', 47, 12],
        ['2021', 50, 20],
      ],
      { gegevens: 'b' },
    );
    const { cells } = lastRevisions([before, after])!;
    expect(
      cells.map(({ keys, column, before: old, after: now, reason }) => [
        keys,
        column,
        old.value,
        now.value,
        reason,
      ]),
    ).toEqual([[['2020'], 'nieuw', 40, 47, 'gegevens']]);
  });

  it('say when a definition or a setting changed, and when only protection did', async () => {
    const rows = [['2020', 40, 12]] as const;
    const before = await edition(rows);
    const reasonAfter = async (next: Promise<ReleaseLine>) =>
      lastRevisions([before, await next])!.cells.map(({ reason }) => reason);
    expect(await reasonAfter(edition([['2020', 41, 12]], { maten: 'n' }))).toEqual(['definitie']);
    expect(await reasonAfter(edition([['2020', 41, 12]], { septemberregel: false }))).toEqual(['instelling']);
    expect(await reasonAfter(edition([['2020', 40, 3]], { gegevens: 'b' }))).toContain('bescherming');
  });

  it('need two editions', async () => {
    expect(lastRevisions([])).toBeUndefined();
    expect(lastRevisions([await edition([['2020', 40, 12]])])).toBeUndefined();
  });
});
