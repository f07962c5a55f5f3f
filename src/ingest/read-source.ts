import { type FileHandle, open } from 'node:fs/promises';
import type { Encoding, MappingFile } from '../model/mapping.ts';
import { sourceNames } from './compile-table.ts';
import { type InspectedFile, inspectFile } from './csv/inspect-file.ts';
import { readText } from './csv/read-text.ts';
import { type FileAccount, openAccount, report } from './file-account.ts';
import { fileKind } from './file-kind.ts';
import { findHeader } from './find-header.ts';
import { type HeaderIndex, headerIndex } from './header-index.ts';

/** A file as it came in. */
export interface InputFile {
  /** As the user named it. */
  readonly path: string;
  /** Without folders. */
  readonly name: string;
  /** Where its bytes are. */
  readonly at: string;
  /** The part of the mapping that reads it, when its name does not tell. */
  readonly entry?: MappingFile;
}

/** A file that can be read: its header fits the mapping. */
export interface ReadableSource {
  readonly inspected: InspectedFile;
  readonly delimiter: string;
  readonly header: HeaderIndex;
  readonly headerLine: number;
}

/** A file of which the header was read. */
export interface SourceFile {
  readonly input: InputFile;
  readonly sha256: string;
  readonly entry: MappingFile;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Undefined when the file cannot be accepted. */
  readonly readable: ReadableSource | undefined;
  readonly account: FileAccount;
}

const FEED = 10;

/** Text that is looked at for a header, in bytes; more only when the first line is longer. */
const HEADER_ROOM = 1 << 20;

/** What is known of a file before a mapping says what its columns are called. */
interface FileText {
  readonly inspected: InspectedFile;
  /** Of another program, when it is no text at all. */
  readonly kind: ReturnType<typeof fileKind>;
  /** The first lines; undefined when it is no text. */
  readonly start: Uint8Array | undefined;
}

/** Finds out how a file is text, its delimiter and its header, and matches that; tells what is wrong. */
export async function readSource(input: InputFile, entry: MappingFile): Promise<SourceFile> {
  const [source] = await readSources(input, [entry]);
  return source!;
}

/** The same for several parts of a mapping: the file is read once for all that ask for the same encoding. */
export async function readSources(
  input: InputFile,
  entries: readonly MappingFile[],
): Promise<readonly SourceFile[]> {
  const file = await open(input.at);
  try {
    const texts = new Map<Encoding, FileText>();
    for (const { codering = 'auto' } of entries)
      if (!texts.has(codering)) texts.set(codering, await readStart(file, codering));
    return entries.map((entry) => matchHeader(texts.get(entry.codering ?? 'auto')!, input, entry));
  } finally {
    await file.close();
  }
}

async function readStart(file: FileHandle, codering: Encoding): Promise<FileText> {
  const inspected = await inspectFile(file, codering);
  const kind = fileKind(inspected.start);
  return { inspected, kind, start: kind === undefined ? await textStart(file, inspected) : undefined };
}

function matchHeader({ inspected, kind, start }: FileText, input: InputFile, entry: MappingFile): SourceFile {
  const account = openAccount(input.path);
  const base = { input, sha256: inspected.sha256, entry, account };
  if (start === undefined) {
    const nowhere = { line: null, column: null };
    if (kind !== undefined) report(account, 'OR-013', nowhere, { soort: kind });
    else report(account, 'OR-001', nowhere, { codering: entry.codering ?? 'auto' });
    return { ...base, encoding: null, delimiter: null, readable: undefined };
  }
  const encoding = inspected.encoding ?? null;
  const required = requiredNames(entry);
  const found = findHeader(start, {
    delimiter: entry.scheidingsteken,
    columns: required.length,
    score: (cells) => {
      const { find } = headerIndex(cells);
      return required.filter((name) => find(name) !== undefined).length;
    },
  });
  if ('code' in found) {
    report(account, found.code, { line: found.line, column: null });
    return { ...base, encoding, delimiter: null, readable: undefined };
  }
  const { delimiter, cells, line: headerLine } = found;
  account.headerLine = headerLine;
  if (found.titles) report(account, 'OR-014', { line: headerLine, column: null });
  const header = headerIndex(cells);
  const accepted = checkHeader(header, entry, account);
  const readable = accepted ? { inspected, delimiter, header, headerLine } : undefined;
  return { ...base, encoding, delimiter, readable };
}

/** The start of the text, with at least one whole line; undefined when it is no text. */
async function textStart(file: FileHandle, inspected: InspectedFile): Promise<Uint8Array | undefined> {
  if (inspected.encoding === undefined) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  let wholeLine = false;
  try {
    for await (const piece of readText(file, inspected)) {
      parts.push(piece.slice());
      size += piece.length;
      wholeLine ||= piece.includes(FEED);
      if (wholeLine && size >= HEADER_ROOM) break;
    }
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  return Buffer.concat(parts);
}

/** Says which columns are missing, double or unknown; false when the file cannot be read without them. */
function checkHeader(header: HeaderIndex, entry: MappingFile, account: FileAccount): boolean {
  const line = account.headerLine;
  const missing = requiredNames(entry).filter((name) => header.find(name) === undefined);
  for (const column of missing) report(account, 'OR-004', { line, column });
  if (isNoHeader(missing.length, entry)) return false;
  for (const column of header.doubles) report(account, 'OR-005', { line, column });
  if (entry.onbekende_kolommen === 'melden') reportUnknown(header, entry, account);
  return missing.length === 0 && header.doubles.length === 0;
}

/** A first record with hardly a known name is data: its cells are not to be told as names of columns. */
function isNoHeader(missing: number, entry: MappingFile): boolean {
  return 2 * missing > requiredNames(entry).length;
}

function reportUnknown(header: HeaderIndex, entry: MappingFile, account: FileAccount): void {
  const used = new Set(allNames(entry).map((name) => header.find(name)));
  const tabel = Object.keys(entry.tabellen).join(', ');
  for (const [i, column] of header.header.entries()) {
    const isKnown = used.has(i) || (header.doubles.includes(column) && used.has(header.find(column)));
    if (!isKnown) report(account, 'OR-009', { line: account.headerLine, column }, { tabel });
  }
}

/** Headers that the mapping of a file cannot do without. */
export function requiredNames(entry: MappingFile): readonly string[] {
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
