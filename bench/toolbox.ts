import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aalenJohansen, incidenceAt } from '../src/stats/aalen-johansen.ts';
import { type EventRecord, eventTable } from '../src/stats/event-table.ts';
import { fisherExact } from '../src/stats/fisher-exact.ts';
import { gray } from '../src/stats/gray.ts';
import { kaplanMeier, survivalAt } from '../src/stats/kaplan-meier.ts';
import { logRank } from '../src/stats/log-rank.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';

const RECORDS = 1_000_000;
const DAYS = 3653;
const HORIZONS = [365, 1096, 1826, 2922] as const;
const CAUSES = [1, 2, 3] as const;
const RUNS = 3;

type GroupedRecord = EventRecord & { readonly group: number };

/** A statistic with its time and the figures that R gives for the same file. */
interface Timed {
  readonly name: string;
  readonly seconds: number;
  readonly figures: readonly number[];
}

/** Prints how long the statistics take on a million records, and the ratio to R on the same file if R is there. */
export function benchToolbox(): void {
  const records = inventedRecords();
  const theirs = timesOfR(records);
  console.log(
    `median wall time of ${RUNS} runs on ${RECORDS} records over ${DAYS} days, from records to figures`,
  );
  for (const { name, seconds, figures } of ourTimes(records)) {
    const other = theirs?.get(name);
    console.log(
      `${name.padEnd(16)}${(1000 * seconds).toFixed(0).padStart(7)} ms${comparison(seconds, figures, other)}`,
    );
  }
  console.log(
    theirs === undefined
      ? 'R with its package survival: not installed'
      : 'R: its Aalen-Johansen is timed without the standard error that ours has',
  );
}

function ourTimes(records: readonly GroupedRecord[]): readonly Timed[] {
  const byGroup = () => [1, 2].map((group) => records.filter((record) => record.group === group));
  const tables = () => byGroup().map((group) => eventTable(group, CAUSES.length));
  return [
    timed('kaplanMeier', () => {
      const curve = kaplanMeier(eventTable(records));
      const points = HORIZONS.map((time) => survivalAt(curve, time));
      return [...points.map(({ survival }) => survival), ...points.map(({ se }) => se)];
    }),
    timed('aalenJohansen', () => {
      const curves = aalenJohansen(eventTable(records));
      return CAUSES.flatMap((cause) =>
        HORIZONS.map((time) => incidenceAt(curves, { cause, time }).incidence),
      );
    }),
    timed('logRank', () => [logRank(tables())!.chiSquare]),
    timed('gray', () => [gray(tables(), 1)!.chiSquare]),
    timed('fisherExact', () => {
      const [first, second] = byGroup().map((group) => ({
        part: group.filter(({ cause }) => cause === 1).length,
        base: group.length,
      }));
      return [fisherExact(first!, second!)!];
    }),
  ];
}

function timed(name: string, work: () => readonly number[]): Timed {
  let figures: readonly number[] = [];
  const seconds = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    figures = work();
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  return { name, seconds: seconds[Math.floor(RUNS / 2)]!, figures };
}

/** The times of R by statistic; undefined when R or its package is not installed. */
function timesOfR(records: readonly GroupedRecord[]): ReadonlyMap<string, Timed> | undefined {
  if (spawnSync('Rscript', ['-e', 'library(survival)']).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-bench-'));
  const file = join(folder, 'records.csv');
  const rows = records.map(({ time, cause, group }) => `${time},${cause},${group}`);
  writeFileSync(file, `time,cause,group\n${rows.join('\n')}\n`);
  const script = fileURLToPath(new URL('toolbox.R', import.meta.url));
  const { status, stdout, stderr } = spawnSync('Rscript', [script, file, HORIZONS.join()], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`R ended with ${status}: ${stderr}`);
  return new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => {
        const [name, seconds, ...figures] = line.trim().split(/\s+/);
        return [name!, { name: name!, seconds: Number(seconds), figures: figures.map(Number) }];
      }),
  );
}

function comparison(seconds: number, figures: readonly number[], other: Timed | undefined): string {
  if (other === undefined) return '';
  const apart = Math.max(
    ...figures.map((x, i) => Math.abs(x - other.figures[i]!) / Math.max(1, Math.abs(x))),
  );
  const ratio = other.seconds / seconds;
  return `   R ${(1000 * other.seconds).toFixed(0).padStart(6)} ms${ratio.toFixed(1).padStart(7)}x   largest difference ${apart.toExponential(1)}`;
}

/** Days until one of three ends or until last seen, in two groups that differ a little; the same every time. */
function inventedRecords(): readonly GroupedRecord[] {
  const random = seededRandom(20_210_204);
  return Array.from({ length: RECORDS }, () => {
    const group = random() < 0.5 ? 1 : 2;
    const event = Math.ceil((-Math.log(1 - random()) * DAYS) / (group === 1 ? 2 : 2.01));
    const seen = Math.ceil(random() * DAYS);
    if (event > seen) return { time: seen, cause: 0, group };
    const kind = random();
    return { time: event, cause: kind < 0.45 ? 1 : kind < 0.8 ? 2 : 3, group };
  });
}
