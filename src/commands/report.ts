import { composeDocument, composePlots } from '../compose/document.ts';
import { requireTable } from '../compose/release.ts';
import type { ExitName } from '../model/exit-code.ts';
import { TOTAL } from '../model/table.ts';
import { renderChart } from '../render/chart/render-chart.ts';
import { renderPng } from '../render/chart/render-png.ts';
import { renderWorkbook } from '../render/workbook/render-workbook.ts';
import { requireReport } from '../store/read-reports.ts';
import { type Artifact, writeArtifacts } from '../store/write-output.ts';
import { choosePolicy, outputFolder } from './audience.ts';
import { composeContext } from './compose-context.ts';
import { makeRelease } from './make-release.ts';
import { manifestArtifact } from './manifest.ts';
import { openData } from './open-data.ts';
import { tell, tellStep } from './progress.ts';
import { publishedJson } from './published-json.ts';
import { printed, recordRun } from './record-run.ts';
import type { CommandRequest } from './request.ts';
import { requireYear } from './require-year.ts';
import { tellWritten } from './tell-written.ts';

const REPORT = 'jaarrapport';

/** `report YEAR`: the yearly workbook, its tables as JSON, and a manifest. */
export async function report(request: CommandRequest, year: number): Promise<ExitName> {
  const policy = choosePolicy(request, 'report');
  const data = await openData(request);
  try {
    tellStep(request, request.config.lang === 'nl' ? 'tellen en beschermen' : 'counting and protecting');
    const release = await makeRelease(data, [], policy);
    requireYear(requireTable(release, { measure: 'stroombalans', per: TOTAL }), year);
    const context = composeContext(release, request, { data, year });
    const yearly = requireReport(data.reports, REPORT);
    const plots = composePlots(yearly, release, context);
    const document = composeDocument({ report: yearly, release, plots }, context);
    const { id, lang } = document.content;
    const folder = outputFolder(request, year);
    if (request.dryRun) return tellDry(request, folder, `${id}.xlsx`);
    tellStep(request, request.config.lang === 'nl' ? 'werkboek tekenen' : 'drawing the workbook');
    const pictures = new Map<string, Uint8Array>();
    for (const plot of plots) {
      pictures.set(plot.content.id, await renderPng((await renderChart(plot, lang)).svg));
    }
    const artifacts: readonly Artifact[] = [
      { path: `${id}.xlsx`, bytes: await renderWorkbook(document, pictures) },
    ];
    const { audit } = release;
    const manifest = manifestArtifact(artifacts, {
      command: 'report',
      provenance: context.provenance,
      audit,
    });
    const json = request.json ? publishedJson('report', release.tables, { context, audit }) : undefined;
    const outputs = [...artifacts, manifest, ...(json === undefined ? [] : printed(json))];
    recordRun(request, release, { command: `report ${year}`, outputs });
    writeArtifacts(folder, [...artifacts, manifest], { secret: request.intern });
    tellWritten(request, folder, [...artifacts, manifest]);
    if (json !== undefined) request.effects.stdout(json);
    return 'done';
  } finally {
    data.engine.close();
  }
}

function tellDry(request: CommandRequest, folder: string, file: string): ExitName {
  const nl = request.config.lang === 'nl';
  tell(request, [`${nl ? 'zou schrijven' : 'would write'}: ${folder}/${file}`]);
  return 'done';
}
