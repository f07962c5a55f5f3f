import type { AskedTable, LedgerLine, ReleaseContent, ReleaseLine, Source } from './ledger.ts';

/** The releases that count: those after the last time that earlier ones were let go of. */
export function activeReleases(lines: readonly LedgerLine[]): readonly ReleaseLine[] {
  const forgotten = lines.findLastIndex(({ soort }) => soort === 'vergeten');
  return lines.slice(forgotten + 1).filter(isRelease);
}

/** True for a line that released figures. */
export function isRelease(line: LedgerLine): line is ReleaseLine {
  return line.soort === 'jaarset' || line.soort === 'bijkomend';
}

/** True when releases were let go of, so that nothing was tested against them. */
export function hasForgotten(lines: readonly LedgerLine[]): boolean {
  return lines.some(({ soort }) => soort === 'vergeten');
}

/** True when two figures were made from the same data, with the same settings, policy and program. */
export function isSameSource(a: Source, b: Source): boolean {
  return sourceKey(a) === sourceKey(b);
}

/** The last yearly set of a source, or of any source when none is given. */
export function yearlySet<Release extends ReleaseContent>(
  releases: readonly Release[],
  source?: Source,
): Release | undefined {
  return releases.findLast(
    ({ soort, bron }) => soort === 'jaarset' && (source === undefined || isSameSource(bron, source)),
  );
}

/** What was asked besides the yearly set of the same source. */
export function besidesOf<Release extends ReleaseContent>(
  releases: readonly Release[],
  { bron }: ReleaseContent,
): readonly Release[] {
  return releases.filter((release) => release.soort === 'bijkomend' && isSameSource(release.bron, bron));
}

/** True when a release answers a question: the same table, of the same year or of all. */
export function answers({ gevraagd }: ReleaseContent, asked: AskedTable): boolean {
  return gevraagd.some(
    ({ maat, per, datum, jaar }) =>
      maat === asked.maat &&
      per === asked.per &&
      datum === asked.datum &&
      (jaar === null || jaar === asked.jaar),
  );
}

function sourceKey(source: Source): string {
  const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(sorted({ ...source, beleid: sorted(source.beleid) }));
}
