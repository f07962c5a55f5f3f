import type { Finding } from '../model/finding.ts';
import { findingRule } from '../model/finding-catalogue.ts';
import type { CheckedDelivery } from './check-delivery.ts';
import type { SetAside } from './delivery.ts';
import { HEADER_LINE } from './file-account.ts';
import type { SourceFile } from './read-source.ts';

/** By file as it was named, by line: what is wrong with the records that cannot be used. */
export type FaultyRecords = ReadonlyMap<string, ReadonlyMap<number, readonly Finding[]>>;

/** True when what is wrong stands on records, so that the rest can be used without them. */
export function canSetAside({ anonymous, findings }: CheckedDelivery): boolean {
  const ofRecord = ({ line, code }: Finding): boolean =>
    line !== null && line > HEADER_LINE && !findingRule(code).privacy;
  return (
    anonymous &&
    findings.every(
      (found) => found.severity === 'waarschuwing' || (found.severity === 'fout' && ofRecord(found)),
    )
  );
}

/** How many records cannot be used. */
export function rejectedRecords(sources: readonly SourceFile[]): number {
  return sources.reduce((sum, { account }) => sum + account.rejected.size, 0);
}

/** The records that cannot be used, but for those whose structure is broken: every round sees these anew. */
export function faultyRecords(sources: readonly SourceFile[]): FaultyRecords {
  return new Map(sources.map((source) => [source.input.path, faultsOf(source)]));
}

function faultsOf({ account, broken }: SourceFile): ReadonlyMap<number, readonly Finding[]> {
  const seen = new Set(broken.map(({ line }) => line));
  const byLine = new Map<number, Finding[]>();
  for (const found of account.findings) {
    if (found.line === null || !account.rejected.has(found.line) || seen.has(found.line)) continue;
    byLine.set(found.line, [...(byLine.get(found.line) ?? []), found]);
  }
  return byLine;
}

/** Enters what an earlier round found in the books of this one. */
export function bookFaulty({ input, account }: SourceFile, faulty: FaultyRecords | undefined): void {
  for (const [line, findings] of faulty?.get(input.path) ?? []) {
    account.rejected.add(line);
    account.findings.push(...findings);
  }
}

/** The records that cannot be used, with their cells, in the order of their files. */
export function setAsideRecords(sources: readonly SourceFile[]): readonly SetAside[] {
  return sources.flatMap(({ input, header, records, broken, account }) =>
    [...records, ...broken]
      .filter(({ line }) => account.rejected.has(line))
      .sort((a, b) => a.line - b.line)
      .map(({ line, cells }) => ({ path: input.path, line, header: header?.header ?? [], cells })),
  );
}
