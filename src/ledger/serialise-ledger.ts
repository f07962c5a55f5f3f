import type { LedgerLine } from './ledger.ts';

/** The text of a ledger, one line of it per line; the only form in which a ledger is valid. */
export function serialiseLedger(lines: readonly LedgerLine[]): string {
  const body = lines.map((line) => `\n${JSON.stringify(line)}`).join(',');
  return `{"schema_version":1,"regels":[${body}\n]}\n`;
}
