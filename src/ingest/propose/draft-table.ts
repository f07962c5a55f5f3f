import type { ContractTable } from '../../model/contract.ts';
import type { MappingColumn, MappingTable } from '../../model/mapping.ts';

/** What a draft knows of the columns of one table. */
export interface DraftColumns {
  readonly table: ContractTable;
  /** By name of the column: how it is filled from the export. */
  readonly filled: Readonly<Record<string, MappingColumn>>;
}

/** A header that no export has: `ingest` says that it is missing until somebody fills it in. */
function placeholder(column: string): MappingColumn {
  return { bron: `VUL IN: ${column}` };
}

const DERIVED_KEYS: Readonly<Record<string, readonly string[]>> = {
  trajecten: ['persoon_id', 'niveau', 'opleiding', 'startdatum'],
  inschrijvingen: ['traject_id', 'schooljaar'],
};

/**
 * The columns of one table: those that the export fills, keys and dates that can be derived where it does
 * not, and a placeholder for a required column that comes from nowhere.
 */
export function draftTable({ table, filled }: DraftColumns, flat: boolean): MappingTable {
  const columns: Record<string, MappingColumn> = {};
  for (const { name, required } of table.fields) {
    const column = filled[name] ?? (flat ? derived(table.name, name, filled) : undefined);
    if (column !== undefined) columns[name] = column;
    else if (required) columns[name] = placeholder(name);
  }
  const key = flat && filled[table.key[0]!] === undefined ? DERIVED_KEYS[table.name] : undefined;
  return {
    ...(key === undefined ? {} : { sleutel: key }),
    ...(flat && table.name === 'personen' ? { bij_conflict: 'laatste_en_melden' as const } : {}),
    kolommen: columns,
  };
}

function derived(
  table: string,
  name: string,
  filled: Readonly<Record<string, MappingColumn>>,
): MappingColumn | undefined {
  if (table === 'trajecten' && name === 'traject_id') return { afgeleid: 'sleutel' };
  if (table === 'inschrijvingen') {
    if (name === 'inschrijving_id') return { afgeleid: 'sleutel' };
    if (name === 'traject_id') return { afgeleid: 'sleutel', tabel: 'trajecten' };
  }
  if (table !== 'trajecten' || filled['startdatum'] !== undefined) return undefined;
  if (name === 'startdatum') return { afgeleid: 'start_uit_schooljaren' };
  if (name === 'einddatum') return { afgeleid: 'einde_uit_schooljaren' };
  return name === 'datumprecisie' ? { constante: 'schooljaar' } : undefined;
}
