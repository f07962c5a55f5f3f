import { composeDocument, composePlots } from '../compose/document.ts';
import { requireTable } from '../compose/release.ts';
import type { ExitName } from '../model/exit-code.ts';
import { TOTAL } from '../model/table.ts';
import { noteSuccess } from '../store/last-success.ts';
import { requireReport } from '../store/read-reports.ts';
import { type Artifact, writeArtifacts } from '../store/write-output.ts';
import { choosePolicy, outputFolder } from './audience.ts';
import { chartDesk } from './chart-desk.ts';
import { chooseCharts, requireCharts } from './choose-charts.ts';
import { composeContext } from './compose-context.ts';
import { showOnJobPage } from './job-summary.ts';
import { makeRelease } from './make-release.ts';
import { manifestArtifact } from './manifest.ts';
import { type OpenData, openData } from './open-data.ts';
import { DRAWERS } from './output-drawers.ts';
import type { OutputFormat } from './output-formats.ts';
import type { OutputSet } from './output-set.ts';
import { tell } from './progress.ts';
import { printed, recordRun } from './record-run.ts';
import type { CommandRequest } from './request.ts';
import { lastYear, requireYear } from './require-year.ts';
import { pathInRun } from './run-layout.ts';
import { layOutRun, tellRun } from './scheduled-run.ts';
import { sideGrids } from './side-grids.ts';
import { tellWritten } from './tell-written.ts';
import { type Step, timedSteps } from './timed-steps.ts';
import { writeJunit } from './write-junit.ts';

const REPORT = 'jaarrapport';

/** What is to be published of a year. */
export interface Publication {
  readonly command: 'report' | 'charts';
  /** The school year; undefined = the last one that can be shown. */
  readonly year: number | undefined;
  /** Ids of the charts to make; none = all. */
  readonly charts: readonly string[];
  readonly formats: readonly OutputFormat[];
  /** What stands on stdout under `--json`. */
  readonly json: (set: OutputSet, manifest: Artifact) => string;
  /** How a pipeline hears of it; absent when it asks nothing. */
  readonly pipeline?: {
    /** A folder of its own for this run. */
    readonly runFolder: boolean;
    /** File for JUnit besides. */
    readonly junit: string | undefined;
  };
}

/**
 * The one road of `report` and `charts`: counts and protects, draws what is asked and nothing else, enters it
 * in the ledger, and writes all files with a manifest or none at all.
 */
export async function publishYear(request: CommandRequest, publication: Publication): Promise<ExitName> {
  const { command, formats } = publication;
  const step = timedSteps(request);
  const policy = choosePolicy(request, command);
  const nl = request.config.lang === 'nl';
  const data = await step(nl ? 'gegevens openen' : 'opening the data', () => openData(request));
  try {
    const set = await step(nl ? 'tellen en beschermen' : 'counting and protecting', async () => {
      const release = await makeRelease(data, [], policy);
      return outputSet(request, { data, release, publication });
    });
    if (request.dryRun) return tellDry(request, set, publication);
    const artifacts = await drawAll(set, formats, step);
    const { year } = set.context;
    const laid = await layOut(request, set, { data, artifacts, publication });
    const { folder, files, manifest, run } = laid;
    const json = request.json ? publication.json(set, manifest) : undefined;
    const outputs = [...files, ...(json === undefined ? [] : printed(json))];
    recordRun(request, set.release, { command: `${command} ${year}`, outputs });
    writeArtifacts(folder, files, { secret: request.intern });
    if (laid.latest !== undefined)
      writeArtifacts(outputFolder(request, year), [laid.latest], { secret: false });
    tellWritten(request, folder, files);
    if (run !== undefined) showOnJobPage(request, run.summary);
    if (run !== undefined) writeJunit(request, publication.pipeline?.junit, run.junit);
    noteSuccess(request.config.dataDir, `${command} ${year}`, request.effects.now());
    if (json !== undefined) request.effects.stdout(json);
    return 'done';
  } finally {
    data.engine.close();
  }
}

async function outputSet(
  request: CommandRequest,
  facts: Pick<OutputSet, 'release'> & { readonly data: OpenData; readonly publication: Publication },
): Promise<OutputSet> {
  const { release, data, publication } = facts;
  const { command, charts } = publication;
  const balance = requireTable(release, { measure: 'stroombalans', per: TOTAL });
  const year = publication.year ?? lastYear(balance);
  requireYear(balance, year);
  const context = composeContext(release, request, { data, year });
  const report = chooseCharts(requireReport(data.reports, REPORT), charts, context.policy.audience);
  const plots = composePlots(report, release, context);
  requireCharts(
    charts,
    plots.map(({ content }) => content.id),
  );
  const sides = await sideGrids(data, context);
  const document = composeDocument({ report, release, plots, sides }, context);
  return { command, release, context, document, plots };
}

/** Draws the charts first when any format needs them, so that the time they take is said apart. */
async function drawAll(
  set: OutputSet,
  formats: readonly OutputFormat[],
  step: Step,
): Promise<readonly Artifact[]> {
  const { lang } = set.context;
  const desk = chartDesk(set.plots, lang);
  const needs = new Set(formats.map((format) => DRAWERS[format].needs));
  const nl = lang === 'nl';
  if (needs.has('charts') || needs.has('pictures')) {
    await step(nl ? 'grafieken tekenen' : 'drawing the charts', desk.charts);
  }
  if (needs.has('pictures')) {
    const ids = formats.flatMap((format) => DRAWERS[format].pictures?.(set) ?? []);
    await step(nl ? 'beelden maken' : 'making pictures', () => desk.pictures([...new Set(ids)]));
  }
  const artifacts: Artifact[] = [];
  for (const format of formats) {
    const drawer = DRAWERS[format];
    artifacts.push(...(await step(drawer.step[lang], () => drawer.draw(set, desk, formats))));
  }
  return artifacts;
}

/** Where the files go: the folder of the year, or of a run in it; and what a pipeline is told of them. */
async function layOut(
  request: CommandRequest,
  set: OutputSet,
  made: {
    readonly data: OpenData;
    readonly artifacts: readonly Artifact[];
    readonly publication: Publication;
  },
) {
  const { data, artifacts, publication } = made;
  const { command, context, document, release } = set;
  const { pipeline } = publication;
  const drawn =
    pipeline?.runFolder === true
      ? artifacts.map(({ path, bytes }) => ({ path: pathInRun(path, document.content.id), bytes }))
      : artifacts;
  const run = pipeline === undefined ? undefined : await tellRun(request, set, { data, drawn });
  if (run !== undefined && pipeline?.runFolder === true)
    return { ...layOutRun(request, set, { run, drawn }), run };
  const manifest = manifestArtifact(drawn, {
    command,
    provenance: context.provenance,
    audit: release.audit,
  });
  const folder = outputFolder(request, context.year);
  return { folder, files: [...drawn, manifest], manifest, latest: undefined, run };
}

function tellDry(request: CommandRequest, set: OutputSet, { formats, pipeline }: Publication): ExitName {
  const word = request.config.lang === 'nl' ? 'zou schrijven' : 'would write';
  const folder = outputFolder(request, set.context.year);
  const paths = formats.flatMap((format) => DRAWERS[format].paths(set));
  const inRun = (path: string): string => `RUN/${pathInRun(path, set.document.content.id)}`;
  tell(
    request,
    paths.map((path) => `${word}: ${folder}/${pipeline?.runFolder === true ? inRun(path) : path}`),
  );
  return 'done';
}
