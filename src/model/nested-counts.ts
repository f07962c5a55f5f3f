/** A count of a measure: `['stand', 'volgt_opleiding']`. */
export type CountOf = readonly [measure: string, count: string];

/**
 * Two counts of which the one contains the other, though no head of a measure says so; what lies between is
 * a group of persons of its own.
 */
export interface NestedCounts {
  readonly part: CountOf;
  readonly whole: CountOf;
  /**
   * Where the whole stands for a row of the part: at the same categories (`zelfde`), further after the start
   * (`volgende_k`) or less far (`vorige_k`), as near as the tables have it, or, for a stock of 31 October by
   * `niveaugroep`, in that school year by `van`.
   */
  readonly link: 'zelfde' | 'volgende_k' | 'vorige_k' | '31_oktober';
}

/** What came first stays so; who goes on a year later, went on before; 31 October lies between two anniversaries. */
const OUTCOMES: readonly NestedCounts[] = [
  ...['diploma', 'stopgezet', 'uit_beeld'].map((name): NestedCounts => {
    const count: CountOf = ['tijd_tot_gebeurtenis', name];
    return { part: count, whole: count, link: 'volgende_k' };
  }),
  {
    part: ['blijven_studeren', 'beeindigd'],
    whole: ['blijven_studeren', 'beeindigd'],
    link: 'volgende_k',
  },
  ...(['zelfde', 'vorige_k'] as const).map(
    (link): NestedCounts => ({
      part: ['tijd_tot_gebeurtenis', 'nog_bezig'],
      whole: ['blijven_studeren', 'nog_bezig'],
      link,
    }),
  ),
  {
    part: ['tijd_tot_gebeurtenis', 'diploma'],
    whole: ['voortgang', 'diploma_of_attest'],
    link: 'volgende_k',
  },
  { part: ['tijd_tot_gebeurtenis', 'nog_bezig'], whole: ['voortgang', 'studeert_nog'], link: 'vorige_k' },
];

/** Who has a diploma keeps it, a stock opens the transitions, an outflow with a diploma is one obtained. */
export const NESTED_COUNTS: readonly NestedCounts[] = [
  {
    part: ['voortgang', 'diploma_of_attest'],
    whole: ['voortgang', 'diploma_of_attest'],
    link: 'volgende_k',
  },
  ...OUTCOMES,
  { part: ['diploma_nominaal', 'diploma'], whole: ['diploma_nominaal', 'diploma'], link: 'volgende_k' },
  { part: ['stand', 'volgt_opleiding'], whole: ['overgangsmatrix', 'personen'], link: '31_oktober' },
  { part: ['stroombalans', 'uit_diploma'], whole: ['diplomas', 'behaalde_diplomas'], link: 'zelfde' },
  { part: ['stroombalans', 'nieuw'], whole: ['studiekeuze', 'nieuwe_trajecten'], link: 'zelfde' },
];

/** Counts of one measure that another takes together over all its school years. */
export const SUMMED_COUNTS: readonly { readonly part: CountOf; readonly whole: CountOf }[] = [
  'n_start',
  'n_rijp',
  'diploma',
].map((count) => ({ part: ['diploma_nominaal', count], whole: ['diploma_nominaal_samen', count] }));
