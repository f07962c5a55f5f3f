import { formatCount } from '../locale/numbers.ts';
import type { RowsOfFile } from '../model/document.ts';
import { type ExitName, exitCode } from '../model/exit-code.ts';
import type { Finding } from '../model/finding.ts';
import type { Summary, SummaryPart } from '../model/summary.ts';
import type { Lang } from '../model/text.ts';
import { rowsPart, rulesPart } from './rows-parts.ts';

/** What a pipeline shows of a delivery that was looked at: how it ended, its rows, its findings by rule. */
export function deliverySummary(
  {
    accounts,
    findings,
    exit,
    k,
  }: {
    readonly accounts: readonly RowsOfFile[];
    readonly findings: readonly Finding[];
    readonly exit: ExitName;
    /** Fewer findings of a rule than this are not told to the last one. */
    readonly k: number;
  },
  lang: Lang,
): Summary {
  const nl = lang === 'nl';
  const code = exitCode(exit);
  const counts = new Map<string, number>();
  for (const { code: rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].map(([rule, rows]) => ({ code: rule, rows }));
  const sorted = rules.sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
  const found: readonly SummaryPart[] = rulesPart(sorted, {
    heading: nl ? 'Bevindingen, per regel' : 'Findings, by rule',
    k,
    lang,
  });
  return {
    lang,
    title: nl ? 'Levering nagekeken' : 'Delivery checked',
    verdict: verdict(code, accounts, lang),
    parts: [rowsPart(accounts, lang), ...found],
  };
}

function verdict(code: number, accounts: readonly RowsOfFile[], lang: Lang): string {
  const rows = formatCount(
    accounts.reduce((sum, { read }) => sum + read, 0),
    lang,
  );
  const ends = lang === 'nl' ? `(exitcode ${code})` : `(exit code ${code})`;
  if (code === 0)
    return lang === 'nl' ? `In orde: ${rows} rijen ${ends}.` : `In order: ${rows} rows ${ends}.`;
  return lang === 'nl' ? `Niet in orde: ${rows} rijen ${ends}.` : `Not in order: ${rows} rows ${ends}.`;
}
