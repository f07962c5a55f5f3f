import type { Finding, Severity } from '../../model/finding.ts';
import type { Lang, Text } from '../../model/text.ts';
import { wrapLine } from './columns.ts';

const SEVERITIES: readonly Severity[] = ['blokkerend', 'fout', 'waarschuwing'];
const LABELS: Readonly<Record<Severity, Text>> = {
  blokkerend: { nl: 'blokkerend', en: 'blocking' },
  fout: { nl: 'fout', en: 'error' },
  waarschuwing: { nl: 'waarschuwing', en: 'warning' },
};
const FIRST = 5;

/** Findings grouped by rule and column, the worst first, each with its first five lines and the fix; what is said of whole columns is grouped by rule. */
export function renderFindings(findings: readonly Finding[], columns: number, lang: Lang): string {
  const lines = SEVERITIES.flatMap((severity) =>
    groups(findings.filter((finding) => finding.severity === severity)).flatMap((group) =>
      groupLines(group, { columns, lang }),
    ),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function groups(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { file, code, line, column, rule } = finding;
    const key = [file, code, ...(line === null ? [rule.nl] : ['', column ?? ''])].join('\u0000');
    const group = byPlace.get(key);
    if (group === undefined) byPlace.set(key, [finding]);
    else group.push(finding);
  }
  return [...byPlace.values()];
}

function groupLines(
  group: readonly Finding[],
  { columns, lang }: { columns: number; lang: Lang },
): readonly string[] {
  const { code, severity, file, rule, fix } = group[0]!;
  const nl = lang === 'nl';
  const lines = group.flatMap(({ line }) => (line === null ? [] : [String(line)]));
  const named = [...new Set(group.flatMap(({ column }) => (column === null ? [] : [column])))];
  const where = [
    file,
    ...listed(lines, nl ? ['regel', 'regels'] : ['line', 'lines']),
    ...listed(named, nl ? ['kolom', 'kolommen'] : ['column', 'columns']),
  ].join(', ');
  return [
    ...wrapLine(`${code} ${LABELS[severity][lang]}: ${rule[lang]}`, columns),
    ...wrapLine(`  ${where}`, columns),
    ...wrapLine(`  ${nl ? 'Wat te doen' : 'What to do'}: ${fix[lang]}`, columns),
  ];
}

/** `regels 2, 3, 4, 5, 6 … (17)`: the first few, and how many there are when that is more. */
function listed(places: readonly string[], [one, more]: readonly [string, string]): readonly string[] {
  if (places.length === 0) return [];
  const rest = places.length > FIRST ? ` … (${places.length})` : '';
  return [`${places.length === 1 ? one : more} ${places.slice(0, FIRST).join(', ')}${rest}`];
}
