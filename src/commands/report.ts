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
  asked: { readonly formats: string | undefined },
): Promise<ExitName> {
  return publishYear(request, {
    command: 'report',
    year,
    charts: [],
    formats: parseFormats(asked.formats ?? DEFAULT_FORMAT, REPORT_FORMATS),
    json: setJson,
  });
}
