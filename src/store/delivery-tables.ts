import type { Delivery } from '../ingest/delivery.ts';
import { type Contract, type ContractTable, contractTable } from '../model/contract.ts';
import type { DeliveryRecord } from '../model/delivery-record.ts';
import { codeListTable } from './code-list-table.ts';
import { quoteFile } from './quote.ts';
import { storedColumns, storedSelect } from './stored-columns.ts';
import { TRAIT_TABLES, traitTables } from './trait-tables.ts';
import type { NewTable } from './write-table.ts';

/** The tables that a delivery brings rows for, as they are kept and stored. */
export async function deliveryTables(delivery: Delivery, contract: Contract): Promise<readonly NewTable[]> {
  const sources = new Map<string, string>();
  for (const { target, parquet } of delivery.tables) {
    sources.set(target.name, `read_parquet(${quoteFile(await parquet())})`);
  }
  const canonical = [...sources].map(([name, from]) => {
    const table = contractTable(contract, name);
    return { ...emptyTable(table), rows: { select: storedSelect(table, from) } };
  });
  const traits = delivery.traits.length === 0 ? [] : traitTables(delivery.traits, sources);
  const apart = delivery.setAside.length === 0 ? [] : [{ ...SET_ASIDE, rows: setAsideRows(delivery) }];
  return [...canonical, ...traits, ...apart];
}

/** The table of records that were set aside: for the service only, no figure is made from it. */
export const SET_ASIDE_TABLE = 'apart';

const SET_ASIDE: NewTable = {
  name: SET_ASIDE_TABLE,
  columns: [
    { name: 'bestand', type: 'varchar' },
    { name: 'sha256', type: 'varchar' },
    { name: 'regel', type: 'integer' },
    { name: 'bevindingen', type: 'varchar' },
    { name: 'record', type: 'varchar' },
  ],
  rows: [],
};

/** A row per record: where it stood, which rules it breaks (`OR-108 niveau`), and its cells as pairs of header and text. */
function setAsideRows({ files, setAside }: Delivery): NewTable['rows'] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return setAside.map(({ path, line, header, cells }) => {
    const { name, sha256, rejected } = byPath.get(path)!;
    const broken = rejected.filter((entry) => entry.line === line);
    const codes = broken.map(({ code, column }) => (column === null ? code : `${code} ${column}`));
    const record = cells.map((cell, i) => [header[i] ?? '', cell]);
    return [name, sha256, line, codes.join('; '), JSON.stringify(record)];
  });
}

/** Every table that deliveries can fill, still empty: a table that was never delivered stays so. */
export function emptyTables(contract: Contract): readonly NewTable[] {
  return [...contract.tables.map(emptyTable), ...TRAIT_TABLES, SET_ASIDE];
}

/** What is stored besides the rows: code lists, settings, and the files that the state is made of. */
export function factTables(records: readonly DeliveryRecord[], contract: Contract): readonly NewTable[] {
  return [...contract.lists.map(codeListTable), settingsTable(records, contract), inputTable(records)];
}

function emptyTable(table: ContractTable): NewTable {
  return { name: table.name, columns: storedColumns(table), rows: [] };
}

/** The settings of the last delivery; what is made up in any of them makes the whole made up. */
function settingsTable(records: readonly DeliveryRecord[], contract: Contract): NewTable {
  const yesNo = (value: boolean): string => (value ? 'ja' : 'nee');
  const last = records.at(-1)!;
  const present = new Set(records.flatMap(({ tabellen }) => tabellen.map(({ tabel }) => tabel)));
  return {
    name: 'instellingen',
    columns: [
      { name: 'naam', type: 'varchar' },
      { name: 'waarde', type: 'varchar' },
    ],
    rows: [
      ['peildatum', last.peildatum],
      ['registratie_vanaf', last.registratie_vanaf],
      ['septemberregel', yesNo(last.septemberregel)],
      ['verzonnen', yesNo(records.some(({ verzonnen }) => verzonnen))],
      [
        'tabellen_aanwezig',
        contract.tables.flatMap(({ name }) => (present.has(name) ? [name] : [])).join(','),
      ],
      ['mapping', last.mapping?.naam ?? 'canoniek'],
      ['mapping_sha256', last.mapping?.sha256 ?? null],
    ],
  };
}

function inputTable(records: readonly DeliveryRecord[]): NewTable {
  return {
    name: 'invoer',
    columns: [
      { name: 'bestand', type: 'varchar' },
      { name: 'sha256', type: 'varchar' },
      { name: 'rijen', type: 'integer' },
    ],
    rows: records.flatMap(({ bestanden }) =>
      bestanden.map(({ bestand, sha256, gelezen }) => [bestand, sha256, gelezen]),
    ),
  };
}
