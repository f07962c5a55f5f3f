import type { Count, Dimension, Identity, Measure, TimeToEvent } from '../model/measure.ts';
import type { RawTable } from '../model/table.ts';
import type { Text } from '../model/text.ts';
import { atRiskAt, type EventRecord, eventTable } from '../stats/event-table.ts';
import type { CountedRow, CountedTable, Followed } from './counted-table.ts';
import { lifetimeColumns } from './lifetime-columns.ts';
import { withMargins } from './margins.ts';
import { sameKeys } from './same-keys.ts';

/** The dimension of the years after the start. */
const STEP = 'k';
/** The count of who is not followed that long. */
export const CENSORED = 'gecensureerd';
const STILL_GOING = 'nog_bezig';
const AT_RISK = 'n_risk';

/** Days in a year, times 4, so that days and years compare as whole numbers. */
const QUARTERS = 1461;

/**
 * The records of a table of times as a yearly life table: per group and number of years who had which outcome
 * first (all up to then), who is not followed that long, who is still going, and who was at risk just before.
 */
export function lifetimeCounts(
  table: RawTable,
  { id, statistic }: { readonly id: string; readonly statistic: TimeToEvent },
): CountedTable {
  const measure = lifetimeMeasure(table.measure, statistic);
  const at = (name: string) => table.measure.values.indexOf(name);
  const weight = table.measure.counts.findIndex(({ name }) => name === statistic.weight);
  const starts = sameKeys(table.rows).map((rows): CountedRow => {
    const records = rows.map(
      (row): EventRecord => ({
        time: row.values[at(statistic.time)]!,
        cause: row.values[at(statistic.cause)]!,
        count: row.counts[weight] ?? 0,
      }),
    );
    const days = Math.min(...rows.map((row) => row.values[at(statistic.followed)]!));
    return { keys: rows[0]!.keys, counts: [], persons: [], followed: { records, days } };
  });
  const whole = withMargins(starts, table.measure.dimensions, []);
  const rows = whole.flatMap((row) => statistic.horizons.map((years) => stepRow(row, years, statistic)));
  return { id, measure, params: table.params, counts: measure.counts, identities: measure.identities, rows };
}

/** The day of a horizon: the end of so many years of 365.25 days. */
export function horizonDay(years: number): number {
  return (years * QUARTERS) / 4;
}

/** Everyone of the group can be followed for so many years. */
export function isFollowedFor({ days }: Followed, years: number): boolean {
  return days >= horizonDay(years);
}

/** The names of all columns of a life table with its estimates. */
export function lifetimeNames(statistic: TimeToEvent): readonly string[] {
  const counts = lifeColumns(statistic).map(({ name }) => name);
  return [statistic.weight, ...counts, ...lifetimeColumns(statistic).map(({ name }) => name)];
}

/** The measure with the counts of its life table in place of its records. */
function lifetimeMeasure(measure: Measure, statistic: TimeToEvent): Measure {
  const { outcomes, weight } = statistic;
  const step: Dimension = {
    name: STEP,
    label: { nl: 'Jaren na de start', en: 'Years after the start' },
    list: STEP,
    total: false,
  };
  const whole = measure.counts.find(({ name }) => name === weight)!;
  return {
    ...measure,
    dimensions: [...measure.dimensions, step],
    counts: [whole, ...lifeColumns(statistic)],
    identities: [...measure.identities, ...partitions(outcomes, weight)],
  };
}

/** The counts of a life table beside the persons it starts with. */
function lifeColumns({ outcomes, weight, without }: TimeToEvent): readonly Count[] {
  const part = (name: string, label: Text, parts: Partial<Count> = {}): Count => ({
    ...{ name, label, persons: name, of: weight, sumOf: undefined, additive: true, shown: true },
    ...parts,
  });
  return [
    ...outcomes.map(({ name, label }) => part(name, label)),
    part(CENSORED, { nl: 'Niet zo lang gevolgd', en: 'Not followed that long' }, { intern: true }),
    part(STILL_GOING, without),
    part(AT_RISK, { nl: 'In beeld net ervoor', en: 'At risk just before' }, { intern: true }),
  ];
}

/** Everyone has an outcome, is not followed that long, or goes on; without who is not followed: at most. */
function partitions(outcomes: TimeToEvent['outcomes'], weight: string): readonly Identity[] {
  const names = [...outcomes.map(({ name }) => name), STILL_GOING];
  const terms = (parts: readonly string[]) => [
    ...parts.map((count) => ({ count, sign: 1 as const })),
    { count: weight, sign: -1 as const },
  ];
  return [
    { text: `${names.join(' + ')} <= ${weight}`, terms: terms(names), relation: 'hoogstens' },
    {
      text: `${names.join(' + ')} + ${CENSORED} = ${weight}`,
      terms: terms([...names, CENSORED]),
      relation: 'gelijk',
    },
  ];
}

/** How many of a group had which outcome within so many years, are not followed that long, go on, and were at risk. */
interface LifeCounts {
  readonly whole: number;
  readonly outcomes: readonly number[];
  readonly censored: number;
  readonly going: number;
  readonly atRisk: number;
}

/** The life table of one group after so many years. */
export function lifeCounts({ records }: Followed, years: number, { outcomes }: TimeToEvent): LifeCounts {
  const day = horizonDay(years);
  const count = (isIn: (record: EventRecord) => boolean) =>
    records.reduce((sum, record) => sum + (isIn(record) ? record.count! : 0), 0);
  return {
    whole: count(() => true),
    outcomes: outcomes.map((_, i) => count(({ time, cause }) => cause === i + 1 && time <= day)),
    censored: count(({ time, cause }) => cause === 0 && time < day),
    going: count(({ time, cause }) => time > day || (time === day && cause === 0)),
    atRisk: atRiskAt(eventTable(records, outcomes.length), day),
  };
}

function stepRow({ keys, followed }: CountedRow, years: number, statistic: TimeToEvent): CountedRow {
  const { whole, outcomes, censored, going, atRisk } = lifeCounts(followed!, years, statistic);
  const counts = [whole, ...outcomes, censored, going, atRisk];
  return { keys: [...keys, String(years)], counts, persons: counts, followed: { ...followed!, years } };
}
