import type { ComposeContext } from '../compose/context.ts';
import { composeGrid } from '../compose/grid.ts';
import { requireTable } from '../compose/release.ts';
import type { ExitName } from '../model/exit-code.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeTable } from '../protect/protect.ts';
import { renderGrid } from '../render/terminal/grid.ts';
import { BOLD, PLAIN } from '../render/terminal/style.ts';
import { renderTidyCsv } from '../render/tidy-csv.ts';
import { choosePolicy } from './audience.ts';
import { composeContext } from './compose-context.ts';
import { requireMeasure } from './count-tables.ts';
import { makeRelease } from './make-release.ts';
import { openData } from './open-data.ts';
import { printRun } from './print-run.ts';
import { publishedJson } from './published-json.ts';
import type { CommandRequest } from './request.ts';
import { requireDay } from './require-day.ts';
import { requireYear } from './require-year.ts';
import { restrictToYear } from './restrict-table.ts';
import { wholeTable } from './whole-table.ts';

const ALL_YEARS = 9999;

/** `measure ID`: one measure as a table, JSON or CSV, protected together with the whole yearly set. */
export async function measure(
  request: CommandRequest,
  id: string,
  asked: {
    readonly date: string | undefined;
    readonly year: number | undefined;
    readonly by: string | undefined;
  },
): Promise<ExitName> {
  const policy = choosePolicy(request, 'measure');
  const data = await openData(request);
  try {
    requireMeasure(data, id);
    requireDay(asked.date);
    const per = asked.by ?? TOTAL;
    const wanted = { measure: id, per, datum: asked.date, jaar: asked.year };
    const release = await makeRelease(data, [wanted], policy);
    const whole = requireTable(release, wanted);
    if (asked.year !== undefined) requireYear(whole, asked.year);
    const table = asked.year === undefined ? whole : restrictToYear(whole, asked.year);
    const context = composeContext(release, request, { data, year: ALL_YEARS });
    const text = request.json
      ? publishedJson('measure', [table], { context, audit: release.audit })
      : request.csv
        ? renderTidyCsv([table])
        : measureText(request, table, context);
    const { by, date, year } = asked;
    const options = [by && `--by ${by}`, date && `--date ${date}`, year && `--year ${year}`].filter(Boolean);
    printRun(request, release, { command: ['measure', id, ...options].join(' '), text });
  } finally {
    data.engine.close();
  }
  return 'done';
}

function measureText({ effects }: CommandRequest, table: SafeTable, context: ComposeContext): string {
  const grid = composeGrid(wholeTable(table.measure.id), [table], { ...context, number: undefined });
  return renderGrid(grid, effects.columns, effects.colour ? BOLD : PLAIN);
}
