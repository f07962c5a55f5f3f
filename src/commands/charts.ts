import type { ExitName } from '../model/exit-code.ts';
import { CHART_FORMATS } from './output-formats.ts';
import { publishYear } from './publish-year.ts';
import type { CommandRequest } from './request.ts';

/** `charts YEAR`: each chart of the yearly report as SVG, PNG and Vega-Lite spec, and a manifest. */
export function charts(request: CommandRequest, year: number): Promise<ExitName> {
  return publishYear(request, {
    command: 'charts',
    year,
    formats: CHART_FORMATS,
    json: (_, manifest) => new TextDecoder().decode(manifest.bytes),
  });
}
