import type { RatioOfSums } from '../model/measure.ts';
import { countColumn } from './guarded-table.ts';
import { RATIO_COUNTS } from './ratio-counts.ts';
import type { SafeColumn } from './safe-table.ts';

const RATIO = 'studierendement';

/** Places in `RATIO_COUNTS`. */
const [PERSONS, MISSING, BELOW, FIRST_BAND] = [0, 1, 2, 3] as const;

/** The columns of a table with a ratio of sums, in the order in which they are published. */
export function ratioColumns({ numerator, denominator }: RatioOfSums): readonly SafeColumn[] {
  const counts = RATIO_COUNTS.map(countColumn);
  return [
    counts[PERSONS]!,
    counts[MISSING]!,
    {
      name: `som_${plainName(denominator)}`,
      label: { nl: 'Studiepunten opgenomen', en: 'Credits taken' },
      role: 'schatting',
    },
    {
      name: `som_${plainName(numerator)}`,
      label: { nl: 'Studiepunten verworven', en: 'Credits acquired' },
      role: 'schatting',
    },
    { name: RATIO, label: { nl: 'Studierendement', en: 'Study efficiency' }, role: 'aandeel' },
    { name: 'se', label: { nl: 'Standaardfout', en: 'Standard error' }, role: 'schatting' },
    {
      name: 'lo',
      label: { nl: 'Studierendement, ondergrens', en: 'Study efficiency, lower bound' },
      role: 'grens',
      of: RATIO,
    },
    {
      name: 'hi',
      label: { nl: 'Studierendement, bovengrens', en: 'Study efficiency, upper bound' },
      role: 'grens',
      of: RATIO,
    },
    {
      name: 'gemiddelde_van_individuele',
      label: { nl: 'Gemiddelde van de individuele rendementen', en: 'Mean of individual efficiencies' },
      role: 'schatting',
    },
    counts[BELOW]!,
    { name: 'aandeel_onder_60', label: { nl: 'Aandeel onder 60%', en: 'Share below 60%' }, role: 'aandeel' },
    ...counts.slice(FIRST_BAND),
    {
      name: 'ondergrens_ontbrekend_nul',
      label: { nl: 'Als ontbrekende resultaten 0 zijn', en: 'If missing results are 0' },
      role: 'grens',
      of: RATIO,
    },
    {
      name: 'bovengrens_ontbrekend_alles',
      label: { nl: 'Als ontbrekende resultaten alles zijn', en: 'If missing results are all' },
      role: 'grens',
      of: RATIO,
    },
  ];
}

/** `opgenomen_honderdsten` becomes `opgenomen`: sums are published in whole studiepunten. */
function plainName(column: string): string {
  return column.replace(/^studiepunten_/, '').replace(/_honderdsten$/, '');
}
