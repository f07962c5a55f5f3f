import { checkReport } from '../compose/check-report.ts';
import type { Labels } from '../compose/labels.ts';
import type { CodeList } from '../model/code-list.ts';
import type { Ladders } from '../model/design.ts';
import type { Provenance } from '../model/document.ts';
import type { Measure } from '../model/measure.ts';
import type { Report } from '../model/report.ts';
import type { SeriesBreak } from '../model/series-break.ts';
import type { Settings } from '../model/settings.ts';
import { buildMarts, SETTINGS_TABLE, signalRulesKey } from '../store/build-marts.ts';
import { SET_ASIDE_TABLE } from '../store/delivery-tables.ts';
import { lockDown } from '../store/duckdb.ts';
import type { Engine } from '../store/engine.ts';
import { readContract } from '../store/read-contract.ts';
import { readLabels } from '../store/read-labels.ts';
import { readLadders } from '../store/read-ladders.ts';
import { readMeasures } from '../store/read-queries.ts';
import { readReports } from '../store/read-reports.ts';
import { signalRulesInUse } from '../store/read-signal-rules.ts';
import { copyToMemory, type OpenState, openState } from './open-state.ts';
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
  readonly breaks: readonly SeriesBreak[];
  readonly inputs: Provenance['inputs'];
  /** Where ledger and secret of the releases lie. */
  readonly dataDir: string;
  readonly toolVersion: string;
  /** Nothing may be written. */
  readonly dryRun: boolean;
}

/**
 * Opens the store read-only. Where `--as-of` asks an earlier day, its state is built in memory from the
 * deliveries known then; where the settings ask another peildatum or start of registration than the store
 * was built with, the marts are built again in memory. Throws UserError(noInput) without a store.
 */
export async function openData(request: CommandRequest): Promise<OpenData> {
  const { dataDir } = request.config;
  const state = await openState(request);
  const facts = await readFacts(state.engine);
  const settings = askedSettings(facts.settings, request);
  const engine = (await isBuiltWith(state.engine, settings, facts.settings))
    ? state.engine
    : await recount(state, request, settings);
  await lockDown(engine);
  const contract = await readContract();
  const labels = await readLabels(contract, engine);
  const { dryRun, toolVersion } = request;
  const [measures, reports] = [readMeasures(), readReports()];
  for (const report of reports) checkReport(report, measures);
  const world = { measures, reports, dataDir, toolVersion, dryRun, breaks: request.config.breaks };
  return { ...facts, ...world, engine, settings, labels, lists: contract.lists, ladders: readLadders() };
}

async function readFacts(
  engine: Engine,
): Promise<Pick<OpenData, 'settings' | 'tablesPresent' | 'invented' | 'inputs'>> {
  const rows = await engine.query('select naam, waarde from instellingen order by naam');
  const values = new Map(rows.map(({ naam, waarde }) => [String(naam), String(waarde)]));
  const inputs = await engine.query(
    `select i.bestand, i.sha256, i.rijen,
       (select count(*) from ${SET_ASIDE_TABLE} as a where a.sha256 = i.sha256 and a.bestand = i.bestand) as apart
     from invoer as i order by i.bestand, i.sha256`,
  );
  return {
    settings: {
      peildatum: values.get('peildatum')!,
      registratieVanaf: values.get('registratie_vanaf')!,
      septemberregel: values.get('septemberregel') !== 'nee',
    },
    tablesPresent: (values.get('tabellen_aanwezig') ?? '').split(','),
    invented: values.get('verzonnen') === 'ja',
    inputs: inputs.map(({ bestand, sha256, rijen, apart }) => ({
      file: String(bestand),
      sha256: String(sha256),
      rows: Number(rijen),
      ...(apart === 0 ? {} : { apart: Number(apart) }),
    })),
  };
}

/** What was asked for; an earlier state keeps its own days, unless a flag or the environment says otherwise. */
function askedSettings(stored: Settings, { config }: CommandRequest): Settings {
  const asked = (key: string): boolean =>
    config.asOf === undefined || ['vlag', 'omgeving'].includes(config.origin(key));
  return {
    peildatum: (asked('peildatum') ? config.peildatum : undefined) ?? stored.peildatum,
    registratieVanaf:
      (asked('registratie_vanaf') ? config.registratieVanaf : undefined) ?? stored.registratieVanaf,
    septemberregel: (asked('septemberregel') ? config.septemberregel : undefined) ?? stored.septemberregel,
    signalRules: signalRulesInUse(config),
  };
}

/** Whether the marts of a store were built with the settings that are asked; `b` are those it says itself. */
async function isBuiltWith(stored: Engine, a: Settings, b: Settings): Promise<boolean> {
  const [row] = await stored.query(`select * from ${SETTINGS_TABLE}`);
  return (
    a.peildatum === b.peildatum &&
    a.registratieVanaf === b.registratieVanaf &&
    a.septemberregel === b.septemberregel &&
    row?.['signaalregels'] === signalRulesKey(a.signalRules ?? [])
  );
}

/** The same state with marts for other settings, in memory; the store stays as it is. */
async function recount(state: OpenState, request: CommandRequest, settings: Settings): Promise<Engine> {
  const engine = state.inMemory ? state.engine : await copyToMemory(state.engine, request);
  await buildMarts(engine, settings);
  return engine;
}
