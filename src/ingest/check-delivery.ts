import { type Contract, contractList } from '../model/contract.ts';
import type { IsoDate } from '../model/day.ts';
import type { Finding } from '../model/finding.ts';
import { finding, findingRule } from '../model/finding-catalogue.ts';
import type { Mapping, MappingFile } from '../model/mapping.ts';
import { checkAnonymous } from './check-anonymous.ts';
import { checkDays } from './check-days.ts';
import { checkPlausible } from './check-plausible.ts';
import { checkReferences, type Delivered } from './check-references.ts';
import { checkRequired } from './check-required.ts';
import { combineRows, type TableRows } from './combine-rows.ts';
import { type CompiledTable, compileTable } from './compile-table.ts';
import { correctRecords } from './correct-records.ts';
import { deliveredFile } from './delivered-file.ts';
import type { Correction, Delivery } from './delivery.ts';
import { deriveKeys } from './derive-keys.ts';
import { closeAccount } from './file-account.ts';
import { fillDefaults } from './fill-defaults.ts';
import type { Inputs } from './find-inputs.ts';
import { type Draft, mapRecords, type RecordDrafts } from './map-records.ts';
import { matchFiles } from './match-files.ts';
import { readSource, type SourceFile } from './read-source.ts';
import { isSound } from './row-fault.ts';
import {
  bookFaulty,
  canSetAside,
  type FaultyRecords,
  faultyRecords,
  rejectedRecords,
  setAsideRecords,
} from './set-aside.ts';
import { compileSkip } from './skip-record.ts';
import { spanSchoolYears } from './span-school-years.ts';
import { targetTables } from './target-tables.ts';

/** What a delivery is held to. */
export interface CheckOptions {
  readonly contract: Contract;
  readonly mapping: Mapping;
  readonly peildatum: IsoDate | undefined;
  /** Leave out what cannot be used instead of refusing the whole delivery. */
  readonly quarantine?: boolean;
  readonly corrections?: readonly Correction[];
}

/** What a check says about a delivery; where its mapping and corrections came from is not its business. */
export type CheckedDelivery = Omit<Delivery, 'traits' | 'mapping' | 'mappingSettings' | 'corrections'>;

/** A file with its tables and what its records say. */
interface MappedFile {
  readonly source: SourceFile;
  readonly tables: readonly CompiledTable[];
  readonly records: readonly RecordDrafts[];
}

/**
 * Takes files down the whole road: structure, values, keys, rows, rules, books. Pure: reads and writes
 * nothing. With quarantine it goes down again without the records that cannot be used, until no other falls
 * for want of them.
 */
export function checkDelivery(inputs: Inputs, options: CheckOptions): CheckedDelivery {
  let round = checkRound(inputs, options, undefined);
  if (options.quarantine !== true || !canSetAside(round.checked)) return round.checked;
  let before = 0;
  for (let now = rejectedRecords(round.sources); now > before; now = rejectedRecords(round.sources)) {
    before = now;
    round = checkRound(inputs, options, faultyRecords(round.sources));
  }
  const { checked, sources } = round;
  if (before === 0) return checked;
  const loadable = checked.files.some(({ accepted }) => accepted > 0);
  return { ...checked, loadable, setAside: loadable ? setAsideRecords(sources) : [] };
}

interface Round {
  readonly checked: CheckedDelivery;
  readonly sources: readonly SourceFile[];
}

