import { open } from 'node:fs/promises';
import type { Finding } from '../model/finding.ts';
import { findingRule } from '../model/finding-catalogue.ts';
import { correctRecord } from './correct-record.ts';
import { cellTexts } from './csv/cell-text.ts';
import { readText } from './csv/read-text.ts';
import { recordScanner } from './csv/record-scanner.ts';
import type { Correction, SetAside } from './delivery.ts';
import type { SourceFile } from './read-source.ts';

/** True when what is wrong stands on records, so that the rest can be used without them. */
export function canSetAside(findings: readonly Finding[]): boolean {
  return findings.every(({ severity, line, code }) => {
    if (findingRule(code).privacy) return false;
    return severity === 'waarschuwing' || (severity === 'fout' && line !== null);
  });
}

/** The records of a file that cannot be used, with their cells: it is read once more for them. */
export async function readSetAside(
  { input, readable, sha256, account }: SourceFile,
  corrections: readonly Correction[],
): Promise<readonly SetAside[]> {
  if (readable === undefined || account.rejected.size === 0) return [];
  const { header, delimiter, inspected } = readable;
  const correct = correctRecord(corrections, sha256, header);
  const found: SetAside[] = [];
  const scanner = recordScanner(delimiter.charCodeAt(0), (record) => {
    const { line } = record;
    if (account.rejected.has(line)) {
      found.push({ path: input.path, line, header: header.header, cells: cellTexts(correct(record)) });
    }
    return true;
  });
  const file = await open(input.at);
  try {
    for await (const piece of readText(file, inspected)) scanner.push(piece);
    scanner.end();
  } finally {
    await file.close();
  }
  return found;
}
