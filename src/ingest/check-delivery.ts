import type { Contract } from '../model/contract.ts';
import type { IsoDate } from '../model/day.ts';
import type { Finding } from '../model/finding.ts';
import { finding, findingRule } from '../model/finding-catalogue.ts';
import type { Mapping } from '../model/mapping.ts';
import { compileTable } from './compile-table.ts';
import { deliveredFile } from './delivered-file.ts';
import type { Correction, Delivery } from './delivery.ts';
import { acceptedRows, closeAccount, replaceFrom } from './file-account.ts';
import type { Inputs } from './find-inputs.ts';
import { matchFiles } from './match-files.ts';
import { type ReadableSource, readSource, type SourceFile } from './read-source.ts';
import { canSetAside, readSetAside } from './set-aside.ts';
import { checkTables, type TablesContext } from './stage/check-tables.ts';
import { deliverTables } from './stage/deliver-tables.ts';
import { leaveOutDoubles } from './stage/leave-out-doubles.ts';
import { rejections } from './stage/rejections.ts';
import type { Stage } from './stage/stage.ts';
import { bookProblems, type StagedRecords, stageFile } from './stage/stage-file.ts';
import { fileOf, lineOf, type StagedTable } from './stage/staged-table.ts';
import { targetTables } from './target-tables.ts';

