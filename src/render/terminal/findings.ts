import type { Finding, Severity } from '../../model/finding.ts';
import type { Lang, Text } from '../../model/text.ts';
import { wrapLine } from './columns.ts';

const SEVERITIES: readonly Severity[] = ['blokkerend', 'fout', 'waarschuwing'];
const LABELS: Readonly<Record<Severity, Text>> = {
  blokkerend: { nl: 'blokkerend', en: 'blocking' },
  fout: { nl: 'fout', en: 'error' },
  waarschuwing: { nl: 'waarschuwing', en: 'warning' },
};
const FIRST_LINES = 5;

/** Findings grouped by rule and column, the worst first, each with its first five lines and the fix. */
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
    const key = [finding.file, finding.code, finding.column ?? ''].join('\u0000');
    byPlace.set(key, [...(byPlace.get(key) ?? []), finding]);
  }
  return [...byPlace.values()];
}

function groupLines(
  group: readonly Finding[],
  { columns, lang }: { columns: number; lang: Lang },
): readonly string[] {
  const { code, severity, file, column, rule, fix } = group[0]!;
  const nl = lang === 'nl';
  const at = group.flatMap(({ line }) => (line === null ? [] : [line]));
  const shown = at.slice(0, FIRST_LINES).join(', ');
  const rest = at.length > FIRST_LINES ? ` … (${at.length})` : '';
  const where = [
    file,
    ...(at.length === 0
      ? []
      : [
          `${nl ? (at.length === 1 ? 'regel' : 'regels') : at.length === 1 ? 'line' : 'lines'} ${shown}${rest}`,
        ]),
    ...(column === null ? [] : [`${nl ? 'kolom' : 'column'} ${column}`]),
  ].join(', ');
  return [
    ...wrapLine(`${code} ${LABELS[severity][lang]}: ${rule[lang]}`, columns),
    ...wrapLine(`  ${where}`, columns),
    ...wrapLine(`  ${nl ? 'Wat te doen' : 'What to do'}: ${fix[lang]}`, columns),
  ];
}
