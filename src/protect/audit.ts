import type { Text } from '../model/text.ts';
import type { Hiding } from './hide.ts';
import { type Policy, ROUND_BASE } from './policy.ts';
import type { SafeTableParts } from './safe-table.ts';

/** What a release says about its own protection; only numbers that every reader may know. */
export interface Audit {
  readonly tables: number;
  /** Cells of counts that hold a number or hide one. */
  readonly cells: number;
  /** Those that are not a shown 0. */
  readonly nonZero: number;
  readonly hidden: number;
  /** Small groups, rests and differences that were tested. */
  readonly targets: number;
  /** Consecutive values that each of them can have, less one, proven in whole numbers; null without any. */
  readonly minimalSpan: number | null;
  /** No choice of cells loses less. */
  readonly optimal: boolean;
  /** How far the loss can be above the smallest possible one, as a share. */
  readonly gap: number;
  readonly statement: Text;
}

/** Counts the shown and hidden counts of the tables and says so in words. */
export function auditOf(tables: readonly SafeTableParts[], policy: Policy, hiding: Hiding): Audit {
  const statuses = tables.flatMap(({ columns, rows }) =>
    rows.flatMap((row) =>
      row.cells.flatMap(({ status }, i) => (columns[i]!.role === 'aantal' ? [status] : [])),
    ),
  );
  const hidden = statuses.filter((status) => status === 'verborgen').length;
  const zero = statuses.filter((status) => status === 'nul').length;
  const shown = statuses.filter((status) => status === 'ok' || status === 'afgerond').length;
  const { targets, minimalSpan, gap } = hiding;
  const found = { targets, minimalSpan: minimalSpan ?? null, optimal: gap === 0, gap: roundShare(gap) };
  const numbers = {
    ...{ tables: tables.length, cells: hidden + zero + shown, nonZero: hidden + shown, hidden },
    ...found,
  };
  return { ...numbers, statement: statementOf(numbers, policy) };
}

function statementOf(numbers: Omit<Audit, 'statement'>, policy: Policy): Text {
  if (policy.method === 'geen') return internStatement();
  return policy.method === 'afronden' ? roundedStatement() : statement(numbers, policy);
}

function roundedStatement(): Text {
  return {
    nl: `Alle aantallen zijn afgerond op een veelvoud van ${ROUND_BASE}, zo dat rijen en kolommen optellen; het werkelijke aantal wijkt minder dan ${ROUND_BASE} af. Een 0 kan 0 tot ${ROUND_BASE - 1} betekenen. Percentages zijn berekend op afgeronde aantallen.`,
    en: `All counts are rounded to a multiple of ${ROUND_BASE} so that rows and columns add up; the true count differs by less than ${ROUND_BASE}. A 0 may mean 0 to ${ROUND_BASE - 1}. Percentages are based on rounded counts.`,
  };
}

function statement(numbers: Omit<Audit, 'statement'>, { k }: Policy): Text {
  const { tables, nonZero, hidden, targets, minimalSpan, optimal, gap } = numbers;
  const values = (minimalSpan ?? k) + 1;
  const percent = Math.round(gap * 100);
  return {
    nl: `Aantallen van 1 tot en met ${k - 1} zijn niet getoond. Over alle ${tables} tabellen samen zijn ${hidden} van ${nonZero} aantallen verborgen, zo dat geen verborgen klein aantal nauwkeuriger bepaald kan worden dan tot op ${values} opeenvolgende waarden; getoetst zijn ${targets} groepen en verschillen die klein zijn of kunnen zijn. Bewezen minimaal: ${optimal ? 'ja' : `nee (afstand ${percent}%)`}.`,
    en: `Counts from 1 to ${k - 1} are not shown. Over all ${tables} tables together ${hidden} of ${nonZero} counts are hidden, so that no hidden small count can be determined to fewer than ${values} consecutive values; tested were ${targets} groups and differences that are or may be small. Proven minimal: ${optimal ? 'yes' : `no (gap ${percent}%)`}.`,
  };
}

/** Four decimals: what comes after differs between solvers, not between patterns. */
function roundShare(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

function internStatement(): Text {
  return {
    nl: 'Intern: alle aantallen zijn exact getoond, zonder bescherming van kleine groepen. Niet verspreiden.',
    en: 'Internal: all counts are shown exactly, without protection of small groups. Do not distribute.',
  };
}
