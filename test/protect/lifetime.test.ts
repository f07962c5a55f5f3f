import { describe, expect, it } from 'vitest';
import type { Measure, TimeToEvent } from '../../src/model/measure.ts';
import type { RawTable } from '../../src/model/table.ts';
import { POLICY_EXTERN, POLICY_INTERN, type Policy } from '../../src/protect/policy.ts';
import { protect, type SafeTable } from '../../src/protect/protect.ts';
import type { SafeCell } from '../../src/protect/safe-table.ts';
import { buildMeasure, count, dimension } from './build-measure.ts';

const LABEL = { nl: 'Uitkomst', en: 'Outcome' };
const STATISTIC: TimeToEvent = {
  kind: 'tijd_tot_gebeurtenis',
  ...{ time: 'dagen', cause: 'oorzaak', followed: 'gevolgd', weight: 'n', without: LABEL },
  outcomes: ['diploma', 'gestopt'].map((name) => ({ name, label: LABEL })),
  horizons: [1, 2],
  minimum: 10,
};

function measureOf(statistic: Partial<TimeToEvent> = {}): Measure {
  return buildMeasure({
    id: 'tijd',
    dimensions: [
      dimension('cohort', { list: 'schooljaar', total: false }),
      dimension('per', { list: 'per', total: false }),
    ],
    counts: [count('n')],
    values: ['dagen', 'oorzaak', 'gevolgd'],
    statistic: { ...STATISTIC, ...statistic },
  });
}

/** A row: cohort, days, outcome, persons, and for how many days everyone is followed. */
type Record_ = readonly [string, number, number, number, number?];

const LONG = 2000;

function tableOf(records: readonly Record_[], measure = measureOf(), per = 'totaal'): RawTable {
  return {
    measure,
    params: { per },
    rows: records.map(([cohort, days, cause, n, followed = LONG]) => ({
      keys: [cohort, per === 'totaal' ? 'totaal' : 'BA'],
      counts: [n],
      persons: [n],
      values: [days, cause, followed],
    })),
  };
}

async function publish(table: RawTable, policy: Policy = POLICY_EXTERN): Promise<SafeTable> {
  const context = { peildatum: '2024-02-15', salt: new Uint8Array(32) };
  return (await protect([table], policy, context)).tables[0]!;
}

function cell(table: SafeTable, row: number, name: string): SafeCell {
  return table.rows[row]!.cells[table.columns.findIndex((column) => column.name === name)]!;
}

/** Thirty persons, all followed for more than two years. */
const RIPE: readonly Record_[] = [
  ['2018', 200, 1, 8],
  ['2018', 300, 2, 7],
  ['2018', 500, 1, 5],
  ['2018', 900, 2, 10],
];

describe('a life table', () => {
  it('counts all that happened so far, and the shares are those of the counts while everyone is followed', async () => {
    const table = await publish(tableOf(RIPE), POLICY_INTERN);
    const [first, second] = [0, 1].map((row) =>
      ['n', 'diploma', 'gestopt', 'gecensureerd', 'nog_bezig', 'n_risk'].map(
        (name) => cell(table, row, name).value,
      ),
    );
    expect(first).toEqual([30, 8, 7, 0, 15, 15]);
    expect(second).toEqual([30, 13, 7, 0, 10, 10]);
    expect(cell(table, 1, 'aandeel_diploma').value).toBeCloseTo(13 / 30, 14);
    expect(cell(table, 1, 'aandeel_zonder_uitkomst').value).toBeCloseTo(10 / 30, 14);
    expect(table.rows.map(({ stand }) => stand)).toEqual(['definitief', 'definitief']);
  });

  it('counts an event on the last day of a year, and who is seen until then goes on', async () => {
    const statistic = { horizons: [4] };
    const rows: readonly Record_[] = [
      ['2018', 1461, 1, 10],
      ['2018', 1461, 0, 12],
      ['2018', 1460, 0, 13],
    ];
    const table = await publish(tableOf(rows, measureOf(statistic)), POLICY_INTERN);
    expect(
      ['diploma', 'gecensureerd', 'nog_bezig', 'n_risk'].map((name) => cell(table, 0, name).value),
    ).toEqual([10, 13, 12, 22]);
  });

  it('shows readers outside whole percentages without standard errors', async () => {
    const table = await publish(tableOf(RIPE, measureOf({ horizons: [2] })));
    expect(cell(table, 0, 'aandeel_diploma')).toEqual({ status: 'ok', value: 0.43 });
    const names = table.columns.map(({ name }) => name);
    expect(
      names.filter((name) => name.endsWith('_se') || name === 'n_risk' || name === 'gecensureerd'),
    ).toEqual([]);
  });

  it('hides all shares of a row with any of its counts', async () => {
    const rows: readonly Record_[] = [
      ['2018', 200, 1, 12],
      ['2018', 300, 2, 3],
      ['2018', 500, 2, 9],
      ['2018', 900, 2, 20],
    ];
    const table = await publish(tableOf(rows));
    expect(cell(table, 0, 'gestopt').status).toBe('verborgen');
    expect(cell(table, 0, 'aandeel_diploma').status).toBe('verborgen');
    expect(cell(table, 0, 'aandeel_zonder_uitkomst').status).toBe('verborgen');
    expect(cell(table, 1, 'aandeel_gestopt')).toEqual({ status: 'ok', value: 0.27 });
  });

  it('stops where fewer than ten are followed', async () => {
    const rows: readonly Record_[] = [...RIPE.slice(0, 3), ['2018', 900, 2, 9]];
    const table = await publish(tableOf(rows, measureOf({ horizons: [2] })));
    expect(cell(table, 0, 'nog_bezig')).toEqual({ status: 'ok', value: 9 });
    expect(cell(table, 0, 'aandeel_diploma').status).toBe('onzeker');
  });

  it('has no estimates beside rounded counts', async () => {
    const table = await publish(tableOf(RIPE, measureOf({ horizons: [2] })), {
      ...POLICY_EXTERN,
      method: 'afronden',
    });
    expect(cell(table, 0, 'diploma').status).toBe('afgerond');
    expect(cell(table, 0, 'aandeel_diploma').status).toBe('verborgen');
  });
});

