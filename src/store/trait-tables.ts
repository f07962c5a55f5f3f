import { TRAIT_TABLE } from '../ingest/target-tables.ts';
import type { Trait } from '../model/mapping.ts';
import { quoteName, quoteText } from './quote.ts';
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

/**
 * Own traits: which there are, their categories, and, per person or traject, the known ones in long form.
 * `sources` says what to select the rows of a table from; a table that was not delivered is not in it.
 */
export function traitTables(
  traits: readonly Trait[],
  sources: ReadonlyMap<string, string>,
): readonly NewTable[] {
  const [kinds, categories, persons, studies] = TRAIT_TABLES;
  const parts = traits.flatMap((trait) => categoriesSql(trait, sources));
  return [
    { ...kinds!, rows: traits.map(({ naam, niveau, label }) => [naam, niveau, label.nl, label.en]) },
    { ...categories!, rows: together(parts) },
    { ...persons!, rows: together(longSql(traits, 'persoon', sources)) },
    { ...studies!, rows: together(longSql(traits, 'traject', sources)) },
  ];
}

function together(parts: readonly string[]): NewTable['rows'] {
  return parts.length === 0 ? [] : { select: parts.join(' union all ') };
}

function longSql(
  traits: readonly Trait[],
  level: Trait['niveau'],
  sources: ReadonlyMap<string, string>,
): readonly string[] {
  const from = sources.get(TRAIT_TABLE[level]);
  if (from === undefined) return [];
  return traits
    .filter((trait) => trait.niveau === level)
    .map(({ naam }) => {
      const value = quoteName(naam);
      return `select ${ID[level]}, ${quoteText(naam)}, ${value} from ${from} where ${value} is not null`;
    });
}

/** The declared categories, or those that occur, in the order of their code points. */
function categoriesSql(trait: Trait, sources: ReadonlyMap<string, string>): readonly string[] {
  const { naam, niveau, categorieen } = trait;
  if (categorieen !== undefined) {
    return categorieen.map(({ code, nl, en }, i) => {
      const texts = [naam, code, nl, en].map(quoteText);
      return `select ${texts.join(', ')}, ${i + 1}`;
    });
  }
  const from = sources.get(TRAIT_TABLE[niveau]);
  if (from === undefined) return [];
  const value = quoteName(naam);
  return [
    `select ${quoteText(naam)}, code, code, code, row_number() over (order by code)
     from (select distinct ${value} as code from ${from} where ${value} is not null)`,
  ];
}

function varchars(...names: readonly string[]): NewTable['columns'] {
  return names.map((name) => ({ name, type: 'varchar' }));
}
