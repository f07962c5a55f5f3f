import { composePlots } from '../compose/document.ts';
import { requireTable } from '../compose/release.ts';
import type { ExitName } from '../model/exit-code.ts';
import type { Plot } from '../model/plot.ts';
import { TOTAL } from '../model/table.ts';
import type { Lang } from '../model/text.ts';
import type { Sealed } from '../protect/sealed.ts';
import { renderChart } from '../render/chart/render-chart.ts';
import { renderPng } from '../render/chart/render-png.ts';
import { requireReport } from '../store/read-reports.ts';
import { type Artifact, writeArtifacts } from '../store/write-output.ts';
import { choosePolicy, outputFolder } from './audience.ts';
import { composeContext } from './compose-context.ts';
import { makeRelease } from './make-release.ts';
import { manifestArtifact } from './manifest.ts';
import { openData } from './open-data.ts';
import { tell, tellStep } from './progress.ts';
import { recordRun } from './record-run.ts';
import type { CommandRequest } from './request.ts';
import { requireYear } from './require-year.ts';
import { tellWritten } from './tell-written.ts';

const REPORT = 'jaarrapport';
const FOLDER = 'charts';

/** `charts YEAR`: each chart of the yearly report as SVG, PNG and Vega-Lite spec, and a manifest. */
export async function charts(request: CommandRequest, year: number): Promise<ExitName> {
  const policy = choosePolicy(request, 'charts');
  const data = await openData(request);
  try {
    const release = await makeRelease(data, [], policy);
    requireYear(requireTable(release, { measure: 'stroombalans', per: TOTAL }), year);
    const context = composeContext(release, request, { data, year });
    const plots = composePlots(requireReport(data.reports, REPORT), release, context);
    const folder = outputFolder(request, year);
    if (request.dryRun) {
      const word = request.config.lang === 'nl' ? 'zou schrijven' : 'would write';
      tell(
        request,
        plots.map(({ content: { id } }) => `${word}: ${folder}/${FOLDER}/${id}.svg, .png, .vl.json`),
      );
      return 'done';
    }
    const artifacts: Artifact[] = [];
    for (const plot of plots) {
      tellStep(request, plot.content.id);
      artifacts.push(...(await chartArtifacts(plot, request.config.lang)));
    }
    const { audit } = release;
    const manifest = manifestArtifact(artifacts, {
      command: 'charts',
      provenance: context.provenance,
      audit,
    });
    recordRun(request, release, { command: `charts ${year}`, outputs: [...artifacts, manifest] });
    writeArtifacts(folder, [...artifacts, manifest], { secret: request.intern });
    tellWritten(request, folder, [...artifacts, manifest]);
    if (request.json) request.effects.stdout(new TextDecoder().decode(manifest.bytes));
    return 'done';
  } finally {
    data.engine.close();
  }
}

async function chartArtifacts(plot: Sealed<Plot>, lang: Lang): Promise<readonly Artifact[]> {
  const { spec, svg } = await renderChart(plot, lang);
  const { id } = plot.content;
  const text = new TextEncoder();
  return [
    { path: `${FOLDER}/${id}.svg`, bytes: text.encode(svg) },
    { path: `${FOLDER}/${id}.png`, bytes: await renderPng(svg) },
    { path: `${FOLDER}/${id}.vl.json`, bytes: text.encode(`${JSON.stringify(spec, null, 2)}\n`) },
  ];
}
