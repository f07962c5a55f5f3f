import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../test/page/browser.ts';
import { measuredRun } from './measured-run.ts';

const TOOL = 'bin/onderwijs-report.js';
const RUNS = 11;
/** Within how many milliseconds the still page of the bundled city must be ready to read, on a quiet machine. */
const TARGET_MS = 500;
/** Run in the page; gives the milliseconds since it was asked for. */
const UNTIL_READ = `(async () => {
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now();
})()`;

/** What it took until a page could be read: milliseconds on the clock, and of the processor in its main thread. */
interface Ready {
  readonly wall: number;
  readonly thread: number;
}

/**
 * Prints how soon the page of the report can be read in Chromium, still and with moving charts. The quickest
 * run is judged: whatever else the machine does only makes it slower.
 */
export async function benchPage(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-bench-'));
  const browser = await openBrowser();
  try {
    const [data, out] = [join(folder, 'data'), join(folder, 'out')];
    const run = (...argv: readonly string[]) =>
      measuredRun(process.execPath, [TOOL, ...argv, '--data-dir', data]);
    await run('ingest', 'fixtures/stad');
    await run('report', '2022', '--formats', 'html', '--interactief', '--out', out);
    for (const file of readdirSync(join(out, '2022')).filter((name) => name.endsWith('.html'))) {
      const path = join(out, '2022', file);
      const found: Ready[] = [];
      for (let i = 0; i < RUNS; i += 1) found.push(await readyAfter(browser, pathToFileURL(path).href));
      const size = Math.round(statSync(path).size / 1024);
      const isMoving = file.includes('interactief');
      console.log(line(`${isMoving ? 'moving' : 'still'} page, ${size} KiB`, found, isMoving));
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** Opens a page and waits until its letters are there and it was painted. */
async function readyAfter(browser: Browser, address: string): Promise<Ready> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  const wall = await page.evaluate<number>(UNTIL_READ);
  const { metrics } = await session.send('Performance.getMetrics');
  const thread = 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  await page.close();
  return { wall, thread };
}

function line(name: string, found: readonly Ready[], isMoving: boolean): string {
  const sorted = (key: keyof Ready) => found.map((one) => one[key]).sort((a, b) => a - b);
  const [wall, thread] = [sorted('wall'), sorted('thread')];
  const middle = Math.floor(RUNS / 2);
  const verdict = wall[0]! <= TARGET_MS ? 'reached' : 'missed';
  return [
    `${name.padEnd(24)} ready after ${wall[0]!.toFixed(0)} ms (median ${wall[middle]!.toFixed(0)})`,
    `main thread ${thread[middle]!.toFixed(0)} ms`,
    ...(isMoving ? [] : [`target ${TARGET_MS} ms: ${verdict}`]),
  ].join(', ');
}
