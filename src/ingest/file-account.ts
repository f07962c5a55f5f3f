import type { Finding } from '../model/finding.ts';
import { type Details, finding } from '../model/finding-catalogue.ts';

/** A row that is counted without being a finding: an exact double, or left out. */
interface Notice {
  readonly line: number;
  readonly code: string;
}

/** The books of one file: what became of each of its records. Filled while the file goes down the road. */
export interface FileAccount {
  readonly path: string;
  /** Physical line of the header. */
  headerLine: number;
  /** Records after the header. */
  read: number;
  /** Records that delivered rows to a table. */
  mapped: number;
  /** Lines of the rejected records that did not: their structure is broken, or they are a double. */
  readonly unmapped: Set<number>;
  readonly duplicates: Notice[];
  readonly skipped: Notice[];
  readonly findings: Finding[];
  /** Lines of records with a finding that makes them unusable. */
  readonly rejected: Set<number>;
}

/** Empty books for a file as it was named by the user. */
export function openAccount(path: string): FileAccount {
  return {
    path,
    headerLine: 1,
    read: 0,
    mapped: 0,
    unmapped: new Set(),
    duplicates: [],
    skipped: [],
    findings: [],
    rejected: new Set(),
  };
}

/** Where in a file: a record and a header; null when the whole file or record is meant. */
export interface Spot {
  readonly line: number | null;
  readonly column: string | null;
}

/** Writes a finding in the books; a record with a finding that is no warning is rejected. */
export function report(account: FileAccount, code: string, spot: Spot, details: Details = {}): void {
  const found = finding(code, { file: account.path, ...spot }, details);
  account.findings.push(found);
  const ofRecord = found.line !== null && found.line > account.headerLine;
  if (ofRecord && found.severity !== 'waarschuwing') account.rejected.add(found.line);
}

/** Records that pass every rule that makes a row unusable, loaded or not. */
export function acceptedRows(account: FileAccount): number {
  const { mapped, rejected, unmapped } = account;
  return mapped - [...rejected].filter((line) => !unmapped.has(line)).length;
}

/**
 * Puts the findings in the order of the file, one per rule, record and column, and sees that every record is accounted for: read = accepted +
 * rejected + doubles + left out. Throws when that does not hold, which is a bug of ours.
 */
export function closeAccount(account: FileAccount): void {
  const ordered = account.findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const seen = new Set<string>();
  const once = ordered.filter(({ code, line, column }) => {
    const place = `${code} ${line} ${column}`;
    return !seen.has(place) && seen.add(place);
  });
  replaceFrom(account.findings, 0, once);
  const parts =
    acceptedRows(account) + account.rejected.size + account.duplicates.length + account.skipped.length;
  if (parts !== account.read) throw new Error(`the rows of ${account.path} do not balance`);
}

/** Puts `rest` in the place of all from `start`; one by one, as a spread of a few hundred thousand breaks the stack. */
export function replaceFrom<T>(list: T[], start: number, rest: readonly T[]): void {
  list.length = start;
  for (const one of rest) list.push(one);
}
