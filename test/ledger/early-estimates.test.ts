import { expect, test } from 'vitest';
import { notFollowedYet, withoutSmallSteps } from '../../src/ledger/early-estimates.ts';
import type { ReleaseContent } from '../../src/ledger/ledger.ts';
import { storeTable } from '../../src/ledger/stored-table.ts';
import type { RawTable } from '../../src/model/table.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension } from '../protect/build-measure.ts';

const LABEL = { nl: 'Einde', en: 'End' };
const MEASURE = buildMeasure({
  id: 'tijd',
  dimensions: [dimension('cohort', { list: 'schooljaar', total: false })],
  counts: [count('n')],
  values: ['dagen', 'oorzaak', 'gevolgd'],
  statistic: {
    kind: 'tijd_tot_gebeurtenis',
    ...{ time: 'dagen', cause: 'oorzaak', followed: 'gevolgd', weight: 'n', without: LABEL },
    outcomes: [{ name: 'einde', label: LABEL }],
    horizons: [2],
    minimum: 10,
  },
});

/** A cohort of 60 of whom `waiting` are not followed for two years yet; `ended` of the others have ended. */
async function release({ waiting, ended, days }: { waiting: number; ended: number; days: number }) {
  const rows = [
    [400, 1, ended],
    [600, 0, waiting],
    [800, 0, 60 - waiting - ended],
  ].filter(([, , n]) => n! > 0);
  const raw: RawTable = {
    measure: MEASURE,
    params: { per: 'totaal' },
    rows: rows.map(([time, cause, n]) => ({
      ...{ keys: ['2021'], counts: [n!], persons: [n!], values: [time!, cause!, days] },
    })),
  };
  const context = { peildatum: '2024-02-15', salt: new Uint8Array(32) };
  const { tables } = await protect([raw], POLICY_EXTERN, context);
  return { tables, persons: notFollowedYet([raw]) };
}

const EARLY = { waiting: 8, ended: 12, days: 500 };

test.each([
  ['when they are the same', EARLY, 1],
  ['when the outcomes of five or more persons became known', { waiting: 3, ended: 16, days: 600 }, 1],
  ['when everyone is followed', { waiting: 0, ended: 18, days: 900 }, 1],
  ['not when those of one to four did', { waiting: 5, ended: 15, days: 600 }, 0],
  ['not when they change while nothing became known', { waiting: 8, ended: 14, days: 500 }, 0],
])('estimates that were shown early are shown again %s', async (_, later, rows) => {
  const before = await release(EARLY);
  const earlier = {
    tabellen: before.tables.map(storeTable),
    personen: before.persons,
  } as unknown as ReleaseContent;
  const now = await release(later);
  const shown = withoutSmallSteps(now.tables, { releases: [earlier], persons: now.persons, k: 5 });
  expect(shown[0]!.rows).toHaveLength(rows);
});

test('what was shown only once everyone was followed can be shown again', async () => {
  const before = await release({ waiting: 0, ended: 12, days: 900 });
  const earlier = {
    tabellen: before.tables.map(storeTable),
    personen: before.persons,
  } as unknown as ReleaseContent;
  const now = await release({ waiting: 0, ended: 12, days: 950 });
  expect(withoutSmallSteps(now.tables, { releases: [earlier], persons: {}, k: 5 })[0]!.rows).toHaveLength(1);
});
