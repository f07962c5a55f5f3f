import type { ExitName } from '../model/exit-code.ts';
import { parseFormats } from './output-formats.ts';
import { setJson } from './output-set.ts';
import { publishYear } from './publish-year.ts';
import type { CommandRequest } from './request.ts';

/** `report YEAR`: the yearly report in each form that is asked for, and a manifest; with `--json` its tables too. */
export function report(
  request: CommandRequest,
  year: number,
  asked: { readonly formats: string | undefined },
): Promise<ExitName> {
  return publishYear(request, {
    command: 'report',
    year,
    formats: parseFormats(asked.formats),
    json: setJson,
  });
}
