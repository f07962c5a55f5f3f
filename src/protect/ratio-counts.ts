import type { Count, Identity, RatioOfSums } from '../model/measure.ts';
import type { RawTable } from '../model/table.ts';
import type { Text } from '../model/text.ts';
import { personsBelow, RATIO_BANDS, ratioBands } from '../stats/ratio-bands.ts';
import type { PairCount } from '../stats/ratio-of-sums.ts';
import type { CountedRow, CountedTable } from './counted-table.ts';
import { withMargins } from './margins.ts';
import { sameKeys } from './same-keys.ts';

export const RATIO_PERSONS = 'personen';
export const RATIO_MISSING = 'ontbrekend_resultaat_inschrijvingen';
export const RATIO_BELOW = 'n_onder_60';

const BELOW_PERCENT = 60;

const BAND_LABELS: readonly Text[] = [
  { nl: '0%', en: '0%' },
  { nl: 'meer dan 0 tot en met 30%', en: 'over 0 to 30%' },
  { nl: 'meer dan 30 tot en met 60%', en: 'over 30 to 60%' },
  { nl: 'meer dan 60 tot en met 80%', en: 'over 60 to 80%' },
  { nl: 'meer dan 80 tot 100%', en: 'over 80 to under 100%' },
  { nl: '100%', en: '100%' },
];

/** The counts that a ratio of sums publishes beside its estimate. */
export const RATIO_COUNTS: readonly Count[] = [
  personCount(RATIO_PERSONS, { nl: 'Personen', en: 'Persons' }),
  personCount(RATIO_MISSING, {
    nl: 'Inschrijvingen zonder gekend resultaat',
    en: 'Enrolments without a known result',
  }),
  { ...personCount(RATIO_BELOW, { nl: 'Onder 60%', en: 'Below 60%' }), of: RATIO_PERSONS },
  ...RATIO_BANDS.map((band, i) => ({ ...personCount(`band_${band}`, BAND_LABELS[i]!), of: RATIO_PERSONS })),
];

/** Everyone is in one band; who has exactly 60 % is in the third but not below 60. */
const RATIO_IDENTITIES: readonly Identity[] = [
  {
    text: 'personen = som van de banden',
    terms: [
      { count: RATIO_PERSONS, sign: 1 },
      ...RATIO_BANDS.map((band) => ({ count: `band_${band}`, sign: -1 as const })),
    ],
    relation: 'gelijk',
  },
  {
    text: 'n_onder_60 <= banden tot en met 60',
    terms: [
      { count: RATIO_BELOW, sign: 1 },
      ...RATIO_BANDS.slice(0, 3).map((band) => ({ count: `band_${band}`, sign: -1 as const })),
    ],
    relation: 'hoogstens',
  },
];

/**
 * The pairs of a ratio of sums gathered per group of keys: persons, persons below 60 % and per band, and
 * enrolments without a known result. Who has only such enrolments is in no count of persons.
 */
export function ratioCounts(
  table: RawTable,
  { id, statistic }: { readonly id: string; readonly statistic: RatioOfSums },
): CountedTable {
  const { measure, params } = table;
  const at = (name: string) => measure.values.indexOf(name);
  const weight = measure.counts.findIndex((count) => count.name === statistic.weight);
  const rows = sameKeys(table.rows).map((group): CountedRow => {
    const pairs = group.map(
      (row): PairCount => ({
        taken: row.values[at(statistic.denominator)]!,
        acquired: row.values[at(statistic.numerator)]!,
        persons: row.counts[weight] ?? 0,
      }),
    );
    const weighted = (name: string) =>
      group.reduce((sum, row) => sum + row.values[at(name)]! * (row.counts[weight] ?? 0), 0);
    const counts = countPairs(pairs, weighted(statistic.missingCount));
    const missing = weighted(statistic.missingDenominator);
    return { keys: group[0]!.keys, counts, persons: counts, pairs, missing };
  });
  return {
    id,
    measure,
    params,
    counts: RATIO_COUNTS,
    identities: RATIO_IDENTITIES,
    rows: withMargins(rows, measure.dimensions, RATIO_COUNTS),
  };
}

/** In the order of `RATIO_COUNTS`. */
function countPairs(pairs: readonly PairCount[], missing: number): readonly number[] {
  const bands = ratioBands(pairs);
  const persons = bands.reduce((sum, n) => sum + n, 0);
  return [persons, missing, personsBelow(pairs, BELOW_PERCENT), ...bands];
}

function personCount(name: string, label: Text): Count {
  return { name, label, persons: name, of: undefined, sumOf: undefined, additive: true, shown: true };
}
