import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readDelivery } from '../src/ingest/read-delivery.ts';
import { openDuckdb } from '../src/store/duckdb.ts';
import { quoteFile } from '../src/store/quote.ts';
import { readContract } from '../src/store/read-contract.ts';

/** One run of the benchmark of reading, in a process of its own: `floor PATH` or `check PATH`. */
const [part = '', path = ''] = process.argv.slice(2);
const start = performance.now();
const before = process.cpuUsage();
await (part === 'floor' ? readBare() : checkAll());
const { user, system } = process.cpuUsage(before);
const cost = {
  cpu: (user + system) / 1e6,
  wall: (performance.now() - start) / 1e3,
  peak: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(cost)}\n`);

async function readBare(): Promise<void> {
  const engine = await openDuckdb('', 'geheugen');
  await engine.execute("set threads = 2; set memory_limit = '1GB'");
  await engine.execute(`create table export as select * from read_csv(${quoteFile(path)})`);
  engine.close();
}

/** Everything that `check` does; throws when the export is not what it should be. */
async function checkAll(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onderwijs-bench-'));
  const contract = await readContract();
  const delivery = await readDelivery([dirname(path)], { settings: {}, contract, dataDir });
  delivery.close();
  rmSync(dataDir, { recursive: true });
  if (!delivery.loadable) throw new Error(`found ${delivery.findings[0]?.code}`);
}
