import { createHash } from 'node:crypto';
import type { MappingFile } from '../model/mapping.ts';
import { sourceNames } from './compile-table.ts';
import { decodeBytes } from './decode-bytes.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { type FileAccount, HEADER_LINE, openAccount, report } from './file-account.ts';
import { type HeaderIndex, headerIndex } from './header-index.ts';
import { type BrokenRecord, readRecords, type SourceRecord } from './read-records.ts';

/** A file as it came in. */
export interface InputFile {
  /** As the user named it. */
  readonly path: string;
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file read as far as its structure goes. */
export interface SourceFile {
  readonly input: InputFile;
  readonly sha256: string;
  readonly entry: MappingFile;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Undefined when the file cannot be accepted. */
  readonly header: HeaderIndex | undefined;
  readonly records: readonly SourceRecord[];
  readonly broken: readonly BrokenRecord[];
  readonly account: FileAccount;
}

/** Decodes a file, finds its delimiter, splits it into records and matches its header; tells what is wrong. */
export function readSource(input: InputFile, entry: MappingFile): SourceFile {
  const account = openAccount(input.path);
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const nothing = { header: undefined, records: [], broken: [], account };
  const codering = entry.codering ?? 'auto';
  const decoded = decodeBytes(input.bytes, codering);
  if (decoded === undefined) {
    report(account, 'OR-001', { line: null, column: null }, { codering });
    return { input, sha256, entry, encoding: null, delimiter: null, ...nothing };
  }
  const { bytes, encoding } = decoded;
  const delimiter = entry.scheidingsteken ?? detectDelimiter(bytes, (cells) => isComplete(cells, entry));
  if (delimiter === undefined) {
    report(account, 'OR-003', { line: HEADER_LINE, column: null });
    return { input, sha256, entry, encoding, delimiter: null, ...nothing };
  }
  const base = { input, sha256, entry, encoding, delimiter };
  const { header: cells, records, empty, broken } = readRecords(bytes, delimiter);
  if (cells === undefined || cells.every((cell) => cell.trim() === '')) {
    report(account, broken[0]?.code ?? 'OR-002', { line: broken[0]?.line ?? null, column: null });
    return { ...base, ...nothing };
  }
  const header = headerIndex(cells);
  if (!checkHeader(header, entry, account)) return { ...base, ...nothing };
  account.read = records.length + empty.length + broken.length;
  for (const line of empty) account.skipped.push({ line, code: 'OR-012' });
  for (const record of broken) reportBroken(record, header, account);
  if (account.read === 0) report(account, 'OR-011', { line: null, column: null });
  return { ...base, header, records, broken, account };
}

function reportBroken({ line, cells, code }: BrokenRecord, header: HeaderIndex, account: FileAccount): void {
  const details = { gevonden: String(cells.length), verwacht: String(header.header.length) };
  report(account, code, { line, column: null }, details);
}

/** Says which columns are missing, double or unknown; false when the file cannot be read without them. */
function checkHeader(header: HeaderIndex, entry: MappingFile, account: FileAccount): boolean {
  const missing = requiredNames(entry).filter((name) => header.find(name) === undefined);
  for (const column of missing) report(account, 'OR-004', { line: HEADER_LINE, column });
  for (const column of header.doubles) report(account, 'OR-005', { line: HEADER_LINE, column });
  if (entry.onbekende_kolommen === 'melden') reportUnknown(header, entry, account);
  return missing.length === 0 && header.doubles.length === 0;
}

function reportUnknown(header: HeaderIndex, entry: MappingFile, account: FileAccount): void {
  const used = new Set(allNames(entry).map((name) => header.find(name)));
  const tabel = Object.keys(entry.tabellen).join(', ');
  for (const [i, column] of header.header.entries()) {
    if (!used.has(i)) report(account, 'OR-009', { line: HEADER_LINE, column }, { tabel });
  }
}

function isComplete(cells: readonly string[], entry: MappingFile): boolean {
  const header = headerIndex(cells);
  return requiredNames(entry).every((name) => header.find(name) !== undefined);
}

/** Headers that the mapping of a file cannot do without. */
function requiredNames(entry: MappingFile): readonly string[] {
  return [...new Set(columnsOf(entry).flatMap((column) => (column.optioneel ? [] : sourceNames(column))))];
}

function allNames(entry: MappingFile): readonly string[] {
  return columnsOf(entry).flatMap(sourceNames);
}

function columnsOf(entry: MappingFile) {
  return Object.values(entry.tabellen).flatMap((table) => [
    ...Object.values(table.kolommen),
    ...Object.values(table.kenmerken ?? {}),
  ]);
}
