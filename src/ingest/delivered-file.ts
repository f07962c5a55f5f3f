import type { Severity } from '../model/finding.ts';
import type { DeliveredFile, Entry } from './delivery.ts';
import { acceptedRows, type FileAccount } from './file-account.ts';
import type { SourceFile } from './read-source.ts';

/** A file and its books as they are shown. */
export function deliveredFile({
  input,
  sha256,
  encoding,
  delimiter,
  readable,
  account,
}: SourceFile): DeliveredFile {
  return {
    path: input.path,
    name: input.name,
    sha256,
    codering: encoding,
    scheidingsteken: delimiter,
    header: readable?.header.header ?? [],
    read: account.read,
    accepted: acceptedRows(account),
    blocked: entries(account, 'blokkerend'),
    rejected: entries(account, 'fout'),
    duplicates: account.duplicates.map(({ line, code }) => ({ line, column: null, code })),
    skipped: account.skipped.map(({ line, code }) => ({ line, column: null, code })),
    warnings: entries(account, 'waarschuwing'),
  };
}

function entries({ findings }: FileAccount, severity: Severity): readonly Entry[] {
  return findings
    .filter((found) => found.severity === severity)
    .map(({ line, column, code }) => ({ line, column, code }));
}
