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
  /** Records after the header. */
  read: number;
  /** Lines of the records that delivered rows to a table. */
  readonly mapped: number[];
  readonly duplicates: Notice[];
  readonly skipped: Notice[];
  readonly findings: Finding[];
  /** Lines of records with a finding that makes them unusable. */
  readonly rejected: Set<number>;
}

/** Empty books for a file as it was named by the user. */
export function openAccount(path: string): FileAccount {
  return { path, read: 0, mapped: [], duplicates: [], skipped: [], findings: [], rejected: new Set() };
}

/** Where in a file: a record and a header; null when the whole file or record is meant. */
export interface Spot {
  readonly line: number | null;
  readonly column: string | null;
}

/** The header is the first record, so it stands on the first line. */
export const HEADER_LINE = 1;

/**
 * Writes a finding in the books, once for a rule, record and column; a record with a finding that is no
 * warning is rejected.
 */
export function report(account: FileAccount, code: string, spot: Spot, details: Details = {}): void {
  const found = finding(code, { file: account.path, ...spot }, details);
  if (isKnown(account.findings, found)) return;
  account.findings.push(found);
  const ofRecord = found.line !== null && found.line > HEADER_LINE;
  if (ofRecord && found.severity !== 'waarschuwing') account.rejected.add(found.line);
}

/** True when the last findings, those of the same record, hold the same one. */
function isKnown(findings: readonly Finding[], found: Finding): boolean {
  for (let i = findings.length - 1; i >= 0 && findings[i]!.line === found.line; i--) {
    if (findings[i]!.code === found.code && findings[i]!.column === found.column) return true;
  }
  return false;
}

/** Records that pass every rule that makes a row unusable, loaded or not. */
export function acceptedRows(account: FileAccount): number {
  return account.mapped.filter((line) => !account.rejected.has(line)).length;
}

/**
 * Puts the findings in the order of the file and sees that every record is accounted for: read = accepted +
 * rejected + doubles + left out. Throws when that does not hold, which is a bug of ours.
 */
export function closeAccount(account: FileAccount): void {
  account.findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const parts =
    acceptedRows(account) + account.rejected.size + account.duplicates.length + account.skipped.length;
  if (parts !== account.read) throw new Error(`the rows of ${account.path} do not balance`);
}
