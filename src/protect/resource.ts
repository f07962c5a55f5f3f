import type { Lang } from '../model/text.ts';
import type { SafeTable } from './protect.ts';
import type { SafeColumn } from './safe-table.ts';

/** A field of a table schema, with its role and label as properties of our own. */
interface ResourceField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly rol: 'dimensie' | 'status' | 'stand' | SafeColumn['role'];
  readonly label: string;
  /** For a bound: the field it belongs to. */
  readonly van?: string;
}

/** A Frictionless tabular data resource with inline data. */
export interface TableResource {
  readonly profile: 'tabular-data-resource';
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly schema: { readonly fields: readonly ResourceField[]; readonly missingValues: readonly [''] };
  readonly data: readonly Readonly<Record<string, string | number | null>>[];
}

const STAND = 'stand_van_zaken';

/**
 * A protected table as data: names and codes are the same in every language, titles and labels in `lang`.
 * Each number is followed by its status; a cell that may not be shown is null.
 */
export function resource(table: SafeTable, lang: Lang): TableResource {
  return {
    profile: 'tabular-data-resource',
    name: table.id,
    title: table.measure.title[lang],
    description: table.measure.definition[lang],
    schema: { fields: fieldsOf(table, lang), missingValues: [''] },
    data: table.rows.map((row) =>
      Object.fromEntries([
        ...table.dimensions.map(({ name }, i) => [name, row.keys[i]!] as const),
        ...table.columns.flatMap(({ name }, i) => {
          const { value, status } = row.cells[i]!;
          return [[name, value] as const, [`${name}_status`, status] as const];
        }),
        [STAND, row.stand] as const,
      ]),
    ),
  };
}

function fieldsOf(table: SafeTable, lang: Lang): readonly ResourceField[] {
  return [
    ...table.dimensions.map(
      ({ name, label }): ResourceField => ({ name, type: 'string', rol: 'dimensie', label: label[lang] }),
    ),
    ...table.columns.flatMap(({ name, label, role, of }): readonly ResourceField[] => [
      {
        name,
        type: role === 'aantal' ? 'integer' : 'number',
        rol: role,
        label: label[lang],
        ...(of === undefined ? {} : { van: of }),
      },
      { name: `${name}_status`, type: 'string', rol: 'status', label: 'status' },
    ]),
    {
      name: STAND,
      type: 'string',
      rol: 'stand',
      label: lang === 'nl' ? 'Stand van zaken' : 'State of the figures',
    },
  ];
}
