import type { Finding, Severity } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Lang, Text } from '../../model/text.ts';
import { wrapLine } from './columns.ts';

const SEVERITIES: readonly Severity[] = ['blokkerend', 'fout', 'waarschuwing'];
const LABELS: Readonly<Record<Severity, Text>> = {
  blokkerend: { nl: 'blokkerend', en: 'blocking' },
  fout: { nl: 'fout', en: 'error' },
  waarschuwing: { nl: 'waarschuwing', en: 'warning' },
};
const FIRST = 5;

/**
 * Findings grouped by rule and column, the worst first, each with its first five lines and the fix. Columns of
 * which the same is said at the same lines, as of a header with columns that nobody knows, stand together.
 */
export function renderFindings(findings: readonly Finding[], columns: number, lang: Lang): string {
  const lines = SEVERITIES.flatMap((severity) =>
    groups(findings.filter((finding) => finding.severity === severity)).flatMap((group) =>
      groupLines(group, { columns, lang }),
    ),
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** Findings of one rule in one file: at these lines, in these columns. */
interface Group {
  readonly first: Finding;
  readonly lines: readonly number[];
  readonly columns: readonly string[];
}

function groups(findings: readonly Finding[]): readonly Group[] {
  const ofColumns = groupBy(findings, ({ file, code, column }) => key(file, code, column ?? '')).map(
    (own): Group => ({
      first: own[0],
      lines: own.flatMap(({ line }) => (line === null ? [] : [line])),
      columns: own[0].column === null ? [] : [own[0].column],
    }),
  );
  const alike = groupBy(ofColumns, ({ first: { file, code, rule, fix }, lines }) =>
    key(file, code, rule.nl, fix.nl, lines.join()),
  );
  return alike.map((same) => ({ ...same[0], columns: same.flatMap((group) => group.columns) }));
}

function key(...parts: readonly string[]): string {
  return parts.join('\u0000');
}

function groupLines(
  { first, lines, columns: named }: Group,
  { columns, lang }: { columns: number; lang: Lang },
): readonly string[] {
  const { code, severity, file, rule, fix } = first;
  const nl = lang === 'nl';
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
function listed(
  places: readonly (string | number)[],
  [one, more]: readonly [string, string],
): readonly string[] {
  if (places.length === 0) return [];
  const rest = places.length > FIRST ? ` … (${places.length})` : '';
  return [`${places.length === 1 ? one : more} ${places.slice(0, FIRST).join(', ')}${rest}`];
}
