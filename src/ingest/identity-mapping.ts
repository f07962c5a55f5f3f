import type { Contract, ContractTable } from '../model/contract.ts';
import type { Mapping, MappingFile } from '../model/mapping.ts';

/**
 * The mapping for files that already are canonical tables: `personen.csv` feeds `personen`, each column
 * itself. It goes through the same road as any other mapping.
 */
export function identityMapping(contract: Contract): Mapping {
  return {
    schema: 'onderwijs-report/mapping-1',
    naam: 'canoniek',
    bestanden: contract.tables.map(identityFile),
  };
}

function identityFile(table: ContractTable): MappingFile {
  const columns = table.fields.map(
    (field) => [field.name, { bron: field.name, optioneel: !field.required }] as const,
  );
  return {
    patroon: `${table.name}.csv`,
    codering: 'auto',
    datumformaten: ['YYYY-MM-DD', 'DD/MM/YYYY'],
    lege_waarden: table.missing,
    rij: table.name,
    onbekende_kolommen: 'melden',
    tabellen: { [table.name]: { kolommen: Object.fromEntries(columns) } },
  };
}
