import { checkReport } from '../compose/check-report.ts';
import type { Labels } from '../compose/labels.ts';
import type { CodeList } from '../model/code-list.ts';
import type { Ladders } from '../model/design.ts';
import type { Provenance } from '../model/document.ts';
import type { Measure } from '../model/measure.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { buildMarts } from '../store/build-marts.ts';
import { lockDown, openDuckdb } from '../store/duckdb.ts';
import type { Engine } from '../store/engine.ts';
import { readContract } from '../store/read-contract.ts';
import { readLabels } from '../store/read-labels.ts';
import { readLadders } from '../store/read-ladders.ts';
import { readMeasures } from '../store/read-queries.ts';
import { readReports } from '../store/read-reports.ts';
import { openStore, storePath } from '../store/store.ts';
import type { CommandRequest } from './request.ts';

/** A store opened for publishing, with all that is needed to count and to name things. */
export interface OpenData {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly measures: readonly Measure[];
  readonly reports: readonly Report[];
  readonly ladders: Ladders;
  readonly lists: readonly CodeList[];
  readonly labels: Labels;
  /** Tables that were delivered. */
  readonly tablesPresent: readonly string[];
  readonly invented: boolean;
  readonly inputs: Provenance['inputs'];
  /** Where ledger and secret of the releases lie. */
  readonly dataDir: string;
  readonly toolVersion: string;
  /** Nothing may be written. */
  readonly dryRun: boolean;
}

/**
 * Opens the store read-only. Where the settings ask another peildatum or start of registration than the
 * store was built with, the marts are built again in memory. Throws UserError(noInput) without a store.
 */
export async function openData(request: CommandRequest): Promise<OpenData> {
  const { dataDir } = request.config;
  const stored = await openStore(dataDir, 'lezen');
  const facts = await readFacts(stored);
  const settings = askedSettings(facts.settings, request);
  const engine = sameSettings(settings, facts.settings)
    ? stored
    : await rebuild(stored, storePath(dataDir), settings);
  await lockDown(engine);
  const contract = await readContract();
  const labels = await readLabels(contract, engine);
  const { dryRun, toolVersion } = request;
  const [measures, reports] = [readMeasures(), readReports()];
  for (const report of reports) checkReport(report, measures);
  const world = { measures, reports, dataDir, toolVersion, dryRun };
  return { ...facts, ...world, engine, settings, labels, lists: contract.lists, ladders: readLadders() };
}

async function readFacts(
  engine: Engine,
): Promise<Pick<OpenData, 'settings' | 'tablesPresent' | 'invented' | 'inputs'>> {
  const rows = await engine.query('select naam, waarde from instellingen order by naam');
  const values = new Map(rows.map(({ naam, waarde }) => [String(naam), String(waarde)]));
  const inputs = await engine.query('select bestand, sha256, rijen from invoer order by bestand');
  return {
    settings: {
      peildatum: values.get('peildatum')!,
      registratieVanaf: values.get('registratie_vanaf')!,
      septemberregel: values.get('septemberregel') !== 'nee',
    },
    tablesPresent: (values.get('tabellen_aanwezig') ?? '').split(','),
    invented: values.get('verzonnen') === 'ja',
    inputs: inputs.map(({ bestand, sha256, rijen }) => ({
      file: String(bestand),
      sha256: String(sha256),
      rows: Number(rijen),
    })),
  };
}

function askedSettings(stored: Settings, { config }: CommandRequest): Settings {
  return {
    peildatum: config.peildatum ?? stored.peildatum,
    registratieVanaf: config.registratieVanaf ?? stored.registratieVanaf,
    septemberregel: config.septemberregel ?? stored.septemberregel,
  };
}

function sameSettings(a: Settings, b: Settings): boolean {
  return (
    a.peildatum === b.peildatum &&
    a.registratieVanaf === b.registratieVanaf &&
    a.septemberregel === b.septemberregel
  );
}

/** Copies the canonical tables into memory and builds the marts with other settings; the store stays as it is. */
async function rebuild(stored: Engine, path: string, settings: Settings): Promise<Engine> {
  stored.close();
  const engine = await openDuckdb('', 'geheugen');
  await engine.execute(`attach '${path.replaceAll("'", "''")}' as bron (read_only)`);
  const tables = await engine.query(
    `select table_name from duckdb_tables() where database_name = 'bron' order by table_name`,
  );
  for (const { table_name: name } of tables) {
    await engine.execute(`create table ${name} as select * from bron.${name}`);
  }
  await engine.execute('detach bron');
  await buildMarts(engine, settings);
  return engine;
}
