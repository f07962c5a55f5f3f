import type { TableRequest } from '../compose/release.ts';
import { TOTAL } from '../model/table.ts';

/** What `cohort` says about everybody who began, and about what a trait tells apart. */
export const COHORT_MEASURES: readonly string[] = [
  'cohorten',
  'voortgang',
  'diploma_nominaal',
  'tijd_tot_gebeurtenis',
];

const COMPOSITION = ['niveaugroep', 'leeftijd', 'geslacht', 'steunvorm', 'nieuwkomer', 'herkomst'];

/** The tables of `cohort` without a trait: they are part of the yearly set. */
export const COHORT_REQUESTS: readonly TableRequest[] = [
  ...COHORT_MEASURES.map((measure) => ({ measure, per: TOTAL })),
  ...COMPOSITION.map((per) => ({ measure: 'cohorten', per })),
];
