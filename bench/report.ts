import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { growCity } from './grow-city.ts';
import { type Cost, measuredRun } from './measured-run.ts';

const TOOL = 'bin/onderwijs-report.js';
const PYTHON = '/usr/bin/python3';
const EVERY_FORMAT = 'xlsx,html,svg,png,json,csv,md';
/** Rows of the exports, and what our report may take of the processor time of the same job in pandas. */
const SIZES = [
  { rows: 1_000, target: 1, runs: 3 },
  { rows: 1_000_000, target: 0.25, runs: 1 },
] as const;

/**
 * The linear algebra below numpy starts a thread per core, which wait busily for work that this job does not have:
 * on two cores a second of processor time. It is told apart.
 */
const ONE_THREAD = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };

/** Prints what the whole yearly report costs, and the same job in pandas, xlsxwriter and matplotlib beside it. */
export async function benchReport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-bench-'));
  try {
    await wholeReport(folder);
    for (const size of SIZES) await sideBySide(folder, size);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each step by what it adds to the processor time of the step below it. */
const SPLIT = [
  { step: 'start, count, protect, write csv', formats: 'csv', below: undefined },
  { step: 'charts', formats: 'svg', below: 'csv' },
  { step: 'pictures', formats: 'png', below: 'svg' },
  { step: 'workbook', formats: 'xlsx', below: 'png' },
  { step: 'page', formats: 'html', below: 'svg' },
] as const;

/** Every format of the bundled city, the first release and the same again, and what each step adds. */
async function wholeReport(folder: string): Promise<void> {
  const data = join(folder, 'stad');
  await node('ingest', 'fixtures/stad', '--data-dir', data);
  const report = (formats: string): Promise<Cost> =>
    node('report', '2022', '--formats', formats, '--data-dir', data, '--out', join(folder, 'out'));
  for (const name of ['first release', 'again']) {
    console.log(line(`report 2022 on stad, every format, ${name}`, await report(EVERY_FORMAT)));
  }
  const costs = new Map<string, number>();
  for (const { step, formats, below } of SPLIT) {
    costs.set(formats, (await report(formats)).cpu);
    const added = costs.get(formats)! - (costs.get(below ?? '') ?? 0);
    console.log(`  ${step.padEnd(44)}${added.toFixed(2).padStart(8)} s CPU`);
  }
}

async function sideBySide(folder: string, { rows, target, runs }: (typeof SIZES)[number]): Promise<void> {
  const city = join(folder, `city-${rows}`);
  console.log(`\n${growCity(city, rows)} rows, xlsx and png, median of ${runs}`);
  const ours: Cost[] = [];
  const loading: Cost[] = [];
  const theirs: Cost[] = [];
  const thrifty: Cost[] = [];
  const reading: number[] = [];
  const pandas = hasPandas();
  const job = ['bench/same_job.py', city, join(city, 'theirs')];
  const oneThread = (...until: readonly string[]): Promise<Cost> =>
    measuredRun(PYTHON, [...job, ...until], ONE_THREAD);
  for (let run = 0; run < runs; run += 1) {
    const data = join(city, `data-${run}`);
    loading.push(await node('ingest', city, '--data-dir', data, '--fail-on', 'never'));
    ours.push(
      await node('report', '2022', '--formats', 'xlsx,png', '--data-dir', data, '--out', join(city, 'ours')),
    );
    if (!pandas) continue;
    theirs.push(await measuredRun(PYTHON, job));
    thrifty.push(await oneThread());
    reading.push((await oneThread('read')).cpu - (await oneThread('import')).cpu);
  }
  console.log(line('ingest: checks every row', median(loading)));
  console.log(line('report: counts, protects, attacks, draws', median(ours)));
  if (!pandas) {
    console.log(
      'pandas, xlsxwriter, matplotlib: not installed (python3-pandas python3-xlsxwriter python3-matplotlib)',
    );
    return;
  }
  console.log(line('pandas, xlsxwriter, matplotlib, as they come', median(theirs)));
  console.log(line('the same with one thread for linear algebra', median(thrifty)));
  const read = Math.max(
    0,
    middle(reading, (cpu) => cpu),
  );
  console.log(`${'  of which reads the CSV files'.padEnd(46)}${read.toFixed(2).padStart(8)} s CPU`);
  const cost = { report: median(ours).cpu, ingest: median(loading).cpu, read };
  tellRatios('as they come', { ...cost, pandas: median(theirs).cpu }, target);
  tellRatios('with one thread', { ...cost, pandas: median(thrifty).cpu }, target);
}

/**
 * Three ratios, because a report reads a database that `ingest` filled and pandas reads the files each time:
 * as the target has it, with the reading on both sides, and with it on neither.
 */
function tellRatios(
  name: string,
  { report, ingest, pandas, read }: Readonly<Record<'report' | 'ingest' | 'pandas' | 'read', number>>,
  target: number,
): void {
  const ratio = report / pandas;
  console.log(
    `report / pandas ${name} ${ratio.toFixed(2)} (target ${target}: ${ratio <= target ? 'reached' : 'missed'}); ` +
      `with reading and checking on both sides ${((report + ingest) / pandas).toFixed(2)}; ` +
      `on neither ${(report / (pandas - read)).toFixed(2)}`,
  );
}

function node(...argv: readonly string[]): Promise<Cost> {
  return measuredRun(process.execPath, [TOOL, ...argv]);
}

function hasPandas(): boolean {
  return spawnSync(PYTHON, ['-c', 'import pandas, xlsxwriter, matplotlib']).status === 0;
}

/** The run in the middle by processor time. */
function median(costs: readonly Cost[]): Cost {
  return middle(costs, ({ cpu }) => cpu);
}

function middle<T>(values: readonly T[], size: (value: T) => number): T {
  return [...values].sort((a, b) => size(a) - size(b))[Math.floor(values.length / 2)]!;
}

function line(name: string, { cpu, wall, memory }: Cost): string {
  return `${name.padEnd(46)}${cpu.toFixed(2).padStart(8)} s CPU${wall.toFixed(1).padStart(8)} s${memory.toFixed(0).padStart(7)} MB`;
}
