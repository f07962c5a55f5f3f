import type { Text } from '../model/text.ts';
import type { Policy } from './policy.ts';
import type { SafeTableParts } from './safe-table.ts';

/** What a release says about its own protection; only numbers that every reader may know. */
export interface Audit {
  readonly tables: number;
  /** Cells of counts that hold a number or hide one. */
  readonly cells: number;
  /** Those that are not a shown 0. */
  readonly nonZero: number;
  readonly hidden: number;
  readonly statement: Text;
}

/** Counts the shown and hidden counts of the tables and says so in words. */
export function auditOf(tables: readonly SafeTableParts[], policy: Policy): Audit {
  const statuses = tables.flatMap(({ columns, rows }) =>
    rows.flatMap((row) =>
      row.cells.flatMap(({ status }, i) => (columns[i]!.role === 'aantal' ? [status] : [])),
    ),
  );
  const hidden = statuses.filter((status) => status === 'verborgen').length;
  const zero = statuses.filter((status) => status === 'nul').length;
  const shown = statuses.filter((status) => status === 'ok').length;
  const numbers = { tables: tables.length, cells: hidden + zero + shown, nonZero: hidden + shown, hidden };
  return { ...numbers, statement: policy.method === 'geen' ? internStatement() : statement(numbers, policy) };
}

function statement({ tables, nonZero, hidden }: Omit<Audit, 'statement'>, { k }: Policy): Text {
  return {
    nl: `Aantallen van 1 tot en met ${k - 1} zijn niet getoond. Over alle ${tables} tabellen samen zijn ${hidden} van ${nonZero} aantallen verborgen, zo dat geen verborgen aantal door optellen en aftrekken van getoonde aantallen te vinden is.`,
    en: `Counts from 1 to ${k - 1} are not shown. Over all ${tables} tables together ${hidden} of ${nonZero} counts are hidden, so that no hidden count can be found by adding and subtracting shown counts.`,
  };
}

function internStatement(): Text {
  return {
    nl: 'Intern: alle aantallen zijn exact getoond, zonder bescherming van kleine groepen. Niet verspreiden.',
    en: 'Internal: all counts are shown exactly, without protection of small groups. Do not distribute.',
  };
}