describe('estimates before everyone is followed that long', () => {
  const DAYS = 400;
  const early = (stopped: number): readonly Record_[] => [
    ['2021', 200, 1, 12, DAYS],
    ['2021', 500, 2, stopped, DAYS],
    ['2021', 600, 0, 6, DAYS],
    ['2021', 800, 0, 30, DAYS],
  ];

  it('stand in for counts that are not shown', async () => {
    const table = await publish(tableOf(early(8), measureOf({ horizons: [2] })));
    expect(table.rows[0]!.stand).toBe('nog_niet_rijp');
    expect(cell(table, 0, 'n')).toEqual({ status: 'ok', value: 56 });
    expect(cell(table, 0, 'diploma').status).toBe('niet_beschikbaar');
    expect(cell(table, 0, 'aandeel_diploma')).toEqual({ status: 'ok', value: 0.21 });
  });

  it('are hidden where a count behind them is small', async () => {
    const table = await publish(tableOf(early(4), measureOf({ horizons: [2] })));
    expect(cell(table, 0, 'aandeel_diploma').status).toBe('verborgen');
  });

  it('are hidden where they differ by a few persons from others of the same cohort', async () => {
    const few: readonly Record_[] = [
      ['2021', 200, 1, 12, 100],
      ['2021', 250, 2, 8, 100],
      ['2021', 500, 2, 3, 100],
      ['2021', 800, 0, 30, 100],
    ];
    const table = await publish(tableOf(few));
    expect([0, 1].map((row) => cell(table, row, 'aandeel_diploma').status)).toEqual(['ok', 'verborgen']);
  });

  it('are for everybody of one cohort only', async () => {
    const byLevel = await publish(tableOf(early(8), measureOf({ horizons: [2] }), 'niveaugroep'));
    expect(cell(byLevel, 0, 'aandeel_diploma').status).toBe('niet_beschikbaar');
    const measure = measureOf({ horizons: [2] });
    const pooled = {
      ...measure,
      dimensions: measure.dimensions.map((one, i) =>
        i === 0 ? { ...one, merged: { '2021': ['2020', '2021'] } } : one,
      ),
    };
    expect(cell(await publish(tableOf(early(8), pooled)), 0, 'aandeel_diploma').status).toBe(
      'niet_beschikbaar',
    );
  });

  it('are shown whole to internal readers', async () => {
    const table = await publish(tableOf(early(1), measureOf({ horizons: [2] })), POLICY_INTERN);
    expect(cell(table, 0, 'gecensureerd')).toEqual({ status: 'ok', value: 6 });
    expect(cell(table, 0, 'aandeel_diploma').value).toBeCloseTo(12 / 49, 14);
    expect(cell(table, 0, 'aandeel_diploma_se').status).toBe('ok');
  });
});

describe('a curve of one outcome', () => {
  it('says how many are left, with the interval of Kaplan-Meier', async () => {
    const outcomes = STATISTIC.outcomes.slice(0, 1);
    const rows: readonly Record_[] = [
      ['2018', 300, 1, 15],
      ['2018', 900, 0, 15],
    ];
    const table = await publish(tableOf(rows, measureOf({ outcomes, horizons: [1, 3] })), POLICY_INTERN);
    expect(table.columns.map(({ name }) => name).filter((name) => name.startsWith('aandeel'))).toEqual([
      'aandeel_zonder_uitkomst',
      'aandeel_zonder_uitkomst_laag',
      'aandeel_zonder_uitkomst_hoog',
      'aandeel_zonder_uitkomst_se',
    ]);
    expect(cell(table, 0, 'aandeel_zonder_uitkomst').value).toBe(0.5);
    expect(cell(table, 1, 'aandeel_zonder_uitkomst').status).toBe('niet_beschikbaar');
  });
});
