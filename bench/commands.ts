import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 5;

interface Timing {
  readonly name: string;
  readonly median: number;
}

/** Prints how long each command takes, as a ratio to an empty script in the same run. */
export function benchCommands(): void {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-bench-'));
  const common = ['--data-dir', join(folder, 'data'), '--out', join(folder, 'out')];
  const command = (...argv: string[]) => ['bin/onderwijs-report.js', ...argv, ...common];

  const floor = timed('empty script', ['-e', '']);
  const rows: readonly Timing[] = [
    floor,
    timed('--help', command('--help')),
    timed('ingest stad (first time)', command('ingest', 'fixtures/stad'), () =>
      rmSync(join(folder, 'data'), { recursive: true, force: true }),
    ),
    timed('ingest stad (again)', command('ingest', 'fixtures/stad')),
    timed('cohort 2021', command('cohort', '2021')),
    timed('report 2022', command('report', '2022')),
    timed('charts 2022', command('charts', '2022')),
  ];
  rmSync(folder, { recursive: true });

  console.log(`median wall time of ${RUNS} runs, and its ratio to an empty script in this same run`);
  for (const { name, median } of rows) {
    console.log(
      `${name.padEnd(26)}${median.toFixed(0).padStart(7)} ms${(median / floor.median).toFixed(1).padStart(8)}x`,
    );
  }
}

/** Runs node several times after `before` and takes the median; throws when a run does not succeed. */
function timed(name: string, argv: readonly string[], before: () => void = () => undefined): Timing {
  const times = Array.from({ length: RUNS }, () => {
    before();
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { name, median: times[Math.floor(RUNS / 2)]! };
}
