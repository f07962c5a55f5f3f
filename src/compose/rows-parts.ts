import { formatCount } from '../locale/numbers.ts';
import type { RowsOfFile } from '../model/document.ts';
import { findingRule } from '../model/finding-catalogue.ts';
import type { SummaryPart } from '../model/summary.ts';
import type { Lang } from '../model/text.ts';

/** How many rows break a rule. */
export interface RuleCount {
  readonly code: string;
  readonly rows: number;
}

/** What became of the rows of each file: read = the sum of the rest. */
export function rowsPart(accounts: readonly RowsOfFile[], lang: Lang): SummaryPart {
  const nl = lang === 'nl';
  const n = (value: number): string => formatCount(value, lang);
  return {
    heading: nl ? 'Ingelezen rijen' : 'Rows read',
    lines: [],
    table: {
      heads: nl
        ? ['Bestand', 'Gelezen', '= bruikbaar', '+ apart gezet', '+ dubbel of geen gegeven']
        : ['File', 'Read', '= usable', '+ set aside', '+ duplicate or no data'],
      rows: accounts.map(({ file, read, used, apart, outside }) => [
        file,
        ...[read, used, apart, outside].map(n),
      ]),
      numbers: [1, 2, 3, 4],
    },
  };
}

/** Rows by rule; a number below the threshold is not told, as with any small number. */
export function rulesPart(
  rules: readonly RuleCount[],
  { heading, k, lang }: { readonly heading: string; readonly k: number; readonly lang: Lang },
): readonly SummaryPart[] {
  if (rules.length === 0) return [];
  const nl = lang === 'nl';
  return [
    {
      heading,
      lines: [],
      table: {
        heads: nl ? ['Regel', 'Wat er mis is', 'Aantal'] : ['Rule', 'What is wrong', 'Number'],
        rows: rules.map(({ code, rows }) => [code, ruleWords(code, lang), rowsBand(rows, k, lang)]),
        numbers: [2],
      },
    },
  ];
}

/** What a rule says, whatever column it is about. */
export function ruleWords(code: string, lang: Lang): string {
  return findingRule(code).rule[lang].replace(/\{\w+\}/g, '…');
}

/** A number of rows as it may stand in a summary: from the threshold on exact, else that it is below. */
export function rowsBand(rows: number, k: number, lang: Lang): string {
  if (rows === 0 || rows >= k) return formatCount(rows, lang);
  return lang === 'nl' ? `minder dan ${k}` : `fewer than ${k}`;
}
