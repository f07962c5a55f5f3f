import type { Contract, ContractTable } from '../../model/contract.ts';
import type { MappingColumn, MappingFile } from '../../model/mapping.ts';
import type { Proposal, ProposedColumn } from '../../model/proposal.ts';
import type { Text } from '../../model/text.ts';
import { detectDates, detectDecimal, detectEmpty, detectTotals } from './detect-notation.ts';
import { draftTable } from './draft-table.ts';
import { type HeaderMatch, matchHeaders } from './match-headers.ts';
import { openQuestions } from './open-questions.ts';
import { type ProposedValues, proposeValues } from './propose-values.ts';
import type { Sample } from './read-sample.ts';

const FLAT = ['personen', 'trajecten', 'inschrijvingen'];
/** Without one of these an export is not about training. */
const STUDY = ['niveau', 'opleiding'];
const LIKE_A_DAY = /^\d{1,4}\D\d{1,2}\D\d{1,4}$/;

/** What a draft is made with. */
export interface ProposeOptions {
  readonly contract: Contract;
  /** File name of the export. */
  readonly name: string;
}

/** One matched column with what its cells say. */
interface Filled extends HeaderMatch {
  readonly column: MappingColumn;
  readonly values: ProposedValues | undefined;
}

/**
 * A draft of the mapping for an export: headers by name and synonym, values by code and label, and the
 * questions that are left. The draft has the form of a mapping; what it cannot know is a placeholder.
 */
export function proposeMapping(whole: Sample, { contract, name }: ProposeOptions): Proposal {
  const tables = chooseTables(whole.header, contract);
  const flat = tables.length > 1;
  const { sample, totals } = withoutTotals(whole, tables);
  const cells = sample.header.map((_, i) => distinct(sample, i));
  const empty = detectEmpty(new Set(cells.flatMap((column) => [...column.keys()])));
  const known = cells.map((column) => new Map([...column].filter(([cell]) => !empty.includes(cell))));
  const filled = matchHeaders(sample.header, tables).map((match): Filled => {
    const own = known[match.position]!;
    const values = match.field.codes === undefined ? undefined : proposeValues(own, match.field, contract);
    return { ...match, values, column: columnOf(match, { sample, cells: own, values }) };
  });
  const id = filled.find(({ field }) => field.name === 'persoon_id');
  const numbers = filled.filter(({ field }) => field.type === 'number');
  const dates = filled.filter(
    ({ field, column }) => field.type === 'date' || column.afgeleid === 'jaar_uit_datum',
  );
  const notation = detectDates(dates.flatMap(({ position }) => [...known[position]!.keys()]));
  const file: MappingFile = {
    patroon: name.replace(/\d+/g, '*').replace(/\*(?:[-_.]?\*)+/g, '*'),
    scheidingsteken: sample.delimiter,
    codering: sample.encoding,
    decimaal: detectDecimal(numbers.flatMap(({ position }) => [...known[position]!.keys()])),
    ...(notation.formats.length === 0 ? {} : { datumformaten: notation.formats }),
    lege_waarden: empty,
    rij: flat ? 'traject_x_schooljaar' : tables[0]!.name,
    onbekende_kolommen: 'negeren',
    ...(totals.length === 0 ? {} : { overslaan_als: [{ kolom: sample.header[id!.position]!, is: totals }] }),
    tabellen: Object.fromEntries(
      tables.map((table) => [table.name, draftTable({ table, filled: columnsOf(table, filled) }, flat)]),
    ),
  };
  const columns = sample.header.map((header, i) => proposedColumn(header, i, { filled, known }));
  const guessed = filled.some(({ column }) => column.waarden !== undefined);
  const open = openQuestions({ file, columns, notation, guessed, freeText: freeTextHeaders(filled, sample) });
  return {
    mapping: {
      schema: 'onderwijs-report/mapping-1',
      naam: name.replace(/\.[^.]*$/, ''),
      beschrijving: `Ontwerp; nog te beslissen: ${open.map((text: Text, i) => `${i + 1}) ${text.nl}`).join(' ')}`,
      bestanden: [file],
    },
    rows: sample.records.length,
    columns,
    open,
  };
}

/** The sample without rows that are totals, and what those say where a person should stand. */
function withoutTotals(sample: Sample, tables: readonly ContractTable[]) {
  const id = matchHeaders(sample.header, tables).find(({ field }) => field.name === 'persoon_id');
  if (id === undefined) return { sample, totals: [] };
  const idOf = (cells: readonly string[]): string => (cells[id.position] ?? '').trim();
  const totals = detectTotals(sample.records.map(idOf));
  return {
    sample: { ...sample, records: sample.records.filter((cells) => !totals.includes(idOf(cells))) },
    totals,
  };
}

/** The flat form of a dossier export, unless the header fits another table better. */
function chooseTables(header: readonly string[], contract: Contract): readonly ContractTable[] {
  const flat = contract.tables.filter(({ name }) => FLAT.includes(name));
  const rest = contract.tables.filter(({ name }) => !FLAT.includes(name));
  const fits = (table: ContractTable): boolean => {
    const names = matchHeaders(header, [table]).map(({ field }) => field.name);
    return table.fields.every(({ name, required }) => !required || names.includes(name));
  };
  const alone = [...flat, ...rest].find(fits);
  const matched = matchHeaders(header, flat);
  const study = matched.some(({ table, field }) => table === 'trajecten' && STUDY.includes(field.name));
  const person = matched.some(({ table, field }) => table === 'personen' && field.name !== 'persoon_id');
  const dossiers = study && (person || alone?.name === 'personen');
  return alone === undefined || dossiers ? flat : [alone];
}

function columnOf(
  { field, position }: HeaderMatch,
  {
    sample,
    cells,
    values,
  }: {
    readonly sample: Sample;
    readonly cells: ReadonlyMap<string, number>;
    readonly values: ProposedValues | undefined;
  },
): MappingColumn {
  const bron = sample.header[position]!;
  if (field.name === 'geboortejaar' && [...cells.keys()].some((cell) => LIKE_A_DAY.test(cell))) {
    return { bron, afgeleid: 'jaar_uit_datum' };
  }
  const waarden = values?.known ?? {};
  return Object.keys(waarden).length === 0 ? { bron } : { bron, waarden };
}

function columnsOf(table: ContractTable, filled: readonly Filled[]): Readonly<Record<string, MappingColumn>> {
  return Object.fromEntries(
    filled.filter((one) => one.table === table.name).map(({ field, column }) => [field.name, column]),
  );
}

function proposedColumn(
  header: string,
  position: number,
  {
    filled,
    known,
  }: { readonly filled: readonly Filled[]; readonly known: readonly ReadonlyMap<string, number>[] },
): ProposedColumn {
  const own = filled.filter((one) => one.position === position);
  return {
    header,
    targets: own.map(({ table, field }) => `${table}.${field.name}`),
    filled: [...known[position]!.values()].reduce((sum, rows) => sum + rows, 0),
    unknown: own.flatMap(({ values }) => values?.unknown ?? []),
  };
}

function freeTextHeaders(filled: readonly Filled[], { header }: Sample): readonly string[] {
  return filled.filter(({ values }) => values?.freeText === true).map(({ position }) => header[position]!);
}

/** The different cells of a column, trimmed, with how often each occurs. */
function distinct({ records }: Sample, position: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const cells of records) {
    const cell = (cells[position] ?? '').trim();
    found.set(cell, (found.get(cell) ?? 0) + 1);
  }
  return found;
}
