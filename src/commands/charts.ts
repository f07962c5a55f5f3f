import type { ExitName } from '../model/exit-code.ts';
import { CHART_FORMATS, parseFormats } from './output-formats.ts';
import { publishYear } from './publish-year.ts';
import type { CommandRequest } from './request.ts';

/** `charts YEAR [ID…]`: the charts of the yearly report, or those named, as SVG, PNG and Vega-Lite spec, and a manifest. */
export function charts(
  request: CommandRequest,
  year: number,
  asked: { readonly ids: readonly string[]; readonly formats: string | undefined },
): Promise<ExitName> {
  return publishYear(request, {
    command: 'charts',
    year,
    charts: asked.ids,
    formats: parseFormats(asked.formats, CHART_FORMATS),
    json: (_, manifest) => new TextDecoder().decode(manifest.bytes),
  });
}