/** Once down the road, without the records that fell in an earlier round. */
function checkRound(inputs: Inputs, options: CheckOptions, fallen: FaultyRecords | undefined): Round {
  const { contract, mapping, peildatum } = options;
  const { matched, ignored } = matchFiles(inputs.files, mapping, inputs.named);
  const sources = matched.map(({ input, entry }) =>
    correctRecords(readSource(input, entry), options.corrections ?? []),
  );
  for (const source of sources) checkAnonymous(source);
  for (const source of sources) bookFaulty(source, fallen);
  const files = mapFiles(sources, options, fallen);
  const spanned = new Set(files.map(({ source }) => source.entry));
  for (const entry of spanned) spanSchoolYears(recordsOf(files, entry), peildatum);
  for (const file of files) deriveKeys(file.records);
  const drafts = files.flatMap((file) => file.records.flat());
  const tables = combineTables(files, drafts, options);
  for (const table of tables) checkRequired(table);
  fillDefaults(tables, contract, peildatum);
  checkReferences(tables, contract, { drafts, broken: brokenRecords(files), setAside: fallen !== undefined });
  for (const table of tables) {
    checkDays(table, peildatum);
    checkPlausible(table, { peildatum, isced: contractList(contract, 'isced_f_2013') });
  }
  for (const { account } of sources) closeAccount(account);
  const findings = [
    ...missingTables(sources, options),
    ...sources.flatMap(({ account }) => account.findings),
  ];
  const checked = {
    files: sources.map(deliveredFile),
    findings,
    anonymous: findings.every((found) => !findingRule(found.code).privacy),
    loadable: findings.every((found) => found.severity === 'waarschuwing'),
    setAside: [],
    tables: tables.map(({ target, rows }) => ({
      target,
      rows: rows.filter(isSound).map((row) => row.values),
    })),
    ignored,
  };
  return { checked, sources };
}

function brokenRecords(files: readonly MappedFile[]): Delivered['broken'] {
  return files.flatMap((file) => file.source.broken.map((record) => ({ record, tables: file.tables })));
}

function mapFiles(
  sources: readonly SourceFile[],
  { contract, mapping }: CheckOptions,
  fallen: FaultyRecords | undefined,
): readonly MappedFile[] {
  const targets = new Map(targetTables(contract, mapping).map((table) => [table.name, table]));
  const seen = new Map<string, Set<string>>();
  return sources.flatMap((source) => {
    const { entry, header, delimiter, account } = source;
    if (header === undefined || delimiter === null) return [];
    const context = { mapping, entry, header, delimiter };
    const tables = Object.entries(entry.tabellen).map(([name, rules]) =>
      compileTable(targets.get(name)!, rules, context),
    );
    const kind = `${mapping.bestanden.indexOf(entry)} ${header.header.join('\u0000')}`;
    const known = seen.get(kind) ?? new Set();
    seen.set(kind, known);
    const records = mapRecords(source.records, {
      tables,
      skip: compileSkip(entry.overslaan_als, header),
      account,
      seen: known,
      without: new Set(fallen?.get(source.input.path)?.keys()),
      doublesAreFaults: entry.exacte_dubbels === 'fout',
      header: header.header,
    });
    return [{ source, tables, records }];
  });
}

function recordsOf(files: readonly MappedFile[], entry: MappingFile): readonly RecordDrafts[] {
  return files.filter(({ source }) => source.entry === entry).flatMap(({ records }) => records);
}

function combineTables(
  files: readonly MappedFile[],
  drafts: readonly Draft[],
  { contract, mapping }: CheckOptions,
): readonly TableRows[] {
  const fed = new Set(files.flatMap(({ tables }) => tables.map(({ target }) => target.name)));
  const byTable = new Map<string, Draft[]>([...fed].map((name) => [name, []]));
  for (const draft of drafts) byTable.get(draft.table.target.name)!.push(draft);
  return targetTables(contract, mapping)
    .filter((target) => fed.has(target.name))
    .map((target) => combineRows(target, byTable.get(target.name)!));
}

/** Required tables that no file feeds, not even one that could not be read. */
function missingTables(sources: readonly SourceFile[], { contract }: CheckOptions): readonly Finding[] {
  const fed = new Set(sources.flatMap(({ entry }) => Object.keys(entry.tabellen)));
  return contract.tables
    .filter((table) => table.required && !fed.has(table.name))
    .map(({ name }) => finding('OR-010', { file: `${name}.csv`, line: null, column: null }, { tabel: name }));
}
