import { checkDayFormats, checkMappingColumn } from './check-mapping-column.ts';
import type { Contract, ContractTable } from './contract.ts';
import { isIsoDate } from './day.ts';
import type { Mapping, MappingFile, MappingTable } from './mapping.ts';
import { refuseMapping, requireKnown } from './refuse-mapping.ts';

/**
 * Holds a mapping of the right shape to the contract: tables, columns, traits and codes exist, values do not
 * contradict each other, files that fill one table share its key. Throws a UserError (exit 2) at the first
 * thing that does not hold.
 */
export function checkMapping(mapping: Mapping, path: string, contract: Contract): void {
  for (const name of ['peildatum', 'registratie_vanaf'] as const) {
    const day = mapping[name];
    if (day === undefined || isIsoDate(day)) continue;
    refuseMapping(`${path}.${name}`, { nl: 'dit is geen bestaande dag', en: 'this is not an existing day' });
  }
  checkTraits(mapping, path, contract);
  checkBounds(mapping, path, contract);
  for (const [i, file] of mapping.bestanden.entries()) {
    checkFile(file, `${path}.bestanden[${i}]`, { mapping, contract });
  }
  checkKeys(mapping, path, contract);
  checkRequiredColumns(mapping, path, contract);
}

const GRAINS = ['persoon', 'traject', 'traject_x_schooljaar'];

const TRAIT_LEVEL: Readonly<Record<string, string>> = { personen: 'persoon', trajecten: 'traject' };

/** Traits that are counted from other columns; an own trait of that name would be counted twice. */
export const DERIVED_TRAITS: readonly string[] = [
  'totaal',
  'leeftijd',
  'niveaugroep',
  'jongere',
  'herscholer',
  'ouder',
  'isced_breed',
];

function checkTraits({ kenmerken = [] }: Mapping, path: string, contract: Contract): void {
  const columns = new Set([...contract.tables.flatMap(columnNames), ...DERIVED_TRAITS]);
  for (const [i, { naam }] of kenmerken.entries()) {
    if (!columns.has(naam) && kenmerken.findIndex((other) => other.naam === naam) === i) continue;
    refuseMapping(`${path}.kenmerken[${i}]`, {
      nl: `de naam ${naam} is al in gebruik`,
      en: `the name ${naam} is taken`,
    });
  }
}

function checkBounds({ grenzen = {} }: Mapping, path: string, contract: Contract): void {
  for (const [name, columns] of Object.entries(grenzen)) {
    const table = tableNamed(name, `${path}.grenzen`, contract);
    for (const column of Object.keys(columns)) {
      requireKnown(column, columnNames(table), `${path}.grenzen.${name}`);
    }
  }
}

interface Whole {
  readonly mapping: Mapping;
  readonly contract: Contract;
}

function checkFile(file: MappingFile, place: string, { mapping, contract }: Whole): void {
  const tables = contract.tables.map((table) => table.name);
  if (file.rij !== undefined) requireKnown(file.rij, [...GRAINS, ...tables], `${place}.rij`);
  checkDayFormats(file.datumformaten, place);
  for (const [name, rules] of Object.entries(file.tabellen)) {
    const table = tableNamed(name, `${place}.tabellen`, contract);
    checkColumns(rules, table, { file, place: `${place}.tabellen.${name}` });
    checkOwnTraits(rules, mapping, { level: TRAIT_LEVEL[name], place: `${place}.tabellen.${name}` });
  }
}

function checkColumns(
  rules: MappingTable,
  table: ContractTable,
  { file, place }: { readonly file: MappingFile; readonly place: string },
): void {
  for (const name of rules.sleutel ?? []) requireKnown(name, columnNames(table), `${place}.sleutel`);
  for (const [name, column] of Object.entries(rules.kolommen)) {
    requireKnown(name, columnNames(table), `${place}.kolommen`);
    const codes = table.fields.find((field) => field.name === name)?.codes;
    checkMappingColumn(column, codes, `${place}.kolommen.${name}`);
    if (column.tabel === undefined) continue;
    requireKnown(column.tabel, Object.keys(file.tabellen), `${place}.kolommen.${name}.tabel`);
  }
}

function checkOwnTraits(
  rules: MappingTable,
  { kenmerken = [] }: Mapping,
  { level, place }: { readonly level: string | undefined; readonly place: string },
): void {
  const traits = kenmerken.filter((trait) => trait.niveau === level);
  const names = traits.map((trait) => trait.naam);
  for (const [name, column] of Object.entries(rules.kenmerken ?? {})) {
    requireKnown(name, names, `${place}.kenmerken`);
    const { categorieen } = traits.find((trait) => trait.naam === name)!;
    const codes = categorieen?.map((category) => category.code);
    checkMappingColumn(column, codes, `${place}.kenmerken.${name}`);
  }
}

/** Files that fill one table can only be brought together when they name the same key. */
function checkKeys(mapping: Mapping, path: string, contract: Contract): void {
  for (const { name, key } of contract.tables) {
    const keys = mapping.bestanden.flatMap(({ tabellen }) =>
      tabellen[name] === undefined ? [] : [(tabellen[name].sleutel ?? key).join(', ')],
    );
    if (new Set(keys).size < 2) continue;
    refuseMapping(path, {
      nl: `de bestanden geven ${name} een verschillende "sleutel"`,
      en: `the files give ${name} a different "sleutel"`,
    });
  }
}

/** The files that fill a table together fill its required columns. */
function checkRequiredColumns({ bestanden }: Mapping, path: string, contract: Contract): void {
  for (const { name, fields } of contract.tables) {
    const rules = bestanden.flatMap(({ tabellen }) => tabellen[name] ?? []);
    const filled = new Set(rules.flatMap(({ kolommen }) => Object.keys(kolommen)));
    const open = fields.find((field) => field.required && !filled.has(field.name));
    if (rules.length === 0 || open === undefined) continue;
    refuseMapping(path, {
      nl: `geen bestand vult ${name}.${open.name}, en die kolom is verplicht`,
      en: `no file fills ${name}.${open.name}, and that column is required`,
    });
  }
}

function tableNamed(name: string, place: string, contract: Contract): ContractTable {
  const names = contract.tables.map((table) => table.name);
  requireKnown(name, names, place);
  return contract.tables[names.indexOf(name)]!;
}

function columnNames(table: ContractTable): readonly string[] {
  return table.fields.map((field) => field.name);
}
