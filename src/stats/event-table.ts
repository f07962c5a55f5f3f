import { checkCount } from './check-count.ts';

/** How long someone was followed, and what ended it. */
export interface EventRecord {
  /** When it ended; a finite number of at least 0. */
  readonly time: number;
  /** 0 = still going when last seen (censored); 1, 2, … = which event. */
  readonly cause: number;
  /** From when on someone is seen at all (delayed entry); without it, from the start. */
  readonly entry?: number;
  /** How many people share these values; 1 unless said. */
  readonly count?: number;
}

/** Per distinct time, in order: how many are at risk just before it, and what happens to how many. */
export interface EventTable {
  readonly times: Float64Array;
  readonly atRisk: Float64Array;
  readonly censored: Float64Array;
  /** Events of any cause. */
  readonly anyEvent: Float64Array;
  /** Events of cause 1, 2, … */
  readonly events: readonly Float64Array[];
}

/**
 * Counts records into a table of times. Who is censored at the time of an event is still at risk of it
 * (events come first); who enters at a time is at risk only after it. `causes` = how many causes there are,
 * when the records may lack the last ones. Throws on a time, entry, cause or count that cannot be.
 */
export function eventTable(records: readonly EventRecord[], causes?: number): EventTable {
  let most = causes ?? 0;
  for (const record of records) {
    checkRecord(record);
    if (record.cause <= most) continue;
    if (causes !== undefined) throw new RangeError(`cause ${record.cause} is beyond the ${causes} announced`);
    most = record.cause;
  }
  const times = distinctTimes(records);
  const change = new Float64Array(times.length);
  const byCause = Array.from({ length: most + 1 }, () => new Float64Array(times.length));
  let present = 0;
  for (const { time, cause, entry, count = 1 } of records) {
    const at = indexOf(times, time);
    byCause[cause]![at]! += count;
    change[at]! -= count;
    if (entry === undefined) present += count;
    else change[indexOf(times, entry)]! += count;
  }
  const [censored, ...events] = byCause;
  return {
    times,
    atRisk: runningRisk(change, present),
    censored: censored!,
    anyEvent: sumOf(events, times.length),
    events,
  };
}

/** How many are at risk just before a time, also between the times of the table. */
export function atRiskAt(table: EventTable, time: number): number {
  return table.atRisk[firstNotBefore(table.times, time)] ?? 0;
}

/** The index of the last time that is not after `time`; -1 before the first. */
export function stepAt({ times }: EventTable, time: number): number {
  const next = firstNotBefore(times, time);
  return times[next] === time ? next : next - 1;
}

function checkRecord({ time, cause, entry, count = 1 }: EventRecord): void {
  if (!(Number.isFinite(time) && time >= 0))
    throw new RangeError(`time must be a number of at least 0, not ${time}`);
  checkCount('cause', cause);
  checkCount('count', count);
  if (entry !== undefined && !(entry < time && entry > Number.NEGATIVE_INFINITY))
    throw new RangeError(`entry must lie before the time ${time}, not at ${entry}`);
}

/** All times and entries, ordered; an entry has a row of its own so that the numbers at risk hold between rows. */
function distinctTimes(records: readonly EventRecord[]): Float64Array {
  const all = new Float64Array(2 * records.length);
  let length = 0;
  for (const { time, entry } of records) {
    all[length++] = time;
    if (entry !== undefined) all[length++] = entry;
  }
  const sorted = all.subarray(0, length).sort();
  let distinct = 0;
  for (let i = 0; i < length; i += 1) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i]!;
  }
  return sorted.slice(0, distinct);
}

function indexOf(times: Float64Array, time: number): number {
  return firstNotBefore(times, time);
}

function firstNotBefore(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function runningRisk(change: Float64Array, present: number): Float64Array {
  const atRisk = new Float64Array(change.length);
  let now = present;
  for (let i = 0; i < change.length; i += 1) {
    atRisk[i] = now;
    now += change[i]!;
  }
  return atRisk;
}

function sumOf(columns: readonly Float64Array[], length: number): Float64Array {
  const sum = new Float64Array(length);
  for (const column of columns) for (let i = 0; i < length; i += 1) sum[i]! += column[i]!;
  return sum;
}
