import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate } from '../../model/day.ts';
import { findingRule } from '../../model/finding-catalogue.ts';
import type { CompiledTable } from '../compile-table.ts';
import { correctRecord, droppedRecords } from '../correct-record.ts';
import type { Correction } from '../delivery.ts';
import { type FileAccount, report } from '../file-account.ts';
import { checkPersonalColumns } from '../personal-columns.ts';
import type { ReadableSource, SourceFile } from '../read-source.ts';
import { loadRows } from './load-rows.ts';
import { planColumns } from './plan-columns.ts';
import type { Stage } from './stage.ts';
import { PLACES_PER_FILE, type StagedFile } from './staged-table.ts';
import { type CellProblem, type WrittenRows, writeRows } from './write-rows.ts';

/** What a file is staged with. */
export interface StageFileOptions {
  readonly number: number;
  readonly tables: readonly CompiledTable[];
  readonly corrections: readonly Correction[];
  readonly peildatum: IsoDate | undefined;
  /** Called now and then with the bytes read and the records so far. */
  readonly onPiece: (bytes: number, records: number) => void;
}

/** A staged file, and the cells in it that break a rule; those are not booked yet. */
export interface StagedRecords {
  readonly file: StagedFile;
  readonly problems: readonly CellProblem[];
}

/** Brings the records of a file into the stage as the table `bron_<number>`, and books those that are no rows. */
export async function stageFile(
  stage: Stage,
  source: SourceFile & { readonly readable: ReadableSource },
  { number, tables, corrections, peildatum, onPiece }: StageFileOptions,
): Promise<StagedRecords> {
  const { readable, entry, account } = source;
  const plan = planColumns(tables);
  const target = join(stage.folder, `${number}.rows`);
  const table = `bron_${number}`;
  const firstPlace = number * PLACES_PER_FILE;
  const keyPositions = [
    ...new Set(tables.flatMap((one) => one.columns.flatMap(({ sources }) => sources.slice(0, 1)))),
  ];
  checkPersonalColumns(readable.header, entry, account);
  const correct = correctRecord(corrections, source.sha256, readable.header);
  const rows = await writeRows(source, readable, {
    plan,
    target,
    firstPlace,
    keyPositions,
    correct,
    dropped: droppedRecords(corrections, source.sha256),
    gate: { dates: datePositions(tables), bornBefore: bornBefore(peildatum) },
    onPiece,
  });
  bookRecords(account, readable, rows);
  await loadRows(stage.engine, { table, path: target, plan, rows, firstPlace });
  rmSync(target);
  const names = [...plan.skips, ...plan.columns].map(({ name }) => name);
  const { values, skipNames } = plan;
  return {
    file: {
      number,
      entry,
      account,
      tables,
      values,
      skipNames,
      columns: names,
      bars: rows.bars,
      broken: rows.broken,
    },
    problems: rows.problems,
  };
}

/** Positions of the columns that are read as a day. */
function datePositions(tables: readonly CompiledTable[]): ReadonlySet<number> {
  const columns = tables.flatMap(({ columns, target, rules }) =>
    columns.filter(({ position }) => {
      const { name, type } = target.fields[position]!;
      return type === 'date' || rules.kolommen[name]?.afgeleid?.endsWith('_uit_datum') === true;
    }),
  );
  return new Set(columns.flatMap(({ sources }) => sources));
}

/** Who studies was born at least this many years before. */
const YOUNGEST = 15;

/** Without a peildatum: the year that it is compared with in the bundled data. */
const SOME_YEAR = 2024;

function bornBefore(peildatum: IsoDate | undefined): number {
  return Number(peildatum?.slice(0, 4) ?? SOME_YEAR) - YOUNGEST;
}

function bookRecords(account: FileAccount, { header }: ReadableSource, rows: WrittenRows): void {
  account.read = rows.read;
  account.mapped = rows.written;
  for (const line of rows.empty) account.skipped.push({ line, code: 'OR-012' });
  for (const one of rows.skipped) account.skipped.push(one);
  for (const { line, code, count } of rows.broken) {
    const details = { gevonden: String(count), verwacht: String(header.header.length) };
    account.unmapped.add(line);
    report(account, code, { line, column: null }, details);
  }
  if (rows.read === 0) report(account, 'OR-011', { line: null, column: null });
  for (const { position, code } of rows.personal) {
    report(account, code, { line: null, column: header.header[position] ?? null });
  }
}

/** Books cells that break a rule; what is not anonymous is said once per column, without a line. */
export function bookProblems({ file, problems }: StagedRecords, leftOut: ReadonlySet<number>): void {
  const said = new Set<string>();
  for (const { line, header: column, problem } of problems) {
    if (leftOut.has(line)) continue;
    const { code, details } = problem;
    if (!findingRule(code).privacy) report(file.account, code, { line, column }, details);
    else if (!said.has(`${code} ${column}`)) {
      said.add(`${code} ${column}`);
      report(file.account, code, { line: null, column }, details);
    }
  }
}
