import { type Comparison, EXACT, INTERVAL, REGRESSION, SHARE, STUDENT } from './compare-value.ts';
import { compareCategories, compareColumns, fields, type Json, list, yearKey } from './expected-shapes.ts';
import type { FigureRow, Figures } from './figures.ts';

const DENSITY = {
  lo: STUDENT,
  hi: STUDENT,
  per_100_dossiers: SHARE,
  per_100_lo: STUDENT,
  per_100_hi: STUDENT,
};
const TREND = {
  groei_per_jaar: REGRESSION,
  lo: REGRESSION,
  hi: REGRESSION,
  dispersie: REGRESSION,
  p: REGRESSION,
};
const RATIO = { rate_ratio: SHARE, lo: STUDENT, hi: STUDENT, p: INTERVAL };

/** `vragen.json`: the questions per year, year on year, up to now, and by topic over all years. */
export function questionFigures(json: Json, figures: Figures): readonly Comparison[] {
  const { per_jaar, vergelijking, trend, dit_jaar_tot_nu, per_thema } = fields(json);
  const yearRow = (schooljaar: string) => figures.row('vragen', { schooljaar, per: 'totaal' });
  return [
    ...list(per_jaar).flatMap((item) => {
      const where = yearKey(fields(item)['schooljaar']);
      return [
        ...compareColumns(item, yearRow(where), { where, tolerances: DENSITY }),
        {
          where: `${where}.volledig`,
          expected: fields(item)['volledig'] as boolean,
          ours: yearRow(where) === undefined ? undefined : yearRow(where)!.stand === 'definitief',
          tolerance: EXACT,
        },
      ];
    }),
    ...list(vergelijking).flatMap((item) => {
      const { jaar, t_o_v } = fields(item);
      const row = figures.row('vragen_vergelijking', { van: String(t_o_v), naar: String(jaar) });
      const where = `vergelijking.${String(jaar)}`;
      return compareColumns(item, row, { where, skip: ['jaar', 't_o_v'], tolerances: RATIO });
    }),
    ...trendOf(trend, figures),
    ...upToNow(dit_jaar_tot_nu, yearRow),
    ...compareCategories(per_thema, together(figures.rows('vragen', 'thema')), {
      where: 'per_thema',
      dimension: 'per',
      column: 'vragen',
    }),
  ];
}

function trendOf(json: Json | undefined, figures: Figures): readonly Comparison[] {
  const years = list(fields(json)['jaren']);
  const row = figures.row('vragen_trend', { van: String(years[0]), naar: String(years.at(-1)) });
  return [
    { where: 'trend.jaren', expected: years.length, ours: row?.values['jaren'], tolerance: EXACT },
    ...compareColumns(json, row, { where: 'trend', tolerances: TREND }),
  ];
}

function upToNow(
  json: Json | undefined,
  yearRow: (schooljaar: string) => FigureRow | undefined,
): readonly Comparison[] {
  const { schooljaar, vragen, vorig_jaar_zelfde_periode } = fields(json);
  const year = yearKey(schooljaar);
  const pairs = [
    ['vragen', vragen, yearRow(year)],
    ['vorig_jaar_zelfde_periode', vorig_jaar_zelfde_periode, yearRow(String(Number(year) - 1))],
  ] as const;
  return pairs.map(([name, expected, row]) => ({
    where: `dit_jaar_tot_nu.${name}`,
    expected: expected as number,
    ours: row?.values['tot_zelfde_dag'],
    tolerance: EXACT,
  }));
}

/** The rows of one category, added over the school years. */
function together(rows: readonly FigureRow[]): readonly FigureRow[] {
  const sums = new Map<string, number>();
  for (const { keys, values } of rows)
    sums.set(keys['per']!, (sums.get(keys['per']!) ?? 0) + (values['vragen'] ?? 0));
  return [...sums].map(([per, vragen]) => ({ keys: { per }, values: { vragen }, stand: 'definitief' }));
}
