import type { Count, Dimension, Unit } from '../model/measure.ts';
import { choose, type HeadReader } from './head-reader.ts';

/** The columns of a measure by what they are for. */
export interface Columns {
  readonly selected: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly counts: readonly Count[];
  readonly values: readonly string[];
}

const ROLES = ['dimensie', 'aantal', 'personen', 'waarde'] as const;
const DIMENSION_KEYS = ['rol', 'lijst', 'totaal', 'label', 'aanvullen'];
const COUNT_KEYS = [
  'rol',
  'label',
  'personen',
  'personen_eenmaal',
  'deel_van',
  'som_van',
  'optelbaar',
  'getoond',
  'intern',
  'gelijk_aan',
];

/** Reads `kolommen`, in SELECT order; throws when a column names another one that is not there. */
export function parseColumns(columns: HeadReader, unit: Unit): Columns {
  const roles = columns.names.map((name) => {
    const column = columns.child(name)!;
    return { name, column, role: column.oneOf('rol', ROLES) };
  });
  const counts = roles.flatMap(({ name, column, role }) =>
    role === 'aantal' || role === 'personen' ? [parseCount(name, column, { unit, role })] : [],
  );
  for (const count of counts) checkReferences(count, counts, columns);
  return {
    selected: roles.filter(({ column }) => !column.has('som_van')).map(({ name }) => name),
    dimensions: roles
      .filter(({ role }) => role === 'dimensie')
      .map(({ name, column }) => parseDimension(name, column)),
    counts,
    values: roles.filter(({ role }) => role === 'waarde').map(({ name }) => name),
  };
}

function parseDimension(name: string, column: HeadReader): Dimension {
  column.only(DIMENSION_KEYS);
  return {
    name,
    label: column.text('label'),
    list: column.string('lijst', name),
    total: column.yesNo('totaal', false),
    complete: column.yesNo('aanvullen', true),
  };
}

function parseCount(
  name: string,
  column: HeadReader,
  place: { unit: Unit; role: 'aantal' | 'personen' },
): Count {
  column.only(COUNT_KEYS);
  const own = place.unit === 'persoon' || place.role === 'personen';
  if (!own && !column.has('personen')) {
    throw column.fail('personen', {
      nl: `de maat telt geen personen (eenheid: ${place.unit}); noem de kolom met de personen achter dit aantal`,
      en: `the measure does not count persons (eenheid: ${place.unit}); name the column with the persons behind it`,
    });
  }
  return {
    name,
    label: column.text('label', place.role === 'personen' ? { nl: 'Personen', en: 'Persons' } : undefined),
    persons: column.string('personen', name),
    of: column.has('deel_van') ? column.string('deel_van') : undefined,
    sumOf: column.has('som_van') ? column.strings('som_van') : undefined,
    additive: column.yesNo('optelbaar', place.role === 'aantal'),
    shown: column.yesNo('getoond', place.role === 'aantal'),
    ...(column.yesNo('intern', false) && { intern: true }),
    ...(column.has('personen_eenmaal') && { personsOnce: column.string('personen_eenmaal') }),
    ...(column.has('gelijk_aan') && { sameAs: column.string('gelijk_aan') }),
  };
}

function checkReferences(count: Count, counts: readonly Count[], columns: HeadReader): void {
  const names = counts.map(({ name }) => name);
  for (const other of [
    count.persons,
    count.personsOnce ?? count.name,
    count.of ?? count.name,
    ...(count.sumOf ?? []),
  ]) {
    if (names.includes(other)) continue;
    throw columns.fail(
      count.name,
      {
        nl: `verwijst naar \`${other}\`, dat er niet is`,
        en: `refers to \`${other}\`, which does not exist`,
      },
      choose(names),
    );
  }
}