/** What a delivery is held to. */
export interface CheckOptions {
  readonly contract: Contract;
  readonly mapping: Mapping;
  readonly peildatum: IsoDate | undefined;
  /** Leave out what cannot be used instead of refusing the whole delivery. */
  readonly quarantine?: boolean;
  readonly corrections?: readonly Correction[];
  /** Where the rows lie while they are checked. */
  readonly stage: Stage;
  /** Told how far the reading of a file is. */
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** How far the reading of a file is. */
export interface ReadProgress {
  readonly name: string;
  readonly bytes: number;
  readonly size: number;
  readonly records: number;
}

/** What a check says about a delivery; where its mapping and corrections came from is not its business. */
export type CheckedDelivery = Omit<
  Delivery,
  'traits' | 'mapping' | 'mappingSettings' | 'corrections' | 'close'
>;

/**
 * Takes files down the whole road: structure, values, keys, rows, rules, books. Nothing is stored. With
 * quarantine the rows are made again without the records that cannot be used, until no other falls for want of
 * them.
 */
export async function checkDelivery(inputs: Inputs, options: CheckOptions): Promise<CheckedDelivery> {
  const { contract, mapping, peildatum, stage } = options;
  const { engine } = stage;
  const { matched, ignored } = matchFiles(inputs.files, mapping, inputs.named);
  const sources: SourceFile[] = [];
  for (const { input, entry } of matched) sources.push(await readSource(input, entry));
  const readable = sources.filter(isReadable);
  await engine.execute('create table weggelaten (plek bigint)');
  const staged: StagedRecords[] = [];
  for (const source of readable) staged.push(await stageSource(source, staged.length, options));
  await bookAll(staged, readable, options);
  const files = staged.map(({ file }) => file);
  const rejected = await rejections(engine, files);
  await rejected.sync();
  const tables = stagedTables(staged, options);
  const missing = missingTables(sources, contract);
  const context = { engine, contract, peildatum, rejected, files };
  const before = sources.map(({ account }) => [...account.findings]);
  await checkTables(tables, { ...context, setAside: false });
  const all = (): readonly Finding[] => [...missing, ...sources.flatMap(({ account }) => account.findings)];
  const apart = options.quarantine === true && canSetAside(all());
  if (apart) await setAside(tables, { ...context, sources, before });
  for (const { account } of sources) closeAccount(account);
  return {
    files: sources.map(deliveredFile),
    findings: all(),
    anonymous: all().every((found) => !findingRule(found.code).privacy),
    tables: await deliverTables(stage, tables),
    ignored,
    ...(await outcome(sources, { apart, findings: all(), corrections: options.corrections ?? [] })),
  };
}

type Readable = SourceFile & { readonly readable: ReadableSource };

function isReadable(source: SourceFile): source is Readable {
  return source.readable !== undefined;
}

async function stageSource(
  source: Readable,
  number: number,
  { contract, mapping, peildatum, stage, corrections = [], onProgress }: CheckOptions,
): Promise<StagedRecords> {
  const { entry, input } = source;
  const { header, delimiter, inspected } = source.readable;
  const targets = new Map(targetTables(contract, mapping).map((table) => [table.name, table]));
  const tables = Object.entries(entry.tabellen).map(([name, rules]) =>
    compileTable(targets.get(name)!, rules, { mapping, entry, header, delimiter }),
  );
  return stageFile(stage, source, {
    number,
    tables,
    corrections,
    peildatum,
    onPiece: (bytes, records) => onProgress?.({ name: input.name, bytes, size: inspected.to, records }),
  });
}

/** Leaves out doubles among files that are read alike, then books the cells that break a rule. */
async function bookAll(
  staged: readonly StagedRecords[],
  sources: readonly Readable[],
  { mapping, stage }: CheckOptions,
): Promise<void> {
  const kinds = new Map<string, StagedRecords[]>();
  for (const one of staged) {
    const { entry, readable } = sources[one.file.number]!;
    const kind = `${mapping.bestanden.indexOf(entry)} ${readable.header.header.join('\0')}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  for (const kind of kinds.values()) {
    const { header } = sources[kind[0]!.file.number]!.readable.header;
    const places = await leaveOutDoubles(stage.engine, { files: kind.map(({ file }) => file), header });
    for (const one of kind) {
      const own = [...places].filter((place) => fileOf(place) === one.file.number).map(lineOf);
      bookProblems(one, new Set(own));
    }
  }
}

function stagedTables(
  staged: readonly StagedRecords[],
  { contract, mapping }: CheckOptions,
): readonly StagedTable[] {
  return targetTables(contract, mapping).flatMap((target) => {
    const feeds = staged.flatMap(({ file }) =>
      file.tables.filter((table) => table.target.name === target.name).map((table) => ({ file, table })),
    );
    const entries = [...new Set(feeds.map(({ file }) => file.entry))];
    return feeds.length === 0 ? [] : [{ target, feeds, entries }];
  });
}

/** Makes the rows again without the records that were rejected, until no other is. */
async function setAside(
  tables: readonly StagedTable[],
  context: Omit<TablesContext, 'setAside'> & {
    readonly sources: readonly SourceFile[];
    /** What was found in each file before rows were made. */
    readonly before: readonly (readonly Finding[])[];
  },
): Promise<void> {
  const { sources, before } = context;
  const count = (): number => sources.reduce((sum, { account }) => sum + account.rejected.size, 0);
  for (let known = 0; count() > known; ) {
    known = count();
    for (const [i, { account }] of sources.entries()) {
      const ofRows = account.findings.slice(before[i]!.length);
      const kept = ofRows.filter(({ line }) => line !== null && account.rejected.has(line));
      replaceFrom(account.findings, before[i]!.length, kept);
    }
    await checkTables(tables, { ...context, setAside: true });
  }
}

/** Whether a delivery can be loaded, and without which records. */
async function outcome(
  sources: readonly SourceFile[],
  { apart, findings, corrections }: Outcome,
): Promise<Pick<Delivery, 'loadable' | 'setAside'>> {
  const faultless = findings.every(({ severity }) => severity === 'waarschuwing');
  const rest = sources.some(({ account }) => acceptedRows(account) > 0);
  if (faultless || !apart || !rest) return { loadable: faultless, setAside: [] };
  const records = await Promise.all(sources.map((source) => readSetAside(source, corrections)));
  return { loadable: true, setAside: records.flat() };
}

interface Outcome {
  readonly apart: boolean;
  readonly findings: readonly Finding[];
  readonly corrections: readonly Correction[];
}

/** Required tables that no file feeds, not even one that could not be read. */
function missingTables(sources: readonly SourceFile[], contract: Contract): readonly Finding[] {
  const fed = new Set(sources.flatMap(({ entry }) => Object.keys(entry.tabellen)));
  return contract.tables
    .filter((table) => table.required && !fed.has(table.name))
    .map(({ name }) => finding('OR-010', { file: `${name}.csv`, line: null, column: null }, { tabel: name }));
}
