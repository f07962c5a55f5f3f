import { basename } from 'node:path';
import type { CellValue, Workbook, Worksheet } from 'exceljs';
import {
  DROP_RECORD,
  EMPTY_CELL,
  FIRST_HEAD,
  FIX_SHEETS,
  type FixSource,
  IN_THE_EXPORT,
} from '../model/fix-list.ts';
import { UserError } from '../model/user-error.ts';
import type { CellCorrection, Correction } from './delivery.ts';

/** A fix-list that came back. */
export interface FilledList {
  readonly source: FixSource;
  readonly others: readonly FixSource[];
  readonly mapping: string | undefined;
  readonly config: string | undefined;
  readonly corrections: readonly Correction[];
}

const COLUMN = { line: 1, header: 2, corrected: 7 } as const;

/** True for a file whose name says that it is a fix-list. */
export function isFixList(path: string): boolean {
  return /^herstellijst-.*\.xlsx$/i.test(basename(path));
}

/** Reads what was filled in. Throws UserError(usage) for a workbook that is no fix-list. */
export async function readFixList(path: string): Promise<FilledList> {
  const workbook = await openWorkbook(path);
  const [list, origin] = [workbook.getWorksheet(FIX_SHEETS.list), workbook.getWorksheet(FIX_SHEETS.origin)];
  const sources = origin === undefined ? [] : originRows(origin);
  const source = sources.find(({ kind }) => kind === 'export');
  if (list === undefined || source === undefined) throw noFixList(path);
  return {
    source,
    others: sources.filter(({ kind }) => kind === 'levering'),
    mapping: sources.find(({ kind }) => kind === 'mapping')?.path,
    config: sources.find(({ kind }) => kind === 'instellingen')?.path,
    corrections: corrections(list, source.sha256),
  };
}

async function openWorkbook(path: string): Promise<Workbook> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  try {
    await workbook.xlsx.readFile(path);
  } catch (cause) {
    throw noFixList(path, cause);
  }
  return workbook;
}

function originRows(sheet: Worksheet): readonly (FixSource & { readonly kind: string })[] {
  const rows: (FixSource & { kind: string })[] = [];
  sheet.eachRow((row) => {
    const [kind, path, sha256] = [1, 2, 3].map((i) => textOf(row.getCell(i).value));
    rows.push({ kind: kind!, path: path!, sha256: sha256! });
  });
  return rows;
}

function corrections(sheet: Worksheet, sha256: string): readonly Correction[] {
  const cells: CellCorrection[] = [];
  const dropped = new Set<number>();
  let begun = false;
  sheet.eachRow((row) => {
    const [line, header, corrected] = [COLUMN.line, COLUMN.header, COLUMN.corrected].map((i) =>
      textOf(row.getCell(i).value),
    );
    if (!begun) begun = Object.values<string>(FIRST_HEAD).includes(line!);
    else if (!/^\d+$/.test(line!)) return;
    else if (isDrop(corrected!)) dropped.add(Number(line));
    else if (isCorrection(corrected!) && header !== '') {
      const empty = Object.values<string>(EMPTY_CELL).includes(corrected!);
      const column = header!.startsWith("'") ? header!.slice(1) : header!;
      cells.push({ sha256, line: Number(line), column, value: empty ? '' : corrected! });
    }
  });
  const left = [...dropped].sort((a, b) => a - b).map((line) => ({ sha256, line, dropped: true as const }));
  return [...cells.filter(({ line }) => !dropped.has(line)), ...left];
}

/** The word as it is given, or between brackets as the other words are. */
function isDrop(text: string): boolean {
  return Object.values<string>(DROP_RECORD).includes(text.toLowerCase().replace(/^\((.*)\)$/, '$1'));
}

function isCorrection(text: string): boolean {
  return text !== '' && !Object.values<string>(IN_THE_EXPORT).includes(text);
}

/** What a cell says; a date that a spreadsheet made of what was typed is written as one again. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 'YYYY-MM-DD'.length);
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  if ('text' in value) return String(value.text).trim();
  return 'result' in value ? textOf(value.result as CellValue) : '';
}

function noFixList(path: string, cause?: unknown): UserError {
  return new UserError(
    'usage',
    { nl: `${path} is geen herstellijst`, en: `${path} is no fix-list` },
    {
      hint: {
        nl: 'gebruik het bestand dat ingest --intern schreef, met de bladen Herstellijst en Herkomst',
        en: 'use the file that ingest --intern wrote, with the sheets Herstellijst and Herkomst',
      },
      cause,
    },
  );
}
