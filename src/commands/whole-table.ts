import type { Section } from '../model/report.ts';
import { TOTAL } from '../model/table.ts';

const ALL_YEARS = 9999;

/** The section that shows a table alone, with everything it holds. */
export function wholeTable(measure: string): Section {
  return {
    measure,
    version: undefined,
    per: [TOTAL],
    number: undefined,
    name: undefined,
    title: undefined,
    remark: undefined,
    years: ALL_YEARS,
    columns: undefined,
    where: {},
    pivot: undefined,
    derived: undefined,
  };
}
