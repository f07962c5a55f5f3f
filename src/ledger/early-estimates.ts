import type { RawTable } from '../model/table.ts';
import { countTable } from '../protect/count-table.ts';
import { CENSORED } from '../protect/lifetime-counts.ts';
import { placeOfRow } from '../protect/place-of-row.ts';
import { restrict, type SafeTable } from '../protect/protect.ts';
import type { SafeRow, SafeTableParts } from '../protect/safe-table.ts';
import type { ReleaseContent } from './ledger.ts';
import { tablesOf } from './stored-table.ts';

type Persons = Readonly<Record<string, number>>;

/** Per row of a time to event the persons that are not followed that long yet, by place; they stand in no output. */
export function notFollowedYet(tables: readonly RawTable[]): Persons {
  return Object.fromEntries(
    tables
      .filter(({ measure }) => measure.statistic?.kind === 'tijd_tot_gebeurtenis')
      .map(countTable)
      .flatMap((table) => {
        const at = table.counts.findIndex(({ name }) => name === CENSORED);
        return table.rows.flatMap((row) => {
          const persons = Number(row.counts[at]);
          return persons > 0 ? [[keyOf(table, row.keys), persons] as const] : [];
        });
      }),
  );
}

/**
 * The tables without estimates that would tell about a few persons beside those of an earlier release: an
 * estimate that was shown before everyone was followed that long, and that changes while the outcomes of fewer
 * than k persons became known. The row is left out: what was shown before stays the last word on it.
 */
export function withoutSmallSteps(
  tables: readonly SafeTable[],
  {
    releases,
    persons,
    k,
  }: { readonly releases: readonly ReleaseContent[]; readonly persons: Persons; readonly k: number },
): readonly SafeTable[] {
  const earlier = releases.map((release) => ({
    persons: release.personen,
    rows: new Map(tablesOf(release).flatMap(earlyRows)),
  }));
  return tables.map((table) => {
    if (table.measure.statistic?.kind !== 'tijd_tot_gebeurtenis') return table;
    return restrict(table, (row) => {
      const key = keyOf(table, row.keys);
      return earlier.every(({ rows, persons: before }) => {
        const then = rows.get(key);
        const resolved = Math.abs((before[key] ?? 0) - (persons[key] ?? 0));
        return then === undefined || then === estimatesOf(table, row) || resolved >= k;
      });
    });
  });
}

/** The rows of a table that show estimates before everyone is followed that long. */
function earlyRows(table: SafeTableParts): readonly (readonly [string, string])[] {
  if (table.measure.statistic?.kind !== 'tijd_tot_gebeurtenis') return [];
  return table.rows.flatMap((row) => {
    const estimates = estimatesOf(table, row);
    return row.stand === 'nog_niet_rijp' && /\d/.test(estimates)
      ? [[keyOf(table, row.keys), estimates] as const]
      : [];
  });
}

function estimatesOf({ columns }: SafeTableParts, { cells }: SafeRow): string {
  return cells
    .filter((_, i) => columns[i]!.role !== 'aantal')
    .map(({ value }) => value ?? '')
    .join();
}

function keyOf(table: Parameters<typeof placeOfRow>[0], keys: readonly string[]): string {
  return `${placeOfRow(table, keys)}|${CENSORED}`;
}
