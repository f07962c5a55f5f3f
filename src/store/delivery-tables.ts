import type { DeliveredTable, Delivery } from '../ingest/delivery.ts';
import type { Contract, ContractTable } from '../model/contract.ts';
import type { Settings } from '../model/settings.ts';
import { codeListTable } from './code-list-table.ts';
import { storedColumns } from './stored-columns.ts';
import { traitTables } from './trait-tables.ts';
import type { NewTable } from './write-table.ts';

/** What is stored besides the rows themselves. */
export interface DeliveryFacts {
  readonly contract: Contract;
  readonly settings: Settings;
  /** The data are made up; every output says so. */
  readonly invented: boolean;
}

/** Every table that a delivery becomes in the database; an optional table that was not delivered is empty. */
export function deliveryTables(delivery: Delivery, facts: DeliveryFacts): readonly NewTable[] {
  const delivered = new Map(delivery.tables.map((table) => [table.target.name, table]));
  return [
    ...facts.contract.tables.map((table) => canonicalTable(table, delivered.get(table.name))),
    ...facts.contract.lists.map(codeListTable),
    ...traitTables(delivery),
    settingsTable(delivery, facts),
    inputTable(delivery),
  ];
}

function canonicalTable(table: ContractTable, delivered: DeliveredTable | undefined): NewTable {
  const columns = storedColumns(table);
  const positions = columns.map(({ source }) => table.fields.findIndex((field) => field.name === source));
  return {
    name: table.name,
    columns,
    rows: (delivered?.rows ?? []).map((row) =>
      columns.map((column, i) => column.make(row[positions[i]!] ?? null)),
    ),
  };
}

function settingsTable(delivery: Delivery, { settings, invented }: DeliveryFacts): NewTable {
  const yesNo = (value: boolean): string => (value ? 'ja' : 'nee');
  return {
    name: 'instellingen',
    columns: [
      { name: 'naam', type: 'varchar' },
      { name: 'waarde', type: 'varchar' },
    ],
    rows: [
      ['peildatum', settings.peildatum],
      ['registratie_vanaf', settings.registratieVanaf],
      ['septemberregel', yesNo(settings.septemberregel)],
      ['verzonnen', yesNo(invented)],
      ['tabellen_aanwezig', delivery.tables.map(({ target }) => target.name).join(',')],
      ['mapping', delivery.mapping?.naam ?? 'canoniek'],
      ['mapping_sha256', delivery.mapping?.sha256 ?? null],
    ],
  };
}

function inputTable({ files }: Delivery): NewTable {
  return {
    name: 'invoer',
    columns: [
      { name: 'bestand', type: 'varchar' },
      { name: 'sha256', type: 'varchar' },
      { name: 'rijen', type: 'integer' },
    ],
    rows: files.map(({ name, sha256, read }) => [name, sha256, read]),
  };
}
