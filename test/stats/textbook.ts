import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { EventRecord } from '../../src/stats/event-table.ts';

/** The data sets from textbooks and R packages that come with figures computed by R. */
export const TEXTBOOK_SETS = [
  'cohort124',
  'mgus2',
  'lung',
  'veteran',
  'colon_recurrence',
  'ovarian',
] as const;

/** A row of a CSV file beside the tests: texts by column. */
type TextRow = Readonly<Record<string, string>>;

/** One step of a curve as R gives it: numbers by column, null where there is none. */
export type Step = Readonly<Record<string, number | null>>;

/** The records of a set, all or those of one group. */
export function textbookRecords(name: string, group = '(alle)'): readonly EventRecord[] {
  return rowsOf(`${name}.csv`)
    .filter((row) => group === '(alle)' || row['group'] === group)
    .map(({ time, cause }) => ({ time: Number(time), cause: Number(cause) }));
}

/** Every step of the curves of a set, per group. */
export function textbookSteps(name: string): ReadonlyMap<string, readonly Step[]> {
  const groups = new Map<string, Step[]>();
  for (const { group, ...row } of rowsOf(`${name}.steps.csv`)) {
    const steps = groups.get(group!) ?? [];
    groups.set(group!, steps);
    steps.push(
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, value === 'NA' ? null : Number(value)]),
      ),
    );
  }
  return groups;
}

function rowsOf(file: string): readonly TextRow[] {
  const text = readFileSync(new URL(`../../fixtures/textbook/${file}`, import.meta.url), 'utf8');
  return parse(text, { columns: true }) as TextRow[];
}
