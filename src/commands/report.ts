import type { ExitName } from '../model/exit-code.ts';
import { parseFormats, REPORT_FORMATS } from './output-formats.ts';
import { setJson } from './output-set.ts';
import { publishYear } from './publish-year.ts';
import type { CommandRequest } from './request.ts';

const DEFAULT_FORMAT = 'xlsx';

/** `report YEAR`: the yearly report in each form that is asked for, and a manifest; with `--json` its tables too. */
export function report(
  request: CommandRequest,
  year: number,
  asked: { readonly formats: string | undefined; readonly interactive: boolean },
): Promise<ExitName> {
  const formats = parseFormats(asked.formats ?? DEFAULT_FORMAT, REPORT_FORMATS);
  return publishYear(request, {
    command: 'report',
    year,
    charts: [],
    formats: asked.interactive ? [...formats, 'interactief'] : formats,
    json: setJson,
  });
}
