import { join } from 'node:path';
import { compareRuns } from '../compose/compare-runs.ts';
import { type RuleCount, rowsBand, ruleWords } from '../compose/rows-parts.ts';
import { composeRunSummary, type RunFacts } from '../compose/run-summary.ts';
import type { RowsOfFile } from '../model/document.ts';
import { findingRule } from '../model/finding-catalogue.ts';
import { resource } from '../protect/resource.ts';
import { renderRunSummary } from '../render/markdown/render-summary.ts';
import { runJunit } from '../render/run-junit.ts';
import { readRecords } from '../store/delivery-records.ts';
import { SET_ASIDE_TABLE } from '../store/delivery-tables.ts';
import { type Artifact, recordArtifacts } from '../store/write-output.ts';
import { outputFolder } from './audience.ts';
import { manifestArtifact } from './manifest.ts';
import type { OpenData } from './open-data.ts';
import type { OutputSet } from './output-set.ts';
import type { CommandRequest } from './request.ts';
import { type RunEnvironment, runEnvironment } from './run-environment.ts';
import { latestArtifact, previousRun, readRun, runId } from './run-layout.ts';

/** What a pipeline is told of a run. */
interface ToldRun {
  readonly id: string;
  /** The run that it comes after. */
  readonly previous: string | undefined;
  readonly environment: RunEnvironment;
  /** For the page of the job. */
  readonly summary: string;
  /** For the page of the pipeline. */
  readonly junit: string;
}

/** A run as it will be written: a folder of its own, and the file beside it that names the last run. */
interface LaidOutRun {
  readonly folder: string;
  readonly files: readonly Artifact[];
  /** The record of the run, among the files. */
  readonly manifest: Artifact;
  readonly latest: Artifact;
}

/** Tells what a report of these files is and how it came about: a summary, and JUnit. */
export async function tellRun(
  request: CommandRequest,
  set: OutputSet,
  { data, drawn }: { readonly data: OpenData; readonly drawn: readonly Artifact[] },
): Promise<ToldRun> {
  const { context, release } = set;
  const { lang, policy, provenance, year } = context;
  const id = runId(provenance.peildatum, drawn);
  const yearFolder = outputFolder(request, year);
  const previous = previousRun(yearFolder, id);
  const environment = await runEnvironment(data, request);
  const aside = release.repeated === undefined ? await rowsAside(data) : [];
  const summary = renderRunSummary(
    composeRunSummary(release, context, {
      run: id,
      aside,
      accounts: await fileAccounts(data, set),
      since: since(set, yearFolder, previous),
      repeated: release.repeated,
      files: recordArtifacts(drawn),
      versions: versionRows(set, environment),
    }),
  );
  const cases = aside.map(({ code, rows }) => ({
    name: `${code} ${findingRule(code).slug}`,
    message: `${rowsBand(rows, policy.k, lang)} x ${ruleWords(code, lang)}`,
  }));
  return { id, previous, environment, summary, junit: runJunit({ failure: undefined, aside: cases }, lang) };
}

/**
 * Lays the files of a report out as a scheduled run leaves them: in a folder named after what they hold, with
 * what is told of them, and a manifest that says what the run was made with.
 */
export function layOutRun(
  request: CommandRequest,
  { command, context, release }: OutputSet,
  { run, drawn }: { readonly run: ToldRun; readonly drawn: readonly Artifact[] },
): LaidOutRun {
  const { id, previous, environment, summary, junit } = run;
  const { provenance, year } = context;
  const files = [...drawn, textFile('summary.md', summary), textFile('junit.xml', junit)];
  const manifest = manifestArtifact(files, {
    command,
    provenance,
    audit: release.audit,
    run: { id, ...environment },
  });
  return {
    folder: join(outputFolder(request, year), id),
    files: [...files, manifest],
    manifest,
    latest: latestArtifact({ run: id, previous }, manifest),
  };
}

function since(set: OutputSet, yearFolder: string, previous: string | undefined): RunFacts['since'] {
  const before = previous === undefined ? undefined : readRun(yearFolder, previous);
  if (before === undefined) return undefined;
  const after = set.release.tables.map((table) => resource(table, set.context.lang));
  return {
    run: before.run,
    changes: compareRuns(
      before.tables,
      after.map(({ name, title, schema, data }) => ({ name, title, schema, data })),
    ),
  };
}

/** What became of the records of each delivered file. */
async function fileAccounts({ engine }: OpenData, { context }: OutputSet): Promise<readonly RowsOfFile[]> {
  const known = (await readRecords(engine)).flatMap(({ bestanden }) => bestanden);
  return context.provenance.inputs.map(({ file, sha256, rows, apart = 0 }) => {
    const record = known.find((one) => one.bestand === file && one.sha256 === sha256);
    const used = record?.aanvaard ?? rows - apart;
    return { file, read: rows, used, apart, outside: rows - used - apart };
  });
}

/** How many rows were set aside, by the rule that they break; a row that breaks two counts for both. */
async function rowsAside({ engine }: OpenData): Promise<readonly RuleCount[]> {
  const rows = await engine.query(`select bevindingen from ${SET_ASIDE_TABLE}`);
  const counts = new Map<string, number>();
  for (const { bevindingen } of rows)
    for (const code of new Set(String(bevindingen).match(/OR-\d{3}/g)))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, n]) => ({ code, rows: n })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function versionRows(
  { context }: OutputSet,
  { node, duckdb, definitions, settings }: RunEnvironment,
): RunFacts['versions'] {
  const nl = context.lang === 'nl';
  const { provenance } = context;
  return [
    ['onderwijs-report', provenance.toolVersion],
    ['Node', node],
    ['DuckDB', duckdb],
    [nl ? 'definities (sha256)' : 'definitions (sha256)', definitions],
    [nl ? 'instellingen (sha256)' : 'settings (sha256)', settings ?? (nl ? 'geen bestand' : 'no file')],
    ['peildatum', provenance.peildatum],
    ['registratie_vanaf', provenance.registratieVanaf],
    [nl ? 'bescherming' : 'protection', provenance.policy],
    ...provenance.inputs.map(({ file, sha256 }) => [`${file} (sha256)`, sha256] as const),
  ];
}

function textFile(path: string, text: string): Artifact {
  return { path, bytes: new TextEncoder().encode(text) };
}
