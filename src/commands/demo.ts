import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config/read-config.ts';
import type { ExitName } from '../model/exit-code.ts';
import { packageRoot } from '../store/package-root.ts';
import { charts } from './charts.ts';
import { cohort } from './cohort.ts';
import { ingest } from './ingest.ts';
import { tell } from './progress.ts';
import { report } from './report.ts';
import type { CommandRequest } from './request.ts';

const COHORT = 2021;
const REPORT_YEAR = 2022;

/** `demo`: the whole road on the bundled city, in a database that is thrown away afterwards. */
export async function demo(request: CommandRequest): Promise<ExitName> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onderwijs-report-'));
  const city = join(packageRoot(), 'fixtures/stad');
  const { lang, out } = request.config;
  try {
    const config = readConfig({
      flags: { lang, out, data_dir: dataDir },
      env: {},
      cwd: request.effects.cwd,
      file: join(city, 'onderwijs-report.yaml'),
    });
    const whole: CommandRequest = { ...request, config, intern: false };
    await ingest(whole, [city], {});
    await cohort(whole, COHORT, { niveau: undefined, by: undefined });
    await report({ ...whole, json: false }, REPORT_YEAR, {
      formats: 'xlsx,html',
      interactive: false,
      scheduled: false,
      junit: undefined,
    });
    await charts({ ...whole, json: false }, REPORT_YEAR, { ids: [], formats: undefined });
    tell(request, [
      lang === 'nl'
        ? 'Alle gegevens van deze demo zijn verzonnen: deze stad bestaat niet.'
        : 'All data of this demo are invented: this city does not exist.',
    ]);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return 'done';
}
