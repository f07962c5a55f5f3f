import fc from 'fast-check';
import type { RawTable } from '../../src/model/table.ts';
import { buildMeasure, count, dimension, rawTable } from '../protect/build-measure.ts';

const DIPLOMA = buildMeasure({
  id: 'voortgang',
  by: 'persoon',
  dimensions: [dimension('groep'), dimension('per', { list: 'per' })],
  counts: [count('n'), count('diploma', { of: 'n' }), count('weg', { of: 'n' })],
});

/** A person: group, sex, age, and how it ended. */
type Person = readonly [group: string, sex: string, age: string, end: 'diploma' | 'weg' | 'bezig'];

const PERSON: fc.Arbitrary<Person> = fc.tuple(
  fc.constantFrom('A', 'A', 'A', 'B', 'B', 'C'),
  fc.constantFrom('V', 'M', 'M', 'X'),
  fc.constantFrom('jong', 'jong', 'midden', 'oud'),
  fc.constantFrom('diploma', 'weg', 'bezig', 'bezig'),
);

/** The tables of 20 to 400 persons by group, by group and sex, and by group and age. */
export function inventedRelease(): fc.Arbitrary<readonly RawTable[]> {
  return fc
    .oneof(
      fc.array(PERSON, { minLength: 20, maxLength: 80, size: 'max' }),
      fc.array(PERSON, { minLength: 80, maxLength: 400, size: 'max' }),
    )
    .map((persons) => [
      tableOf(persons, () => 'totaal', 'totaal'),
      tableOf(persons, ([, sex]) => sex, 'geslacht'),
      tableOf(persons, ([, , age]) => age, 'leeftijd'),
    ]);
}

function tableOf(persons: readonly Person[], traitOf: (person: Person) => string, per: string): RawTable {
  const groups = [...new Set(persons.map(([group]) => group))].sort();
  const traits = [...new Set(persons.map(traitOf))].sort();
  const rows = groups.flatMap((group) =>
    traits.map((trait) => {
      const own = persons.filter((person) => person[0] === group && traitOf(person) === trait);
      const ended = (end: string) => own.filter((person) => person[3] === end).length;
      return [group, trait, own.length, ended('diploma'), ended('weg')];
    }),
  );
  return rawTable(DIPLOMA, rows, per);
}
