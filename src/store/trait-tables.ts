import type { Delivery } from '../ingest/delivery.ts';
import { TRAIT_TABLE } from '../ingest/target-tables.ts';
import type { Trait, TraitCategory } from '../model/mapping.ts';
import type { SqlValue } from './engine.ts';
import type { NewTable } from './write-table.ts';

const ID: Readonly<Record<Trait['niveau'], string>> = { persoon: 'persoon_id', traject: 'traject_id' };

/** The tables of own traits without any row. */
export const TRAIT_TABLES: readonly NewTable[] = [
  { name: 'kenmerken', columns: varchars('kenmerk', 'niveau', 'label_nl', 'label_en'), rows: [] },
  {
    name: 'kenmerk_categorieen',
    columns: [
      ...varchars('kenmerk', 'categorie', 'label_nl', 'label_en'),
      { name: 'volgorde', type: 'integer' },
    ],
    rows: [],
  },
  { name: 'personen_kenmerken', columns: varchars('persoon_id', 'kenmerk', 'categorie'), rows: [] },
  { name: 'trajecten_kenmerken', columns: varchars('traject_id', 'kenmerk', 'categorie'), rows: [] },
];

/** Own traits: which there are, their categories, and, per person or traject, the known ones in long form. */
export function traitTables(delivery: Delivery): readonly NewTable[] {
  const { traits } = delivery;
  return [
    {
      ...TRAIT_TABLES[0]!,
      rows: traits.map((trait) => [trait.naam, trait.niveau, trait.label.nl, trait.label.en]),
    },
    {
      ...TRAIT_TABLES[1]!,
      rows: traits.flatMap((trait) =>
        categories(delivery, trait).map(({ code, nl, en }, i) => [trait.naam, code, nl, en, i + 1]),
      ),
    },
    longTable(delivery, 'persoon'),
    longTable(delivery, 'traject'),
  ];
}

function longTable(delivery: Delivery, level: Trait['niveau']): NewTable {
  const id = ID[level];
  const traits = delivery.traits.filter((trait) => trait.niveau === level);
  return {
    name: `${TRAIT_TABLE[level]}_kenmerken`,
    columns: varchars(id, 'kenmerk', 'categorie'),
    rows: traits.flatMap((trait) => {
      const ids = valuesOf(delivery, level, id);
      return valuesOf(delivery, level, trait.naam).flatMap((value, i) =>
        value === null ? [] : [[ids[i]!, trait.naam, value]],
      );
    }),
  };
}

/** The declared categories, or those that occur, in the order of their code points. */
function categories(delivery: Delivery, trait: Trait): readonly TraitCategory[] {
  if (trait.categorieen !== undefined) return trait.categorieen;
  const found = new Set(valuesOf(delivery, trait.niveau, trait.naam).filter((value) => value !== null));
  return [...found]
    .map(String)
    .sort()
    .map((code) => ({ code, nl: code, en: code }));
}

function valuesOf(delivery: Delivery, level: Trait['niveau'], column: string): readonly SqlValue[] {
  const table = delivery.tables.find(({ target }) => target.name === TRAIT_TABLE[level]);
  const position = table?.target.fields.findIndex((field) => field.name === column) ?? -1;
  return position < 0 ? [] : table!.rows.map((row) => row[position]!);
}

function varchars(...names: readonly string[]): NewTable['columns'] {
  return names.map((name) => ({ name, type: 'varchar' }));
}
