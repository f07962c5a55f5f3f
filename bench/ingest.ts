import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measuredRun } from './measured-run.ts';
import { FLAT_MAPPING, writeFlatExport } from './write-flat-export.ts';

/** Rows of the exports that are read: `BENCH_ROWS=1000000,10000000`. */
const ROWS = (process.env['BENCH_ROWS'] ?? '1000000').split(',').map(Number);

/** Most rows that are loaded as well as read: after that the tables of the figures take most, and all memory. */
const MOST_LOADED = 1_000_000;

/** What a run took: seconds of processor and of waiting, and the largest memory in MB. */
interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly peak: number;
}

/**
 * Prints what reading a flat export of 15 columns costs with every rule, the anonymity gate and the books, as a
 * ratio to DuckDB's bare read_csv in the same run; what the whole command costs, quarantine, copies, load and
 * marts included; and beside pandas with the same checks.
 */
export async function benchIngest(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-bench-'));
  try {
    for (const rows of ROWS) {
      const path = join(folder, 'export_dossiers.csv');
      writeFlatExport(path, rows);
      writeFileSync(join(folder, 'mapping.json'), JSON.stringify(FLAT_MAPPING));
      const megabytes = Math.round(statSync(path).size / 1e6);
      console.log(`${rows} rows x 15 columns, ${megabytes} MB: CPU s, wall s, CPU ratio, peak MB`);
      const floor = ours('floor', path);
      print('DuckDB read_csv', floor, floor);
      print('check, every rule', ours('check', path), floor);
      if (rows <= MOST_LOADED) print('ingest --quarantine', await wholeIngest(folder, path), floor);
      print('DuckDB read_csv, again', ours('floor', path), floor);
      print('pandas, the same checks', pandas(path), floor);
      rmSync(path);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ours(part: 'floor' | 'check', path: string): Cost {
  return costOf(
    spawnSync(process.execPath, ['--import', 'tsx', 'bench/read-export.ts', part, path], ENCODING),
  );
}

/** The whole command: read, checked, kept as a delivery, loaded, and every figure's tables made. */
async function wholeIngest(folder: string, path: string): Promise<Cost> {
  const data = join(folder, 'data');
  const flags = ['--mapping', join(folder, 'mapping.json'), '--data-dir', data, '--quarantine'];
  const { cpu, wall, memory } = await measuredRun(process.execPath, [
    'bin/onderwijs-report.js',
    'ingest',
    path,
    ...flags,
    ...['--fail-on', 'never'],
  ]);
  rmSync(data, { recursive: true });
  return { cpu, wall, peak: memory };
}

/** Undefined when this machine has no pandas for its own Python. */
function pandas(path: string): Cost | undefined {
  const python = '/usr/bin/python3';
  if (spawnSync(python, ['-c', 'import pandas']).status !== 0) return undefined;
  return costOf(spawnSync(python, ['bench/read_export.py', path], ENCODING));
}

const ENCODING = { encoding: 'utf8' } as const;

function costOf({ status, stdout, stderr }: ReturnType<typeof spawnSync>): Cost {
  if (status !== 0) throw new Error(`a run ended with ${status}: ${stderr}`);
  return JSON.parse(String(stdout)) as Cost;
}

function print(name: string, cost: Cost | undefined, floor: Cost): void {
  if (cost === undefined) console.log(`${name.padEnd(26)}not installed`);
  else {
    const { cpu, wall, peak } = cost;
    const figures = [cpu.toFixed(2), wall.toFixed(2), `${(cpu / floor.cpu).toFixed(2)}x`, peak.toFixed(0)];
    console.log(name.padEnd(26) + figures.map((figure) => figure.padStart(9)).join(''));
  }
}
