import { expect, test } from 'vitest';
import type { Dimension } from '../../src/model/measure.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { renderTidyCsv } from '../../src/render/tidy-csv.ts';
import { buildMeasure, count, dimension, rate, rawTable } from '../protect/build-measure.ts';

const year = dimension('schooljaar', { total: false });

async function tidyCsv(dimensions: readonly Dimension[], keys: readonly string[]) {
  const measure = buildMeasure({
    id: 'succes',
    dimensions,
    counts: [count('n'), count('geslaagd', { of: 'n' })],
    rates: [rate('geslaagd', 'n')],
  });
  const { tables } = await protect([rawTable(measure, [[...keys, 50, 20]])], POLICY_EXTERN, {
    peildatum: '2024-02-15',
    salt: new Uint8Array(32),
  });
  const [header, ...lines] = renderTidyCsv(tables).trimEnd().split('\n');
  const names = header!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])));
}

test('every count and share stands on a row of its own', async () => {
  const rows = await tidyCsv([year], ['2021']);
  expect(rows.map(({ indicator, teller, noemer, waarde }) => [indicator, teller, noemer, waarde])).toEqual([
    ['n', '50', '', '50'],
    ['geslaagd', '20', '', '20'],
    ['aandeel', '20', '50', '0.4'],
  ]);
});

test('years together are named by the first and the last', async () => {
  const merged = { '2018..2022': ['2018', '2019', '2020', '2021', '2022'], '2023': ['2023'] };
  const years = async (key: string) =>
    new Set((await tidyCsv([{ ...year, merged }], [key])).map(({ schooljaar }) => schooljaar));
  expect(await years('2018..2022')).toEqual(new Set(['2018-2019..2022-2023']));
  expect(await years('2023')).toEqual(new Set(['2023-2024']));
});
