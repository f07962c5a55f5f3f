import fc from 'fast-check';
import { isoDate } from '../../src/model/day.ts';
import type { CanonicalRows } from './canonical-store.ts';

const FIRST_DAY = 15_300;
const LEVELS = ['SO3', 'TKO', 'VDAB', 'GRAD', 'PBA', 'ABA', 'MA', 'ANDERE'] as const;
const REASONS = [
  'diploma',
  'overleden',
  'verhuisd',
  'hulp_beeindigd',
  'herorientatie',
  'stopgezet',
  'onbekend',
  'nooit_gestart',
  null,
] as const;

const traject = fc.record({
  niveau: fc.constantFrom(...LEVELS),
  opleiding: fc.constantFrom('A', 'B', 'C'),
  start: fc.integer({ min: 0, max: 4500 }),
  length: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 1500 }), fc.constant(null)),
  reden_einde: fc.constantFrom(...REASONS),
});

const person = fc.record({
  geslacht: fc.constantFrom('M', 'V', 'X', 'onbekend', null),
  geboortejaar: fc.option(fc.integer({ min: 1960, max: 2010 })),
  trajecten: fc.array(traject, { maxLength: 5 }),
});

/** A small city with parallel, overlapping, adjoining and never started trajecten, ends unknown and in the future. */
export const randomCity: fc.Arbitrary<CanonicalRows> = fc
  .array(person, { minLength: 1, maxLength: 25 })
  .map((people) => {
    const numbered = people.map((row, i) => ({ ...row, persoon_id: `p${i}` }));
    const trajecten = numbered.flatMap((row) =>
      row.trajecten.map(({ start, length, ...rest }, j) => ({
        ...rest,
        persoon_id: row.persoon_id,
        traject_id: `${row.persoon_id}t${j}`,
        isced_f: '0400',
        startdatum: isoDate(FIRST_DAY + start),
        einddatum: length === null ? null : isoDate(FIRST_DAY + start + length),
      })),
    );
    return {
      personen: numbered.map(({ trajecten: _, ...row }) => row),
      trajecten,
      inschrijvingen: trajecten.map((row) => ({
        inschrijving_id: `i${row.traject_id}`,
        traject_id: row.traject_id,
        schooljaar: `${row.startdatum.slice(0, 4)}-${Number(row.startdatum.slice(0, 4)) + 1}`,
        studiepunten_opgenomen: 6000,
        studiepunten_verworven: row.reden_einde === null ? null : 4500,
        resultaat: row.reden_einde === 'diploma' ? 'gedeeltelijk' : 'onbekend',
      })),
    };
  });
