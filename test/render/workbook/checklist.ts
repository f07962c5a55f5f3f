import { readBook } from './read-book.ts';
import type { Rule } from './rule.ts';
import { CHART_RULES } from './rules-charts.ts';
import { FORM_RULES } from './rules-form.ts';
import { PACKAGE_RULES } from './rules-package.ts';
import { SHEET_RULES } from './rules-sheets.ts';
import { TABLE_RULES } from './rules-tables.ts';

/** The checklist for statistics in spreadsheets, a function per rule. */
export const CHECKLIST: Readonly<Record<string, Rule>> = {
  ...PACKAGE_RULES,
  ...SHEET_RULES,
  ...TABLE_RULES,
  ...FORM_RULES,
  ...CHART_RULES,
};

/** All faults of a workbook, each with the id of its rule in front. */
export function faultsOf(bytes: Uint8Array): readonly string[] {
  const book = readBook(bytes);
  return Object.entries(CHECKLIST).flatMap(([id, rule]) => rule(book).map((fault) => `${id}: ${fault}`));
}

/** The ids of the broken rules. */
export function brokenRules(bytes: Uint8Array): readonly string[] {
  return [...new Set(faultsOf(bytes).map((fault) => fault.slice(0, 3)))];
}
